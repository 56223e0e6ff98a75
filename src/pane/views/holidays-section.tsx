import { makeStyles, tokens } from '@fluentui/react-components';
import type { OfficeSettingsResult } from '../../app/assistant';
import { addDay, addNotice, removeDay, removeNotice, singleDays } from '../edit-office-settings';
import { LATER_TEXT } from '../text/zh-cn-later';
import type { AssistantSession } from '../use-assistant';
import { HolidayNoticeForm } from './holiday-notice-form';
import { RemovableList, type SectionProps, SettingsSection } from './settings-section';
import { SingleDayForm } from './single-day-form';

const useStyles = makeStyles({
  details: { margin: `${tokens.spacingVerticalXS} 0` },
  summary: { padding: `${tokens.spacingVerticalXS} 0`, cursor: 'pointer' },
});

type BuiltInYears = Extract<OfficeSettingsResult, { readonly kind: 'settings' }>['builtInYears'];

/** 「工作日与节假日」: the years brought along, pasted notices, and the office's own days. */
export function HolidaysSection(
  props: SectionProps & {
    readonly builtInYears: BuiltInYears;
    readonly readNotice: AssistantSession['readNotice'];
  },
) {
  const styles = useStyles();
  const words = LATER_TEXT.holidays;
  const { settings, isBusy, onSave, builtInYears } = props;
  const { notices } = settings.calendar;
  const days = singleDays(settings);
  return (
    <SettingsSection
      title={words.title}
      about={words.builtIn(builtInYears.first, builtInYears.last)}
      kept={settings.calendar}
    >
      <RemovableList
        label={words.notices}
        isBusy={isBusy}
        items={notices.map(({ year, daysOff, makeUpWorkdays }) => ({
          key: String(year),
          words: words.notice(year, daysOff.length, makeUpWorkdays.length),
          name: words.noticeName(year),
          onRemove: () => {
            onSave(removeNotice(settings, year));
          },
        }))}
      />
      <details key={JSON.stringify(notices)} className={styles.details}>
        <summary className={styles.summary}>{words.add}</summary>
        <HolidayNoticeForm
          isKnown={(year) =>
            (year >= builtInYears.first && year <= builtInYears.last) || notices.some((kept) => kept.year === year)
          }
          isBusy={isBusy}
          readNotice={props.readNotice}
          onSave={(notice) => {
            onSave(addNotice(settings, notice));
          }}
        />
      </details>
      <RemovableList
        label={words.single}
        isBusy={isBusy}
        items={days.map(({ day, isOff }) => {
          const said = words.singleDay(day, isOff);
          return {
            key: day,
            words: said,
            name: said,
            onRemove: () => {
              onSave(removeDay(settings, day));
            },
          };
        })}
      />
      <details className={styles.details}>
        <summary className={styles.summary}>{words.addSingle}</summary>
        <SingleDayForm
          key={days.length}
          isBusy={isBusy}
          onAdd={(day) => {
            onSave(addDay(settings, day));
          }}
        />
      </details>
    </SettingsSection>
  );
}

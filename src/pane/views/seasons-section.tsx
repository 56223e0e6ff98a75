import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { type SubmitEvent, useId, useState } from 'react';
import { type Season, type SeasonDays, SEASONS } from '../../calendar/seasons';
import { monthDayWords, readMonthDay } from '../day-words';
import { setSeason } from '../edit-office-settings';
import { FieldNote } from '../parts/field';
import { LATER_TEXT } from '../text/zh-cn-later';
import { type SectionProps, SettingsSection } from './settings-section';

const useStyles = makeStyles({
  season: { margin: `0 0 ${tokens.spacingVerticalS}`, padding: 0, border: 'none', minWidth: 0 },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
  },
  name: { padding: 0 },
  day: { width: '86px' },
  button: { minWidth: 0 },
});

/** 「汛期、采暖期」: first and last day of the seasons, which every place dates for itself. */
export function SeasonsSection({ settings, isBusy, onSave }: SectionProps) {
  const { seasons } = settings;
  return (
    <SettingsSection title={LATER_TEXT.seasons.title} about={LATER_TEXT.seasons.about} kept={seasons}>
      {SEASONS.map((season) => (
        <SeasonForm
          key={`${season}${JSON.stringify(seasons[season])}`}
          season={season}
          kept={seasons[season]}
          isBusy={isBusy}
          onSave={(days) => {
            onSave(setSeason(settings, season, days));
          }}
        />
      ))}
    </SettingsSection>
  );
}

function SeasonForm(props: {
  readonly season: Season;
  readonly kept: SeasonDays | undefined;
  readonly isBusy: boolean;
  readonly onSave: (days: SeasonDays | undefined) => void;
}) {
  const styles = useStyles();
  const words = LATER_TEXT.seasons;
  const id = useId();
  const { season, kept } = props;
  const [typed, setTyped] = useState<SeasonDays>(() => ({
    first: kept ? monthDayWords(kept.first) : '',
    last: kept ? monthDayWords(kept.last) : '',
  }));
  const [isInvalid, setInvalid] = useState(false);
  const days = readSeason(typed);
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    setInvalid(days === undefined);
    if (days && !props.isBusy) props.onSave(days);
  };
  const field = (end: keyof SeasonDays) => (
    <Input
      className={styles.day}
      aria-label={words[end](season)}
      aria-invalid={isInvalid && readMonthDay(typed[end]) === undefined}
      aria-describedby={`${id}-note`}
      placeholder={end === 'first' ? words.example[season].first : words.example[season].last}
      value={typed[end]}
      onChange={(_, { value }) => {
        setTyped({ ...typed, [end]: value });
      }}
    />
  );
  return (
    <form onSubmit={onSubmit} noValidate>
      <fieldset className={styles.season}>
        <legend className={styles.name}>{season}</legend>
        <div className={styles.line}>
          {field('first')}
          {days && days.last < days.first ? words.toNextYear : words.to}
          {field('last')}
          <Button
            type="submit"
            size="small"
            className={styles.button}
            aria-label={words.saveName(season)}
            disabledFocusable={props.isBusy}
          >
            {words.save}
          </Button>
          {kept && (
            <Button
              size="small"
              className={styles.button}
              aria-label={words.clearName(season)}
              disabledFocusable={props.isBusy}
              onClick={() => {
                props.onSave(undefined);
              }}
            >
              {words.clear}
            </Button>
          )}
        </div>
        <FieldNote id={`${id}-note`} wrong={isInvalid && !days ? words.invalid : undefined} />
      </fieldset>
    </form>
  );
}

function readSeason(typed: SeasonDays): SeasonDays | undefined {
  const first = readMonthDay(typed.first);
  const last = readMonthDay(typed.last);
  return first !== undefined && last !== undefined ? { first, last } : undefined;
}

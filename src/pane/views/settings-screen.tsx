import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { CivilDate } from '../../calendar/civil-date';
import { activityWords, isHeld } from '../activity-words';
import { settingsOf } from '../corrections';
import { forgetTriggerDate, forgetTriggerDates } from '../edit-office-settings';
import { CopyDiagnostics } from '../parts/copy-diagnostics';
import { NoticeBar } from '../parts/notice-bar';
import { useScreenStyles } from '../parts/screen-styles';
import type { OfficeState } from '../pane-state';
import type { KeptDraft } from '../preset-draft';
import type { Task } from '../task';
import { TEXT } from '../text/zh-cn';
import { LATER_TEXT } from '../text/zh-cn-later';
import type { AssistantSession } from '../use-assistant';
import { useOfficeSettings } from '../use-office-settings';
import { ClearSection } from './clear-section';
import { CheckSettingsForm } from './check-settings-form';
import { HolidaysSection } from './holidays-section';
import { FailureWords, isOurTrouble } from './failure-words';
import { PlainScreen } from './plain-screen';
import { PresetSection } from './preset-section';
import { SeasonsSection } from './seasons-section';
import { RemovableList, type SectionProps, SettingsSection } from './settings-section';
import { ThemeSection } from './theme-section';
import { UnitDirectorySection } from './unit-directory-section';

const useStyles = makeStyles({
  tab: { display: 'flex', flexDirection: 'column', flex: '1 1 0', minHeight: 0 },
});

/** The tab 设置: what goes with the next check, and what the office has told about units and days, kept in the workbook. */
export function SettingsScreen(props: {
  readonly session: AssistantSession;
  readonly today: CivilDate;
  /** A check with other settings has been asked for. */
  readonly onCheck: () => void;
  readonly preset: KeptDraft;
}) {
  const { session } = props;
  const styles = useStyles();
  const shared = useScreenStyles();
  const { office, isSilent } = useOfficeSettings(session);
  const heading = useRef<HTMLHeadingElement>(null);
  const wasShown = useRef(false);
  const isShown = office.kind === 'settings';
  // What is read again takes the focused button away.
  useEffect(() => {
    if (wasShown.current && !isShown && document.activeElement === document.body) heading.current?.focus();
    wasShown.current = isShown;
  }, [isShown]);
  return (
    <div className={styles.tab}>
      <Waiting session={session} />
      <div className={shared.page}>
        <h2 ref={heading} tabIndex={-1} className={shared.heading}>
          {LATER_TEXT.checkSettings.title}
        </h2>
        <CheckSettingsForm
          settings={settingsOf(session.state.request)}
          today={props.today}
          onApply={(settings) => {
            session.correct({ kind: 'settings', settings });
            props.onCheck();
          }}
        />
        <OfficePart office={office} isSilent={isSilent} session={session} preset={props.preset} />
      </div>
    </div>
  );
}

/** What keeps the writing waiting, where anything does. */
function Waiting({ session }: { readonly session: AssistantSession }) {
  const { activity } = session.state;
  if (activity.kind === 'idle' || !isAskedHere(activity.task)) return null;
  if (!isHeld(activity) && activity.kind === 'busy' && activity.wait === 'short') return null;
  const stop = (
    <Button size="small" onClick={session.stop}>
      {TEXT.states.stop}
    </Button>
  );
  return (
    <NoticeBar tone="info" actions={isHeld(activity) && stop}>
      {activityWords(activity, session.state)}
    </NoticeBar>
  );
}

function isAskedHere({ kind }: Task): boolean {
  return kind === 'office-settings' || kind === 'directory' || kind === 'preferences' || kind === 'clear-traces';
}

function OfficePart(props: {
  readonly office: OfficeState;
  readonly isSilent: boolean;
  readonly session: AssistantSession;
  readonly preset: KeptDraft;
}) {
  const { office, session } = props;
  switch (office.kind) {
    case 'unread':
      return <PlainScreen sentence={props.isSilent ? TEXT.states.silentAgain : LATER_TEXT.office.reading} />;
    case 'failed':
      return (
        <PlainScreen
          sentence={
            <>
              {LATER_TEXT.office.notRead}
              <FailureWords failure={office} />
            </>
          }
          actions={
            <>
              <Button onClick={session.readOffice}>{TEXT.states.retry}</Button>
              {isOurTrouble(office) && <CopyDiagnostics diagnostics={office.diagnostics} />}
            </>
          }
        />
      );
    case 'settings': {
      const section: SectionProps = {
        settings: office.settings,
        isBusy: session.state.activity.kind !== 'idle',
        onSave: (settings) => {
          session.ask({ kind: 'office-settings', settings });
        },
      };
      return (
        <>
          {office.isDamaged && <NoticeBar tone="warning">{LATER_TEXT.office.damaged}</NoticeBar>}
          <PresetSection
            preferences={office.settings.preferences}
            kept={props.preset}
            isBusy={section.isBusy}
            session={session}
          />
          <UnitDirectorySection {...section} session={session} />
          <HolidaysSection {...section} builtInYears={office.builtInYears} readNotice={session.readNotice} />
          <SeasonsSection {...section} />
          <TriggerDatesSection {...section} />
          <ThemeSection />
          <ClearSection
            isBusy={section.isBusy}
            onClear={() => {
              session.ask({ kind: 'clear-traces' });
            }}
          />
        </>
      );
    }
  }
}

function TriggerDatesSection({ settings, isBusy, onSave }: SectionProps) {
  const words = LATER_TEXT.triggerDates;
  const kept = Object.entries(settings.triggerDates).sort(([, a], [, b]) => (a < b ? -1 : 1));
  return (
    <SettingsSection
      title={words.title}
      about={kept.length === 0 ? words.none : words.kept(kept.length)}
      kept={settings.triggerDates}
    >
      <RemovableList
        label={words.title}
        isBusy={isBusy}
        items={kept.map(([key, date]) => ({
          key,
          words: date,
          name: date,
          onRemove: () => {
            onSave(forgetTriggerDate(settings, key));
          },
        }))}
      />
      {kept.length > 1 && (
        <Button
          disabledFocusable={isBusy}
          onClick={() => {
            onSave(forgetTriggerDates(settings));
          }}
        >
          {words.forget}
        </Button>
      )}
    </SettingsSection>
  );
}

import { makeStyles } from '@fluentui/react-components';
import { Suspense, useRef, useState } from 'react';
import type { Assistant } from '../app/assistant';
import type { CivilDate } from '../calendar/civil-date';
import type { ChoiceDraft, KeptChoice } from './choice-draft';
import { ErrorBoundary } from './error-boundary';
import { lastStanding } from './history';
import { EnrichTab, ImportTab, NoticeView, SettingsScreen, SummaryTab } from './lazy-screens';
import { PaneFrame } from './pane-frame';
import { Tabs } from './parts/tabs';
import { TEXT } from './text/zh-cn';
import { type AssistantSession, type Intent, useAssistant } from './use-assistant';
import type { KeptDraft, PresetDraft } from './preset-draft';
import type { ColorScheme } from './theme-choice';
import { BrokenScreen } from './views/broken-screen';
import { CheckTab } from './views/check-tab';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    flex: '1 0 auto',
    height: 0,
    minHeight: '240px',
    outlineStyle: 'none',
  },
});

/** What the pane is made of. */
export interface AppProps {
  readonly assistant: Assistant;
  readonly intent: Intent;
  readonly today: CivilDate;
  /** Absent: as the system has it. */
  readonly colorScheme?: ColorScheme;
  /** Absent: the machine's clock. */
  readonly clock?: () => Date;
}

/** The whole task pane. */
export function App({ colorScheme, ...props }: AppProps) {
  return (
    <PaneFrame colorScheme={colorScheme}>
      <Pane {...props} />
    </PaneFrame>
  );
}

type TabId = keyof typeof TEXT.tabs;

const TABS: readonly { readonly id: TabId; readonly title: string }[] = [
  { id: 'check', title: TEXT.tabs.check },
  { id: 'enrich', title: TEXT.tabs.enrich },
  { id: 'summary', title: TEXT.tabs.summary },
  { id: 'import', title: TEXT.tabs.import },
  { id: 'settings', title: TEXT.tabs.settings },
];

/** What was ticked on the tabs that write, so that it outlives a look at another tab. */
type Choices = Readonly<Partial<Record<'enrich' | 'summary', ChoiceDraft>>>;

function Pane({ assistant, intent, today, clock = systemClock }: Omit<AppProps, 'colorScheme'>) {
  const styles = useStyles();
  const session = useAssistant(assistant, intent, clock);
  const [tab, setTab] = useState<TabId>(intent === 'summary' ? 'summary' : 'check');
  // Here, so that it outlives a look at another tab.
  const [presetDraft, setPresetDraft] = useState<PresetDraft>();
  const [choices, setChoices] = useState<Choices>({});
  const { notice, history } = session.state;
  const panel = useRef<HTMLDivElement>(null);
  const undo = () => {
    const last = lastStanding(history);
    if (last) session.ask({ kind: 'undo', steps: [last] });
  };
  const broken = (error: unknown) => <BrokenScreen error={error} history={history} onUndo={undo} />;
  return (
    <>
      <Tabs label={TEXT.appName} tabs={TABS} selected={tab} onSelect={setTab} />
      <ErrorBoundary fallback={broken}>
        <Suspense>
          {notice && (
            <NoticeView
              notice={notice}
              canUndo={lastStanding(history) !== undefined}
              onUndo={() => {
                panel.current?.focus();
                undo();
              }}
              onAsk={(task) => {
                panel.current?.focus();
                session.ask(task);
              }}
              onCheckSheet={(sheet) => {
                panel.current?.focus();
                setTab('check');
                session.correct({ kind: 'sheet', sheet });
              }}
              onShow={session.showRange}
              onDismiss={() => {
                panel.current?.focus();
                session.dismissNotice();
              }}
            />
          )}
        </Suspense>
      </ErrorBoundary>
      <div
        ref={panel}
        role="tabpanel"
        id={`panel-${tab}`}
        aria-labelledby={`tab-${tab}`}
        tabIndex={-1}
        className={styles.panel}
      >
        <ErrorBoundary fallback={broken}>
          {session.crash ? (
            broken(session.crash.error)
          ) : (
            <TabContent
              tab={tab}
              session={session}
              today={today}
              preset={{ draft: presetDraft, onDraft: setPresetDraft }}
              choiceOf={(of) => ({
                draft: choices[of],
                onDraft: (draft) => {
                  setChoices({ ...choices, [of]: draft });
                },
              })}
              onTab={(other) => {
                panel.current?.focus();
                setTab(other);
              }}
            />
          )}
        </ErrorBoundary>
      </div>
    </>
  );
}

function TabContent(props: {
  readonly tab: TabId;
  readonly session: AssistantSession;
  readonly today: CivilDate;
  readonly onTab: (tab: TabId) => void;
  readonly preset: KeptDraft;
  readonly choiceOf: (tab: keyof Choices) => KeptChoice;
}) {
  const { tab, session, today } = props;
  const toCheck = () => {
    props.onTab('check');
  };
  const checkThere = () => {
    toCheck();
    session.ask({ kind: 'check' });
  };
  switch (tab) {
    case 'check':
      return (
        <CheckTab
          session={session}
          onSummaries={() => {
            props.onTab('summary');
          }}
          onImport={() => {
            props.onTab('import');
          }}
        />
      );
    case 'enrich':
      return (
        <Suspense>
          <EnrichTab session={session} today={today} choice={props.choiceOf(tab)} onCheck={checkThere} />
        </Suspense>
      );
    case 'summary':
      return (
        <Suspense>
          <SummaryTab session={session} today={today} choice={props.choiceOf(tab)} onCheck={checkThere} />
        </Suspense>
      );
    case 'import':
      return (
        <Suspense>
          <ImportTab session={session} />
        </Suspense>
      );
    case 'settings':
      return (
        <Suspense>
          <SettingsScreen session={session} today={today} onCheck={toCheck} preset={props.preset} />
        </Suspense>
      );
  }
}

function systemClock(): Date {
  return new Date();
}

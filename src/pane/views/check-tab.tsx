import { Button, makeStyles } from '@fluentui/react-components';
import { Suspense, useId, useState } from 'react';
import { ActivityScreen, RecognitionScreen } from '../lazy-screens';
import { willFollow } from '../live-check';
import { NoticeBar } from '../parts/notice-bar';
import type { Activity, PaneState } from '../pane-state';
import { isStale, type Staleness } from '../staleness';
import { TEXT } from '../text/zh-cn';
import type { AssistantSession } from '../use-assistant';
import { OutcomeScreen } from './outcome-screen';
import { SourceBar } from './source-bar';

const useStyles = makeStyles({
  tab: { display: 'flex', flexDirection: 'column', flex: '1 1 0', minHeight: 0 },
});

/** The tab 检查: source, banners, and under them the results or what covers them for a while. */
export function CheckTab({
  session,
  onSummaries,
  onImport,
}: {
  readonly session: AssistantSession;
  /** To where summaries are written. */
  readonly onSummaries: () => void;
  /** To where a table is made of a notice. */
  readonly onImport: () => void;
}) {
  const { state } = session;
  const styles = useStyles();
  const [isRecognitionOpen, setRecognitionOpen] = useState(false);
  const pickerId = useId();
  const cover = coverOf(session, isRecognitionOpen, () => {
    setRecognitionOpen(false);
  });
  return (
    <div className={styles.tab}>
      <SourceBar
        sheets={state.sheets}
        sheet={state.request.sheet}
        check={state.check}
        isRecognitionOpen={isRecognitionOpen}
        isBusy={state.activity.kind !== 'idle'}
        pickerId={pickerId}
        onSheet={(sheet) => {
          session.correct({ kind: 'sheet', sheet });
        }}
        onCheck={() => {
          setRecognitionOpen(false);
          session.ask({ kind: 'check' });
        }}
        onRecognition={() => {
          setRecognitionOpen(!isRecognitionOpen);
        }}
      />
      <Banners
        state={state}
        onCheck={() => {
          session.ask({ kind: 'check' });
        }}
      />
      <Suspense>{cover}</Suspense>
      <div hidden={cover !== undefined} className={cover === undefined ? styles.tab : undefined}>
        <Suspense>
          <OutcomeScreen
            check={state.check}
            session={session}
            onSummaries={onSummaries}
            onImport={onImport}
            onOtherSheet={() => {
              document.getElementById(pickerId)?.focus();
            }}
          />
        </Suspense>
      </div>
    </div>
  );
}

/** What lies over the results: an activity the user must know of, or 表格识别. The results keep their place below. */
function coverOf(session: AssistantSession, isRecognitionOpen: boolean, close: () => void) {
  const { state } = session;
  const activity = shownActivity(state);
  if (activity) {
    return (
      <ActivityScreen
        activity={activity}
        sheets={state.sheets}
        onStop={session.stop}
        onRetry={() => {
          session.ask({ kind: 'check' });
        }}
      />
    );
  }
  const { check } = state;
  if (isRecognitionOpen && check.kind === 'done' && check.outcome.kind === 'checked') {
    return (
      <RecognitionScreen
        table={check.outcome.table}
        onRole={(col, role) => {
          session.correct({ kind: 'role', col, role });
        }}
        onHeaderRows={(headerRows) => {
          session.correct({ kind: 'header-rows', headerRows });
        }}
        onBack={close}
      />
    );
  }
  return undefined;
}

/** The activity the user must know of. Short waits pass unseen: results that stay put flicker less than a screen that comes and goes. */
function shownActivity({ activity }: PaneState): Exclude<Activity, { readonly kind: 'idle' }> | undefined {
  switch (activity.kind) {
    case 'idle':
      return undefined;
    case 'held':
      return activity;
    case 'busy':
      return activity.wait !== 'short' || activity.wasHeld ? activity : undefined;
  }
}

function Banners({ state, onCheck }: { readonly state: PaneState; readonly onCheck: () => void }) {
  const { check, staleness } = state;
  const isProtected = check.kind === 'done' && check.outcome.kind === 'checked' && check.outcome.isProtected;
  return (
    <>
      {isProtected && <NoticeBar tone="warning">{TEXT.states.protected}</NoticeBar>}
      {isStale(staleness) && !willFollow(state) && (
        <NoticeBar
          tone="warning"
          actions={
            <Button size="small" onClick={onCheck}>
              {TEXT.source.recheck}
            </Button>
          }
        >
          {staleWords(staleness)}
        </NoticeBar>
      )}
    </>
  );
}

function staleWords(staleness: Staleness): string {
  switch (staleness.kind) {
    case 'counted':
      return TEXT.states.stale(staleness.cells.size);
    case 'many':
      return TEXT.states.staleMany;
    case 'settings':
      return TEXT.states.staleSettings;
  }
}

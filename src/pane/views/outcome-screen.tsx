import { Button } from '@fluentui/react-components';
import type { Failure } from '../../app/assistant';
import { a1Range } from '../../grid/address';
import { CheckedScreen, NoTableScreen } from '../lazy-screens';
import { CopyDiagnostics } from '../parts/copy-diagnostics';
import type { CheckState } from '../pane-state';
import { TEXT } from '../text/zh-cn';
import type { AssistantSession } from '../use-assistant';
import { FailureWords, isOurTrouble } from './failure-words';
import { PlainScreen } from './plain-screen';

/** What is known about the sheet, whatever it is: every outcome of a check has its screen and its sentence. */
export function OutcomeScreen(props: {
  readonly check: CheckState;
  readonly session: AssistantSession;
  readonly onOtherSheet: () => void;
  readonly onSummaries: () => void;
  /** To where a table is made of a notice. */
  readonly onImport: () => void;
}) {
  const { check, session } = props;
  const checkAgain = () => {
    session.ask({ kind: 'check' });
  };
  const otherSheet = <Button onClick={props.onOtherSheet}>{TEXT.states.otherSheet}</Button>;
  if (check.kind === 'unchecked') {
    return <PlainScreen sentence={TEXT.states.unchecked} hint={TEXT.states.uncheckedHint} />;
  }
  if (check.kind === 'failed') {
    const { failure } = check;
    return (
      <PlainScreen
        sentence={<FailureWords failure={failure} />}
        actions={
          <>
            {isForOtherSheet(failure) ? otherSheet : <Button onClick={checkAgain}>{TEXT.states.retry}</Button>}
            {isOurTrouble(failure) && <CopyDiagnostics diagnostics={failure.diagnostics} />}
          </>
        }
      />
    );
  }
  const { outcome } = check;
  switch (outcome.kind) {
    case 'empty-sheet':
      return <PlainScreen sentence={TEXT.states.emptySheet(outcome.sheet)} actions={otherSheet} />;
    case 'own-sheet':
      return <PlainScreen sentence={TEXT.states.ownSheet(outcome.sheet)} actions={otherSheet} />;
    case 'no-table':
      return (
        <NoTableScreen
          key={outcome.sheet}
          onHeaderRows={(headerRows) => {
            session.correct({ kind: 'header-rows', headerRows });
          }}
          onOtherSheet={props.onOtherSheet}
          onImport={props.onImport}
        />
      );
    case 'several-tables':
      return (
        <PlainScreen
          sentence={TEXT.states.severalTables(outcome.candidates.length)}
          actions={outcome.candidates.map((table) => (
            <Button
              key={a1Range(table)}
              onClick={() => {
                session.correct({ kind: 'table', table });
              }}
            >
              {TEXT.states.checkCandidate(a1Range(table))}
            </Button>
          ))}
        />
      );
    case 'checked':
      return <CheckedScreen key={outcome.sheet} checked={outcome} session={session} onSummaries={props.onSummaries} />;
  }
}

/** True where trying again helps nothing: the sheet is gone, or has no cells. */
function isForOtherSheet({ code }: Failure): boolean {
  return code === 'sheet-not-found' || code === 'not-a-worksheet';
}

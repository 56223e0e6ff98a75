import { Button } from '@fluentui/react-components';
import { failureOf } from '../../app/failure';
import { type History, standingSteps } from '../history';
import { CopyDiagnostics } from '../parts/copy-diagnostics';
import { TEXT } from '../text/zh-cn';
import { PlainScreen } from './plain-screen';

/** What is left when our own code has failed: a sentence, a number to report, a way to start again. */
export function BrokenScreen(props: {
  readonly error: unknown;
  /** What was written since the pane was opened and can still be put back. */
  readonly history: History;
  readonly onUndo: () => void;
}) {
  const { errorId, diagnostics } = failureOf(props.error);
  const standing = standingSteps(props.history);
  const written = standing.reduce((sum, { record }) => sum + record.cells.length, 0);
  return (
    <PlainScreen
      sentence={`${TEXT.notices.broken}${TEXT.notices.errorId(errorId)}`}
      hint={standing.length === 0 ? TEXT.notices.nothingWritten : TEXT.notices.written(written)}
      actions={
        <>
          {standing.length > 0 && <Button onClick={props.onUndo}>{TEXT.notices.undo}</Button>}
          <Button
            appearance="primary"
            onClick={() => {
              location.reload();
            }}
          >
            {TEXT.notices.reload}
          </Button>
          <CopyDiagnostics diagnostics={diagnostics} />
        </>
      }
    />
  );
}

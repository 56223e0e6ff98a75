import { Button } from '@fluentui/react-components';
import type { UndoRecord } from '../../app/assistant';
import { failureOf } from '../../app/failure';
import { CopyDiagnostics } from '../parts/copy-diagnostics';
import { TEXT } from '../text/zh-cn';
import { PlainScreen } from './plain-screen';

/** What is left when our own code has failed: a sentence, a number to report, a way to start again. */
export function BrokenScreen(props: {
  readonly error: unknown;
  /** What was written since the pane was opened and can still be put back. */
  readonly undos: readonly UndoRecord[];
  readonly onUndo: () => void;
}) {
  const { errorId, diagnostics } = failureOf(props.error);
  const written = props.undos.reduce((sum, { cells }) => sum + cells.length, 0);
  return (
    <PlainScreen
      sentence={`${TEXT.notices.broken}${TEXT.notices.errorId(errorId)}`}
      hint={props.undos.length === 0 ? TEXT.notices.nothingWritten : TEXT.notices.written(written)}
      actions={
        <>
          {props.undos.length > 0 && <Button onClick={props.onUndo}>{TEXT.notices.undo}</Button>}
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

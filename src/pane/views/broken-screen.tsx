import { Button } from '@fluentui/react-components';
import { failureOf } from '../../app/failure';
import { CopyDiagnostics } from '../parts/copy-diagnostics';
import { TEXT } from '../text/zh-cn';
import { PlainScreen } from './plain-screen';

/** What is left when our own code has failed: a sentence, a number to report, a way to start again. */
export function BrokenScreen({ error }: { readonly error: unknown }) {
  const { errorId, diagnostics } = failureOf(error);
  return (
    <PlainScreen
      sentence={`${TEXT.notices.broken}${TEXT.notices.errorId(errorId)}`}
      hint={TEXT.notices.brokenHint}
      actions={
        <>
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

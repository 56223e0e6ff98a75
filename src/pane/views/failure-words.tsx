import type { Failure, HostErrorCode } from '../../app/assistant';
import type { Task } from '../pane-state';
import { TEXT } from '../text/zh-cn';

/** The sentences of a failure: what happened, what stands written, and its number where somebody may ask for it. */
export function FailureWords(props: {
  readonly failure: Failure;
  /** What was to be written, if anything. */
  readonly writing?: Task['kind'];
}) {
  const { failure, writing } = props;
  const written = failure.written
    ? TEXT.notices.written(failure.written.cells.length)
    : writing !== undefined && TEXT.notices.nothingWritten;
  return (
    <>
      {troubleWords(failure.code, writing)}
      {written}
      {isOurTrouble(failure) && TEXT.notices.errorId(failure.errorId)}
    </>
  );
}

/** True where the sentence alone does not help: the administrator will need the diagnostics. */
export function isOurTrouble({ code }: Failure): boolean {
  return code === 'unexpected' || code === 'repair-failed' || code === 'not-supported';
}

/** What the host refused, in the words of what was to be written: not everything is written into the task table. */
function troubleWords(code: HostErrorCode, writing: Task['kind'] | undefined): string {
  const isKept = code === 'protected' || code === 'read-only';
  switch (writing) {
    case 'summary':
      return code === 'protected' ? TEXT.notices.protectedForSummary : TEXT.notices.trouble(code);
    case 'directory':
      return code === 'protected' ? TEXT.notices.protectedForDirectory : TEXT.notices.trouble(code);
    case 'trigger-date':
    case 'office-settings':
    case 'unit-verdict':
      return isKept ? TEXT.notices.protectedForSettings : TEXT.notices.trouble(code);
    case 'check':
    case 'apply':
    case 'fix':
    case 'undo':
    case 'enrich':
    case 'unify-units':
    case undefined:
      return TEXT.notices.trouble(code);
  }
}

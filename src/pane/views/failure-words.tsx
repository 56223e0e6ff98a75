import type { Failure, HostErrorCode } from '../../app/assistant';
import type { Task } from '../task';
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
      {failure.says ?? troubleWords(failure.code, writing)}
      {written}
      {isOurTrouble(failure) && TEXT.notices.errorId(failure.errorId)}
    </>
  );
}

/** True where the sentence alone does not help: the administrator will need the diagnostics. */
export function isOurTrouble({ code }: Failure): boolean {
  return code === 'unexpected' || code === 'repair-failed' || code === 'not-supported';
}

/** What a protected workbook refuses, where it is not the task table that was to be written. */
const PROTECTED: Partial<Readonly<Record<Task['kind'], string>>> = {
  enrich: TEXT.notices.protectedForColumns,
  summaries: TEXT.notices.protectedForSummary,
  directory: TEXT.notices.protectedForDirectory,
  'trigger-date': TEXT.notices.protectedForSettings,
  'office-settings': TEXT.notices.protectedForSettings,
  'unit-verdict': TEXT.notices.protectedForSettings,
  ignore: TEXT.notices.protectedForSettings,
  unignore: TEXT.notices.protectedForSettings,
  preferences: TEXT.notices.protectedForSettings,
  'clear-traces': TEXT.notices.protectedForSettings,
  report: TEXT.notices.protectedForReport,
  'write-import': TEXT.notices.protectedForImport,
};

/** What the host refused, in the words of what was to be written. */
function troubleWords(code: HostErrorCode, writing: Task['kind'] | undefined): string {
  if (writing === 'enrich' && code === 'not-supported') return TEXT.notices.tableStays;
  const words = writing && PROTECTED[writing];
  const isRefusal = code === 'protected' || (code === 'read-only' && words === TEXT.notices.protectedForSettings);
  return words !== undefined && isRefusal ? words : TEXT.notices.trouble(code);
}

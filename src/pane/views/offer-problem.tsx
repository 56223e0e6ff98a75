import { Button } from '@fluentui/react-components';
import type { Failure, NoOneTable } from '../../app/assistant';
import { CopyDiagnostics } from '../parts/copy-diagnostics';
import { TEXT } from '../text/zh-cn';
import { OFFER_TEXT } from '../text/zh-cn-offers';
import { FailureWords, isOurTrouble } from './failure-words';
import { PlainScreen } from './plain-screen';

/** What stands in a tab's place while the workbook has nothing to offer: it is being read, has no one table, or refuses. */
export function OfferProblem(props: {
  /** Undefined: not answered yet. */
  readonly result: NoOneTable | Failure | undefined;
  readonly isSilent: boolean;
  readonly onReload: () => void;
  /** To where the table can be pointed out. */
  readonly onCheck: () => void;
}) {
  const { result } = props;
  if (!result) return <PlainScreen sentence={props.isSilent ? TEXT.states.silentAgain : OFFER_TEXT.reading} />;
  const toCheck = <Button onClick={props.onCheck}>{OFFER_TEXT.toCheck}</Button>;
  switch (result.kind) {
    case 'no-table':
      return <PlainScreen sentence={OFFER_TEXT.noTable(result.sheet)} actions={toCheck} />;
    case 'several-tables':
      return <PlainScreen sentence={OFFER_TEXT.severalTables(result.sheet, result.count)} actions={toCheck} />;
    case 'failed':
      return (
        <PlainScreen
          sentence={<FailureWords failure={result} />}
          actions={
            <>
              {result.code !== 'cell-editing' && <Button onClick={props.onReload}>{TEXT.states.retry}</Button>}
              {isOurTrouble(result) && <CopyDiagnostics diagnostics={result.diagnostics} />}
            </>
          }
        />
      );
  }
}

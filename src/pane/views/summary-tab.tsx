import { TEXT } from '../text/zh-cn';
import { useScreenStyles } from '../parts/screen-styles';
import type { Task } from '../task';
import { useOffer } from '../use-offer';
import type { OfferTabProps } from './enrich-tab';
import { OfferProblem } from './offer-problem';
import { SummariesForm } from './summaries-form';
import { SummariesPreview } from './summaries-preview';

/** The tab 汇总: which summaries, what they would be, and the writing of them. */
export function SummaryTab(props: OfferTabProps) {
  const { session } = props;
  const shared = useScreenStyles();
  const { isSilent, isOld, reload } = useOffer(session, 'summaries');
  const { offers, preview } = session.state;
  const { result } = offers.summaries;
  if (result?.kind !== 'summaries') {
    return <OfferProblem result={result} isSilent={isSilent} onReload={reload} onCheck={props.onCheck} />;
  }
  return (
    <section className={shared.screen} aria-label={TEXT.tabs.summary}>
      {preview ? (
        <SummariesPreview session={session} preview={preview} isMine={isSummaries} />
      ) : (
        <SummariesForm {...props} offer={result} isOld={isOld} onReload={reload} isMine={isSummaries} />
      )}
    </section>
  );
}

function isSummaries({ kind }: Task): boolean {
  return kind === 'summaries' || kind === 'preview-summaries';
}

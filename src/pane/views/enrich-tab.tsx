import type { EnrichmentResult } from '../../app/assistant';
import type { CivilDate } from '../../calendar/civil-date';
import { draftFor, type KeptChoice } from '../choice-draft';
import { chosenOf, hasDated, usualColumns, withTick } from '../column-choice';
import { ChoiceList } from '../parts/choice-list';
import { NoticeBar } from '../parts/notice-bar';
import { NumbersChoice } from '../parts/numbers-choice';
import { useScreenStyles } from '../parts/screen-styles';
import { TEXT } from '../text/zh-cn';
import { OFFER_TEXT } from '../text/zh-cn-offers';
import type { AssistantSession } from '../use-assistant';
import { useOffer } from '../use-offer';
import { useScreenKeys } from '../use-screen-keys';
import { MergesSection } from './merges-section';
import { OfferFoot } from './offer-foot';
import { OfferProblem } from './offer-problem';
import { OfferSource } from './offer-source';

/** What the tabs 补全 and 汇总 are given. */
export interface OfferTabProps {
  readonly session: AssistantSession;
  readonly today: CivilDate;
  readonly choice: KeptChoice;
  /** To the tab where the table can be pointed out. */
  readonly onCheck: () => void;
}

/** The tab 补全: derived columns beside the table, and merged cells parted. */
export function EnrichTab(props: OfferTabProps) {
  const { session } = props;
  const { isSilent, isOld, reload } = useOffer(session, 'enrichment');
  const { result } = session.state.offers.enrichment;
  if (result?.kind !== 'enrichable') {
    return <OfferProblem result={result} isSilent={isSilent} onReload={reload} onCheck={props.onCheck} />;
  }
  return <EnrichForm {...props} offer={result} isOld={isOld} onReload={reload} />;
}

type Enrichable = Extract<EnrichmentResult, { readonly kind: 'enrichable' }>;

function EnrichForm(
  props: OfferTabProps & { readonly offer: Enrichable; readonly isOld: boolean; readonly onReload: () => void },
) {
  const { session, offer, choice } = props;
  const { state } = session;
  const shared = useScreenStyles();
  const words = OFFER_TEXT.enrich;
  const draft = draftFor(choice.draft, offer.sheet);
  const ticked = draft.ticked ?? usualColumns(offer.columns);
  const numbers = draft.numbers ?? offer.numbers ?? 'live';
  const chosen = chosenOf(offer.columns, ticked);
  const updated = chosen.filter(({ standing }) => standing !== undefined).length;
  const isFree = state.activity.kind === 'idle' && !offer.isProtected;
  const canWrite = isFree && chosen.length > 0;
  const write = () => {
    if (!canWrite) return;
    session.ask({ kind: 'enrich', sheet: offer.sheet, choice: { columns: chosen.map(({ id }) => id), numbers } });
  };
  const onKeyDown = useScreenKeys({ onCtrlEnter: write });
  return (
    <section className={shared.screen} aria-label={TEXT.tabs.enrich} onKeyDown={onKeyDown}>
      {offer.isProtected && <NoticeBar tone="warning">{TEXT.states.protected}</NoticeBar>}
      <div className={shared.page}>
        <OfferSource words={OFFER_TEXT.source(offer.sheet, offer.rows)} isOld={props.isOld} onReload={props.onReload} />
        <ChoiceList
          legend={words.legend}
          items={offer.columns.map(({ id, header, about, standing, because }) => ({
            id,
            title: header,
            about,
            state: because === undefined ? standingWords(header, standing) : words.impossible(because),
            isDisabled: because !== undefined,
          }))}
          ticked={ticked}
          onTick={(id) => {
            choice.onDraft({ ...draft, ticked: withTick(ticked, id) });
          }}
        />
        {hasDated(offer.columns) && (
          <NumbersChoice
            title={words.numbers}
            numbers={numbers}
            asOf={state.request.asOf ?? props.today}
            onChange={(kind) => {
              choice.onDraft({ ...draft, numbers: kind });
            }}
          />
        )}
        <MergesSection
          merged={offer.merged}
          parted={offer.parted}
          canWrite={isFree}
          onChange={(way) => {
            session.ask({ kind: 'merges', sheet: offer.sheet, way });
          }}
        />
      </div>
      <OfferFoot
        session={session}
        write={chosen.length === 0 ? words.none : words.write(chosen.length - updated, updated)}
        canWrite={canWrite}
        onWrite={write}
        isMine={({ kind }) => kind === 'enrich' || kind === 'merges'}
      />
    </section>
  );
}

function standingWords(header: string, standing: string | undefined): string {
  return standing === undefined ? '' : OFFER_TEXT.enrich.standing(header, standing);
}

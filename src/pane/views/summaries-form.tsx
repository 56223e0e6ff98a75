import { Button } from '@fluentui/react-components';
import type { SummariesResult, SummaryChoice, SummaryOffer } from '../../app/assistant';
import type { CivilDate } from '../../calendar/civil-date';
import { chosenOf, withTick } from '../column-choice';
import { draftFor } from '../choice-draft';
import { FIRST_CELL } from '../notices/content';
import { ChoiceList } from '../parts/choice-list';
import { NoticeBar } from '../parts/notice-bar';
import { NumbersChoice } from '../parts/numbers-choice';
import { useScreenStyles } from '../parts/screen-styles';
import {
  comesAlong,
  countStale,
  refreshingChoice,
  summaryChoice,
  usualNumbers,
  usualSummaries,
} from '../summary-choice';
import type { Task } from '../task';
import { OFFER_TEXT } from '../text/zh-cn-offers';
import { useScreenKeys } from '../use-screen-keys';
import type { OfferTabProps } from './enrich-tab';
import { OfferFoot } from './offer-foot';
import { OfferSource } from './offer-source';

type Summaries = Extract<SummariesResult, { readonly kind: 'summaries' }>;

/** Which summaries to write, how each stands, and whether their numbers follow the calendar. */
export function SummariesForm(
  props: OfferTabProps & {
    readonly offer: Summaries;
    readonly isOld: boolean;
    readonly onReload: () => void;
    readonly isMine: (task: Task) => boolean;
  },
) {
  const { session, offer, choice: kept } = props;
  const { sheet, offers } = offer;
  const { state } = session;
  const shared = useScreenStyles();
  const words = OFFER_TEXT.summaries;
  const draft = draftFor(kept.draft, sheet);
  const ticked = draft.ticked ?? usualSummaries(offers);
  const choice = summaryChoice(offers, ticked, draft.numbers ?? usualNumbers(offers));
  const day = state.request.asOf ?? props.today;
  const isAlong = comesAlong(offers, choice);
  const isFree = state.activity.kind === 'idle';
  const canWrite = isFree && choice.summaries.length > 0;
  const ask = (kind: 'summaries' | 'preview-summaries', asked: SummaryChoice = choice) => {
    if (isFree && asked.summaries.length > 0) session.ask({ kind, sheet, choice: asked });
  };
  const write = () => {
    ask('summaries');
  };
  const onKeyDown = useScreenKeys({ onCtrlEnter: write });
  return (
    <>
      <StaleBar
        count={countStale(offers)}
        isBusy={!isFree}
        onRefresh={() => {
          ask('summaries', refreshingChoice(offers));
        }}
      />
      <div className={shared.page} onKeyDown={onKeyDown}>
        <OfferSource
          words={words.source(sheet, words.counts(offer.tasks, offer.entries))}
          isOld={props.isOld}
          onReload={props.onReload}
        />
        <SummaryList
          offers={offers}
          ticked={ticked}
          day={day}
          onTicks={(ticks) => {
            kept.onDraft({ ...draft, ticked: ticks });
          }}
          onOpen={(standing) => {
            session.showRange(standing, FIRST_CELL);
          }}
        />
        <NumbersChoice
          title={words.numbers}
          numbers={choice.numbers}
          asOf={day}
          onChange={(numbers) => {
            kept.onDraft({ ...draft, numbers });
          }}
        />
        <div role="status" className={shared.secondary}>
          {isAlong ? words.alongside : ''}
        </div>
      </div>
      <OfferFoot
        session={session}
        write={canWriteWords(choice, isAlong)}
        canWrite={canWrite}
        onWrite={write}
        isMine={props.isMine}
      >
        <Button
          size="small"
          disabledFocusable={!canWrite}
          onClick={() => {
            ask('preview-summaries');
          }}
        >
          {words.preview}
        </Button>
      </OfferFoot>
    </>
  );
}

function canWriteWords({ summaries }: SummaryChoice, isAlong: boolean): string {
  const words = OFFER_TEXT.summaries;
  return summaries.length === 0 ? words.none : words.write(summaries.length + Number(isAlong));
}

function StaleBar(props: { readonly count: number; readonly isBusy: boolean; readonly onRefresh: () => void }) {
  if (props.count === 0) return null;
  const refresh = (
    <Button size="small" disabledFocusable={props.isBusy} onClick={props.onRefresh}>
      {OFFER_TEXT.summaries.refresh}
    </Button>
  );
  return (
    <NoticeBar tone="warning" actions={refresh}>
      {OFFER_TEXT.summaries.stale(props.count)}
    </NoticeBar>
  );
}

function SummaryList(props: {
  readonly offers: readonly SummaryOffer[];
  readonly ticked: ReadonlySet<string>;
  /** What counts as today. */
  readonly day: CivilDate;
  readonly onTicks: (ticked: ReadonlySet<string>) => void;
  readonly onOpen: (sheet: string) => void;
}) {
  const { offers, ticked } = props;
  const words = OFFER_TEXT.summaries;
  const possible = offers.filter(({ because }) => because === undefined);
  const chosen = chosenOf(offers, ticked).length;
  const isAll = chosen === possible.length;
  const open = (sheet: string) => (
    <Button
      size="small"
      appearance="subtle"
      aria-label={words.openName(sheet)}
      onClick={() => {
        props.onOpen(sheet);
      }}
    >
      {words.open}
    </Button>
  );
  return (
    <ChoiceList
      legend={words.legend}
      items={offers.map(({ id, title, about, because, standing }) => ({
        id,
        title,
        about,
        state:
          because === undefined ? words.state(title, standing, props.day) : words.impossible(title, standing, because),
        isDisabled: because !== undefined,
        action: standing && open(standing.sheet),
      }))}
      ticked={ticked}
      onTick={(id) => {
        props.onTicks(withTick(ticked, id));
      }}
      all={{
        label: words.all(chosen, possible.length),
        checked: isAll || (chosen === 0 ? false : 'mixed'),
        onChange: () => {
          props.onTicks(new Set(isAll ? [] : possible.map(({ id }) => id)));
        },
      }}
    />
  );
}

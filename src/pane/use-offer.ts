import { useEffect } from 'react';
import { LIVE_ROWS } from './live-check';
import { type OfferTab, offeredSheet } from './offers';
import type { PaneState } from './pane-state';
import { isWrite } from './task';
import { type AssistantSession, TRY_AGAIN_AFTER_MS } from './use-assistant';
import { useSilence } from './use-silence';

/** How long nobody must have edited anything before the workbook is asked again. */
const ASK_AGAIN_AFTER_MS = 1000;
/** How long the list of sheets is waited for. */
const LIST_WITHIN_MS = 1000;

/**
 * Asks what a tab can offer when it is shown, when it is about another sheet, after every write, and once nobody has edited a
 * table of ordinary size for a second. `isSilent`: Excel has not
 * answered for a long time; `isOld`: a long table was changed, and is only read again when somebody asks.
 */
export function useOffer(
  session: AssistantSession,
  tab: OfferTab,
): { readonly isSilent: boolean; readonly isOld: boolean; readonly reload: () => void } {
  const { state, readOffer } = session;
  const offered = state.offers[tab];
  const sheet = offeredSheet(state);
  const isListed = state.sheets.length > 0;
  const isBlocked = isWaited(state);
  const isOld = offered.result !== undefined && offered.edits !== state.edits;
  const isDue = isOld && !isBlocked && rowsOf(offered.result) <= LIVE_ROWS;
  const isSilent = useSilence(offered.isReading);
  useEffect(() => {
    if (isBlocked) return undefined;
    return later(isListed ? 0 : LIST_WITHIN_MS, () => {
      readOffer(tab, sheet);
    });
  }, [readOffer, tab, sheet, isListed, isBlocked]);
  useEffect(() => {
    if (!isDue) return undefined;
    return later(ASK_AGAIN_AFTER_MS, () => {
      readOffer(tab, sheet);
    });
  }, [readOffer, tab, sheet, isDue, state.edits]);
  useEffect(() => {
    // Every answer that is held again is another object.
    if (!offered.isHeld || offered.isReading) return undefined;
    return later(TRY_AGAIN_AFTER_MS, () => {
      readOffer(tab, sheet);
    });
  }, [readOffer, tab, sheet, offered]);
  return {
    isSilent,
    isOld: isOld && rowsOf(offered.result) > LIVE_ROWS,
    reload: () => {
      readOffer(tab, sheet);
    },
  };
}

/** True while something is written, or waits to be. */
function isWaited({ activity }: PaneState): boolean {
  return activity.kind === 'held' || (activity.kind === 'busy' && isWrite(activity.task));
}

function rowsOf(result: PaneState['offers'][OfferTab]['result']): number {
  if (result?.kind === 'enrichable') return result.rows;
  return result?.kind === 'summaries' ? result.tasks : 0;
}

function later(afterMs: number, act: () => void): () => void {
  const timer = setTimeout(act, afterMs);
  return () => {
    clearTimeout(timer);
  };
}

import { useCallback, useRef } from 'react';
import type { Assistant, CheckRequest } from '../app/assistant';
import type { OfferAnswer, OfferTab } from './offers';
import type { PaneEvent } from './pane-reducer';

/** Asks what a tab can offer for a sheet; only the answer to the last question counts. */
export function useOfferReader(
  assistant: Assistant,
  request: CheckRequest,
  dispatch: (event: PaneEvent) => void,
  fail: (error: unknown) => void,
): (tab: OfferTab, sheet: string | undefined) => void {
  const last = useRef(0);
  return useCallback(
    (tab, sheet) => {
      const turn = ++last.current;
      dispatch({ offer: 'asked', tab });
      ask(assistant, tab, sheet === undefined ? request : { ...request, sheet }).then((answer) => {
        if (turn === last.current) dispatch({ offer: 'answered', answer });
      }, fail);
    },
    [assistant, request, dispatch, fail],
  );
}

async function ask(assistant: Assistant, tab: OfferTab, request: CheckRequest): Promise<OfferAnswer> {
  switch (tab) {
    case 'enrichment':
      return { tab, result: await assistant.readEnrichment(request) };
    case 'summaries':
      return { tab, result: await assistant.readSummaries(request) };
  }
}

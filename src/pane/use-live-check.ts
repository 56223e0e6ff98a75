import { useEffect, useEffectEvent } from 'react';
import type { Assistant } from '../app/assistant';
import { dueTurn } from './live-check';
import type { PaneEvent } from './pane-reducer';
import type { PaneState } from './pane-state';

/** Checks again by itself once nobody has edited the sheet for a while; of the sheet that was checked, wherever the user has turned. */
export function useLiveCheck(
  assistant: Assistant,
  state: PaneState,
  dispatch: (event: PaneEvent) => void,
  clockTime: () => string,
  fail: (error: unknown) => void,
): void {
  const { live, check, request } = state;
  const turn = dueTurn(state);
  const afterMs = live.kind === 'due' ? live.afterMs : undefined;
  const id = live.kind === 'running' ? live.id : undefined;
  const sheet = check.kind === 'done' ? check.outcome.sheet : undefined;
  const start = useEffectEvent((startedId: number, signal: AbortSignal) => {
    const pinned = sheet === undefined ? request : { ...request, sheet };
    assistant.checkSheet(pinned, { signal, onProgress: () => undefined }).then((result) => {
      dispatch({ live: 'ended', id: startedId, result, at: clockTime() });
    }, fail);
  });
  useEffect(() => {
    if (turn === undefined) return undefined;
    const begin = setTimeout(() => {
      dispatch({ live: 'begun', turn });
    }, afterMs);
    return () => {
      clearTimeout(begin);
    };
  }, [turn, afterMs, dispatch]);
  useEffect(() => {
    if (id === undefined) return undefined;
    const controller = new AbortController();
    start(id, controller.signal);
    return () => {
      controller.abort();
    };
  }, [id]);
}

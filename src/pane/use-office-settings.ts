import { useEffect, useRef } from 'react';
import type { OfficeState } from './pane-state';
import { type AssistantSession, TRY_AGAIN_AFTER_MS } from './use-assistant';
import { useSilence } from './use-silence';

/** The office's settings, read afresh when the screen opens and whenever they are no longer known; while a cell is edited they are asked for again and again. */
export function useOfficeSettings({ state, readOffice }: Pick<AssistantSession, 'state' | 'readOffice'>): {
  readonly office: OfficeState;
  readonly isSilent: boolean;
} {
  const { office } = state;
  const isUnread = office.kind === 'unread';
  const isSilent = useSilence(isUnread);
  const wasAsked = useRef(false);
  useEffect(() => {
    if (wasAsked.current && !isUnread) return;
    wasAsked.current = true;
    readOffice();
  }, [isUnread, readOffice]);
  useEffect(() => {
    if (office.kind !== 'failed' || office.code !== 'cell-editing') return undefined;
    const again = setTimeout(readOffice, TRY_AGAIN_AFTER_MS);
    return () => {
      clearTimeout(again);
    };
  }, [office, readOffice]);
  return { office, isSilent };
}

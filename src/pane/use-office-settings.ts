import { useEffect, useState } from 'react';
import type { OfficeState } from './pane-state';
import { type AssistantSession, SAY_SILENT_AFTER_MS, TRY_AGAIN_AFTER_MS } from './use-assistant';

/** The office's settings, read afresh when the screen opens; while a cell is edited they are asked for again and again. */
export function useOfficeSettings({ state, readOffice }: Pick<AssistantSession, 'state' | 'readOffice'>): {
  readonly office: OfficeState;
  /** Excel has not answered for so long that it has to be said. */
  readonly isSilent: boolean;
} {
  const { office } = state;
  const isUnread = office.kind === 'unread';
  const [isSilent, setSilent] = useState(false);
  useEffect(() => {
    readOffice();
  }, [readOffice]);
  useEffect(() => {
    if (!isUnread) return undefined;
    const silent = setTimeout(() => {
      setSilent(true);
    }, SAY_SILENT_AFTER_MS);
    return () => {
      clearTimeout(silent);
      setSilent(false);
    };
  }, [isUnread]);
  useEffect(() => {
    if (office.kind !== 'failed' || office.code !== 'cell-editing') return undefined;
    const again = setTimeout(readOffice, TRY_AGAIN_AFTER_MS);
    return () => {
      clearTimeout(again);
    };
  }, [office, readOffice]);
  return { office, isSilent };
}

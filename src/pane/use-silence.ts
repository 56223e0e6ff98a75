import { useEffect, useState } from 'react';
import { SAY_SILENT_AFTER_MS } from './use-assistant';

/** True once Excel has been waited for so long that it has to be said. */
export function useSilence(isWaiting: boolean): boolean {
  const [isSilent, setSilent] = useState(false);
  useEffect(() => {
    if (!isWaiting) return undefined;
    const silent = setTimeout(() => {
      setSilent(true);
    }, SAY_SILENT_AFTER_MS);
    return () => {
      clearTimeout(silent);
      setSilent(false);
    };
  }, [isWaiting]);
  return isSilent;
}

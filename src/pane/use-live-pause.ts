import { useEffect } from 'react';
import type { AssistantSession } from './use-assistant';

/** No check begins by itself while the screen stands: what is ticked in it would be gone. */
export function useLivePause(pauseLive: AssistantSession['pauseLive']): void {
  useEffect(() => {
    pauseLive(true);
    return () => {
      pauseLive(false);
    };
  }, [pauseLive]);
}

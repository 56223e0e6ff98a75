import { useCallback, useState } from 'react';

/** Copies texts to the clipboard; `refused` where the web view does not allow it. */
export function useCopy(): {
  readonly state: 'idle' | 'copied' | 'refused';
  readonly copy: (text: string) => void;
} {
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  const copy = useCallback((text: string) => {
    writeClipboard(text).then(
      () => {
        setState('copied');
      },
      () => {
        setState('refused');
      },
    );
  }, []);
  return { state, copy };
}

/** Rejects, rather than throws, where there is no clipboard at all. */
async function writeClipboard(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}

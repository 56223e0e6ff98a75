import { useCallback, useState } from 'react';

/** Copies a text to the clipboard; `refused` where the web view does not allow it. */
export function useCopy(text: string): { readonly state: 'idle' | 'copied' | 'refused'; readonly copy: () => void } {
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  const copy = useCallback(() => {
    writeClipboard(text).then(
      () => {
        setState('copied');
      },
      () => {
        setState('refused');
      },
    );
  }, [text]);
  return { state, copy };
}

/** Rejects, rather than throws, where there is no clipboard at all. */
async function writeClipboard(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}

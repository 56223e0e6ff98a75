import { useState } from 'react';
import type { DirectoryExport } from '../app/assistant';
import type { AssistantSession } from './use-assistant';
import { useCopy } from './use-copy';
import { useSilence } from './use-silence';

/** How far the copying of the 单位名录 has come; `by-hand` where the web view does not allow copying. */
export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly isSilent: boolean }
  | { readonly kind: 'copied'; readonly units: number }
  | { readonly kind: 'by-hand'; readonly text: string }
  | Exclude<DirectoryExport, { readonly kind: 'exported' }>;

/** Reads the 单位名录 and copies it, beside whatever else is at work. */
export function useDirectoryExport({ exportDirectory }: Pick<AssistantSession, 'exportDirectory'>): {
  readonly state: ExportState;
  readonly start: () => void;
} {
  const [result, setResult] = useState<DirectoryExport>();
  const [isReading, setReading] = useState(false);
  const isSilent = useSilence(isReading);
  const { state: copying, copy } = useCopy();
  const start = () => {
    if (isReading) return;
    setReading(true);
    exportDirectory((read) => {
      setReading(false);
      setResult(read);
      if (read.kind === 'exported') copy(read.text);
    });
  };
  return { state: isReading ? { kind: 'reading', isSilent } : exportState(result, copying), start };
}

function exportState(result: DirectoryExport | undefined, copying: ReturnType<typeof useCopy>['state']): ExportState {
  if (!result) return { kind: 'idle' };
  if (result.kind !== 'exported') return result;
  const { text, units } = result;
  switch (copying) {
    case 'idle':
      return { kind: 'reading', isSilent: false };
    case 'copied':
      return { kind: 'copied', units };
    case 'refused':
      return { kind: 'by-hand', text };
  }
}

import { useSyncExternalStore } from 'react';

/** Light or dark; contrast themes are the system's and reach us as forced colours. */
export type ColorScheme = 'light' | 'dark';

const DARK = '(prefers-color-scheme: dark)';

/** The scheme asked for, else the system's, followed as it changes. */
export function useColorScheme(asked: ColorScheme | undefined): ColorScheme {
  const isDark = useSyncExternalStore(subscribe, () => matchMedia(DARK).matches);
  return asked ?? (isDark ? 'dark' : 'light');
}

function subscribe(onChange: () => void): () => void {
  const query = matchMedia(DARK);
  query.addEventListener('change', onChange);
  return () => {
    query.removeEventListener('change', onChange);
  };
}

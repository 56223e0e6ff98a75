import { useSyncExternalStore } from 'react';
import { type ColorScheme, onThemeChoice, themeChoice } from './theme-choice';

const DARK = '(prefers-color-scheme: dark)';

/** The scheme asked for, else the one chosen on this machine, else the system's, followed as they change. */
export function useColorScheme(asked: ColorScheme | undefined): ColorScheme {
  const isDark = useSyncExternalStore(subscribe, () => matchMedia(DARK).matches);
  const choice = useSyncExternalStore(onThemeChoice, themeChoice);
  const chosen = choice === 'system' ? undefined : choice;
  return asked ?? chosen ?? (isDark ? 'dark' : 'light');
}

function subscribe(onChange: () => void): () => void {
  const query = matchMedia(DARK);
  query.addEventListener('change', onChange);
  return () => {
    query.removeEventListener('change', onChange);
  };
}

/** Light or dark; contrast themes are the system's and reach us as forced colours. */
export type ColorScheme = 'light' | 'dark';

/** What a person has chosen for the pane on this machine; `system` follows it. */
export type ThemeChoice = 'system' | ColorScheme;

const KEY = 'zrb.theme';
const listeners = new Set<() => void>();
/** Holds where the web view keeps nothing. */
let unkept: ThemeChoice = 'system';

/** The choice made on this machine, `system` before any. */
export function themeChoice(): ThemeChoice {
  const kept = readKept() ?? unkept;
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

export function chooseTheme(choice: ThemeChoice): void {
  unkept = choice;
  try {
    localStorage.setItem(KEY, choice);
  } catch {
    // Storage may be switched off: the choice then holds as long as the pane is open.
  }
  for (const listener of listeners) listener();
}

/** Calls back when another choice is made in this pane; answers how to end that. */
export function onThemeChoice(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function readKept(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

import {
  FluentProvider,
  makeStaticStyles,
  makeStyles,
  mergeClasses,
  type Theme,
  tokens,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import type { DragEvent, ReactNode } from 'react';
import { TEXT } from './text/zh-cn';
import type { ColorScheme } from './theme-choice';
import { useColorScheme } from './use-color-scheme';

const FONTS = "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";

const THEMES: Readonly<Record<ColorScheme, Theme>> = {
  light: { ...webLightTheme, fontFamilyBase: FONTS },
  dark: { ...webDarkTheme, fontFamilyBase: FONTS },
};

/** The page itself has no margin: the pane is narrow enough. */
const usePageStyles = makeStaticStyles({ body: { margin: 0 } });

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    overflowX: 'hidden',
    overflowY: 'auto',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    // Chromium's own setting takes minutes for a cell or a paste of 32,767 brackets: its time is quadratic in their run.
    textSpacingTrim: 'space-all',
  },
  // For what the browser draws itself: scroll bars, drop-down lists, the date picker.
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  /** Excel shows the name above the pane; screen readers are told it here. */
  forReaders: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: 0,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
});

/** Theme, fonts and the one outer box of every page of the pane. */
export function PaneFrame(props: { readonly colorScheme?: ColorScheme | undefined; readonly children: ReactNode }) {
  const scheme = useColorScheme(props.colorScheme);
  usePageStyles();
  const styles = useStyles();
  return (
    <FluentProvider theme={THEMES[scheme]} applyStylesToPortals={false}>
      <main className={mergeClasses(styles.pane, styles[scheme])} onDragOver={refuseFile} onDrop={refuseFile}>
        <h1 className={styles.forReaders}>{TEXT.appName}</h1>
        {props.children}
      </main>
    </FluentProvider>
  );
}

/** A file dropped where nobody takes it would be shown by the browser in place of the pane, and what was done there be lost. */
function refuseFile(event: DragEvent): void {
  if (event.isDefaultPrevented() || !event.dataTransfer.types.includes('Files')) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'none';
}

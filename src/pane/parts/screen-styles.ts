import { makeStyles, tokens } from '@fluentui/react-components';

/** What the screens that take the list's place have in common: their box, headlines, quieter words and row of buttons. */
export const useScreenStyles = makeStyles({
  /** Scrolls as a whole. */
  page: {
    flex: '1 1 0',
    minHeight: '160px',
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  /** Its body scrolls, its foot stays. */
  screen: { display: 'flex', flexDirection: 'column', flex: '1 1 0', minHeight: '220px' },
  heading: { margin: 0, outlineStyle: 'none', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  section: {
    margin: `${tokens.spacingVerticalL} 0 0`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  secondary: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

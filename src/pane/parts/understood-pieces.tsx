import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { UnderstoodPiece } from '../../findings/finding';
import { LATER_TEXT } from '../text/zh-cn-later';
import { CellText } from './cell-text';
import { useScreenStyles } from './screen-styles';

const useStyles = makeStyles({
  pieces: { margin: 0, padding: 0, listStyleType: 'none' },
  piece: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} 0`,
    overflowWrap: 'anywhere',
  },
  written: { color: tokens.colorNeutralForeground2 },
  meaning: { fontWeight: tokens.fontWeightSemibold },
  doubts: { flexBasis: '100%' },
});

/** How a text was read, piece by piece: as written → what it means, and under it what makes that doubtful. */
export function UnderstoodPieces({ pieces }: { readonly pieces: readonly UnderstoodPiece[] }) {
  const styles = useStyles();
  const shared = useScreenStyles();
  return (
    // Each pair is one list item: those who hear the page hear both halves together.
    <ul className={styles.pieces}>
      {pieces.map(({ text, meaning, doubts }, index) => (
        <li key={index} className={styles.piece}>
          <span className={styles.written}>
            <CellText text={text} />
          </span>
          <span>
            <span aria-hidden="true">→ </span>
            <strong className={styles.meaning}>{meaning}</strong>
          </span>
          {doubts.length > 0 && (
            <span className={mergeClasses(shared.secondary, styles.doubts)}>{LATER_TEXT.list(doubts)}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

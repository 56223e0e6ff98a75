import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import type { CellId, EvidenceBlock, EvidencePiece } from '../../notices/draft/evidence';
import type { TextSpan } from '../../text/text-span';
import { IMPORT_TEXT } from '../text/zh-cn-import';
import { FoldedWords } from './import-folded-words';

const useStyles = makeStyles({
  source: {
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
    cursor: 'text',
  },
  block: { margin: 0 },
  named: { textDecorationLine: 'underline', textDecorationStyle: 'dotted', textUnderlineOffset: '2px' },
  lit: {
    color: 'inherit',
    backgroundColor: tokens.colorStatusWarningBackground2,
    borderBottom: `2px solid ${tokens.colorNeutralForeground1}`,
  },
});

/** The words of a row as the notice has them. A click leads to the cell, words selected can be given a part. */
export function ImportSource(props: {
  readonly blocks: readonly EvidenceBlock[];
  readonly lit: CellId | undefined;
  readonly isFolded: boolean;
  readonly onCell: (cell: CellId) => void;
  readonly onSelect: (span: TextSpan | undefined) => void;
}) {
  const { blocks, lit } = props;
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const pieces = blocks.flatMap((block) => block.pieces);
  const onMouseUp = () => {
    props.onSelect(selectedSpan(root.current, pieces));
  };
  const onPiece = (piece: EvidencePiece) => () => {
    const cell = narrowest(piece.cells);
    if (cell && root.current?.ownerDocument.getSelection()?.isCollapsed !== false) props.onCell(cell);
  };
  return (
    <div ref={root} role="group" aria-label={IMPORT_TEXT.entry.source} className={styles.source} onMouseUp={onMouseUp}>
      {blocks.map((block, index) => (
        <p key={index} className={styles.block}>
          {block.pieces.map((piece, at) => {
            const isLit = lit !== undefined && piece.cells.includes(lit);
            const Mark = isLit ? 'mark' : 'span';
            return (
              <Mark
                key={at}
                data-piece=""
                className={mergeClasses(isNamed(piece) && styles.named, isLit && styles.lit)}
                onClick={onPiece(piece)}
              >
                <FoldedWords text={piece.text} isFolded={props.isFolded} />
              </Mark>
            );
          })}
        </p>
      ))}
    </div>
  );
}

/** Units and times are what can be missing: they are marked always. */
function isNamed({ cells }: EvidencePiece): boolean {
  return cells.some((cell) => cell.startsWith('unit') || cell.startsWith('deadline'));
}

/** Of cells that share words the one that has the fewest: units and times stand last. */
function narrowest(cells: readonly CellId[]): CellId | undefined {
  return cells.at(-1);
}

/** The place in the source of what is selected within these words; undefined where nothing is. */
function selectedSpan(root: HTMLElement | null, pieces: readonly EvidencePiece[]): TextSpan | undefined {
  const selection = root?.ownerDocument.getSelection();
  if (!root || !selection || selection.isCollapsed || !root.contains(selection.anchorNode)) return undefined;
  const range = selection.getRangeAt(0);
  const offsets = [...root.querySelectorAll('[data-piece]')].flatMap((element, index) => {
    if (!range.intersectsNode(element)) return [];
    const from = placeIn(element, range.startContainer, range.startOffset) ?? 0;
    const to = placeIn(element, range.endContainer, range.endOffset);
    return pieces[index]?.offsets.slice(from, to) ?? [];
  });
  const first = offsets[0];
  const last = offsets.at(-1);
  return first === undefined || last === undefined ? undefined : { start: first, end: last + 1 };
}

/** Of the words of a piece, which may stand in two nodes, the one at a boundary of the selection. */
function placeIn(element: Element, node: Node, offset: number): number | undefined {
  let before = 0;
  for (const words of element.childNodes) {
    if (words === node) return before + offset;
    before += words.textContent?.length ?? 0;
  }
  return undefined;
}

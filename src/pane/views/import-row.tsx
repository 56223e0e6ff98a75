import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { type CellId, type EvidenceBlock, evidenceOf } from '../../notices/draft/evidence';
import type { DraftRow } from '../../notices/draft/import-draft';
import type { TextSpan } from '../../text/text-span';
import { useScreenStyles } from '../parts/screen-styles';
import { IMPORT_TEXT } from '../text/zh-cn-import';
import { ImportCells } from './import-cells';
import { ImportEditor } from './import-editor';
import { EntryBox, type ImportEntryProps } from './import-entry-box';
import { AddWords } from './import-add-words';
import { ImportSource } from './import-source';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  number: { flex: '1 1 auto' },
  // Side by side at 350 px, one under the other below 300.
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(140px, 1fr))',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
  },
  // In view wherever in a high row the words were selected.
  chosen: {
    position: 'sticky',
    bottom: 0,
    paddingBottom: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** A row beside the words it was made of; what is in one cell is marked in the words. */
export function ImportRow({ row, ...props }: ImportEntryProps & { readonly row: DraftRow }) {
  const { listed, source, isActive, isFolded, isEditing, actions } = props;
  const { position, isNewCategory } = listed;
  const styles = useStyles();
  const shared = useScreenStyles();
  const words = IMPORT_TEXT.entry;
  const [focused, setFocused] = useState<CellId>();
  const [hovered, setHovered] = useState<CellId>();
  const [selected, setSelected] = useState<TextSpan>();
  const blocks = useEvidence(source, row, isNewCategory);
  const lit = hovered ?? (isActive ? focused : undefined);
  const place = words.position(position, props.rowCount);
  return (
    <EntryBox {...props} entry={row.id} label={place}>
      <div className={styles.head}>
        <span className={`${shared.secondary} ${styles.number}`}>{place}</span>
        {row.cells.isOptional && (
          <Checkbox
            label={words.report}
            checked
            input={{ tabIndex: isActive ? 0 : -1 }}
            onChange={() => {
              actions.onEdit({ kind: 'leave-out', entry: row.id });
            }}
          />
        )}
        <Button
          size="small"
          appearance="subtle"
          tabIndex={isActive ? 0 : -1}
          aria-expanded={isEditing}
          aria-label={isEditing ? words.closeName(position) : words.editName(position)}
          onClick={() => {
            actions.onEditing(row.id, !isEditing);
          }}
        >
          {isEditing ? words.close : words.edit}
        </Button>
      </div>
      <div className={styles.pair}>
        <ImportSource
          blocks={blocks}
          lit={lit}
          isFolded={isFolded}
          onCell={(cell) => {
            actions.onCell(row.id, cell);
          }}
          onSelect={(span) => {
            setSelected(span);
            if (span) actions.onActive(row.id);
          }}
        />
        <ImportCells
          row={row}
          hasCategory={isNewCategory}
          lit={lit}
          isActive={isActive}
          isFolded={isFolded}
          onFocus={(cell, name) => {
            setFocused(cell);
            setHovered(undefined);
            actions.onSay(words.cellPosition(position, props.rowCount, name));
          }}
          onHover={setHovered}
        />
      </div>
      {selected && isActive && (
        <div className={styles.chosen}>
          <AddWords
            entry={row.id}
            span={selected}
            onEdit={(edit) => {
              setSelected(undefined);
              actions.onEdit(edit);
            }}
          />
        </div>
      )}
      {isEditing && (
        <ImportEditor
          row={row}
          position={position}
          blocks={blocks}
          selected={selected}
          canMerge={props.canMerge}
          onEdit={(edit) => {
            setSelected(undefined);
            actions.onEdit(edit);
          }}
        />
      )}
    </EntryBox>
  );
}

function useEvidence(source: string, row: DraftRow, withCategory: boolean): readonly EvidenceBlock[] {
  return useMemo(() => evidenceOf(source, row, withCategory), [source, row, withCategory]);
}

import { memo } from 'react';
import { LeftOutRow, OpenSentence } from './import-aside';
import type { ImportEntryProps } from './import-entry-box';
import { ImportRow } from './import-row';

/** An entry of the list: a row beside its words, or what stands aside in its place; drawn anew only where it changes. */
export const ImportEntry = memo(function ImportEntry(props: ImportEntryProps) {
  const { entry } = props.listed;
  if (entry.kind === 'sentence') return <OpenSentence {...props} sentence={entry} />;
  return entry.isIn ? <ImportRow {...props} row={entry} /> : <LeftOutRow {...props} row={entry} />;
});

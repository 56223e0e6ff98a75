import { unescapeText } from '../../../src/host/xlsx/package/xml';
import type { PackageParts } from '../../../src/host/xlsx/package/package-parts';
import { parseArea } from '../../host/model/area';
import { type Sheet, cellAt } from '../../host/model/workbook';

/** Puts the notes of a comments part on their cells. */
export function readNotes(parts: PackageParts, part: string, sheet: Sheet): void {
  const authors: string[] = [];
  let place: { readonly ref: string; readonly author: number } | undefined;
  let text = '';
  let isInText = false;
  let isInPhonetic = false;
  parts.read(part, {
    open: (name, { ref = '', authorId }) => {
      if (name === 'comment') place = { ref, author: Number(authorId ?? 0) };
      if (name === 'comment' || name === 'author') text = '';
      if (name === 'rPh') isInPhonetic = true;
      if (name === 't' || name === 'author') isInText = !isInPhonetic;
    },
    text: (more) => {
      if (isInText) text += more;
    },
    close: (name) => {
      if (name === 't' || name === 'author') isInText = false;
      if (name === 'rPh') isInPhonetic = false;
      if (name === 'author') authors.push(text);
      const area = name === 'comment' && place ? parseArea(place.ref) : undefined;
      if (area && place) {
        cellAt(sheet, area.row, area.col).note = { author: authors[place.author] ?? '', text: unescapeText(text) };
      }
    },
  });
}

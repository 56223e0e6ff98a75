import { TRANSITIONAL } from '../../../src/host/xlsx/package/dialect';
import { cellText } from '../../../src/host/xlsx/patch/cell-text';
import { cellAddress } from '../../host/model/area';
import { type Note, type Sheet, placeOfKey } from '../../host/model/workbook';
import { element } from './xml-text';

/** A note at its place. */
interface PlacedNote extends Note {
  readonly row: number;
  readonly col: number;
}

/** The notes of a sheet, in reading order. */
export function notesOf(sheet: Sheet): readonly PlacedNote[] {
  return [...sheet.cells]
    .flatMap(([key, { note }]) => (note ? [{ ...note, ...placeOfKey(key) }] : []))
    .sort((a, b) => a.row - b.row || a.col - b.col);
}

/** The comments part. */
export function commentsXml(notes: readonly PlacedNote[]): string {
  const authors = [...new Set(notes.map(({ author }) => author))];
  const comments = notes.map(({ row, col, author, text }) => {
    const ref = cellAddress(row, col);
    const content = element('t', { 'xml:space': 'preserve' }, cellText(text) || ' ');
    return element(
      'comment',
      { ref, authorId: authors.indexOf(author) },
      element('text', {}, element('r', {}, content)),
    );
  });
  const names = authors.map((author) => `<author>${cellText(author)}</author>`);
  return element(
    'comments',
    { xmlns: TRANSITIONAL.main },
    element('authors', {}, names.join('')) + element('commentList', {}, comments.join('')),
  );
}

const SHAPE_TYPE = element(
  'v:shapetype',
  { id: '_x0000_t202', coordsize: '21600,21600', 'o:spt': 202, path: 'm,l,21600r21600,l21600,xe' },
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/>',
);

/** The old drawing Excel keeps the boxes of notes in; a note without one is not shown. */
export function noteShapesXml(notes: readonly PlacedNote[]): string {
  const shapes = notes.map(({ row, col }, index) => {
    const anchor = [col + 1, 15, Math.max(0, row - 1), 10, col + 3, 15, row + 3, 4].join(', ');
    const data = `<x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${col}</x:Column>`;
    return element(
      'v:shape',
      {
        id: `_x0000_s${1025 + index}`,
        type: '#_x0000_t202',
        style: 'position:absolute;visibility:hidden',
        fillcolor: '#ffffe1',
        'o:insetmode': 'auto',
      },
      `<v:fill color2="#ffffe1"/>${element('x:ClientData', { ObjectType: 'Note' }, data)}`,
    );
  });
  return element(
    'xml',
    {
      'xmlns:v': 'urn:schemas-microsoft-com:vml',
      'xmlns:o': 'urn:schemas-microsoft-com:office:office',
      'xmlns:x': 'urn:schemas-microsoft-com:office:excel',
    },
    SHAPE_TYPE + shapes.join(''),
  );
}

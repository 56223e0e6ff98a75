import { isBlank } from '../../text/blanks';
import type { TextSpan } from '../../text/text-span';
import type { NoticePiece, ResidueKind } from '../notice';
import type { ShownText } from '../traced-text';

/** What became of a stretch, without its place. */
export type PieceOwner =
  | { readonly kind: 'row'; readonly row: number }
  | { readonly kind: 'heading' }
  | { readonly kind: 'unplaced'; readonly sentence: number }
  | { readonly kind: 'residue'; readonly residue: ResidueKind };

/** Notes for every character of a source to whom it belongs. */
export interface Ledger {
  /** A stretch of a shown text, by offsets in it. */
  shown(text: ShownText, start: number, end: number, owner: PieceOwner): void;
  /** A stretch of the source itself. */
  source(span: TextSpan, owner: PieceOwner): void;
  /** All pieces in order, without gaps; what nobody noted is blank, or 「link」 where something is shown. */
  pieces(): readonly NoticePiece[];
}

/** An empty ledger for a source text. */
export function openLedger(source: string): Ledger {
  const owners: PieceOwner[] = [];
  const numbers = new Map<string, number>();
  const notes = new Int32Array(source.length);
  const numberOf = (owner: PieceOwner): number => {
    const key = JSON.stringify(owner);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    owners.push(owner);
    numbers.set(key, owners.length);
    return owners.length;
  };
  return {
    shown({ offsets }, start, end, owner) {
      const number = numberOf(owner);
      for (let index = start; index < end; index++) notes[offsets[index] ?? 0] = number;
    },
    source({ start, end }, owner) {
      notes.fill(numberOf(owner), start, end);
    },
    pieces: () => piecesOf(source, notes, owners),
  };
}

const BLANK: PieceOwner = { kind: 'residue', residue: 'blank' };
const LINK: PieceOwner = { kind: 'residue', residue: 'link' };

function piecesOf(source: string, notes: Int32Array, owners: readonly PieceOwner[]): readonly NoticePiece[] {
  const pieces: NoticePiece[] = [];
  let start = 0;
  while (start < source.length) {
    const note = noteAt(source, notes, start);
    let end = start + 1;
    let solid = end;
    // White space inside a stretch belongs to it.
    while (end < source.length && (noteAt(source, notes, end) === note || isOpenBlank(source, notes, end))) {
      if (noteAt(source, notes, end) === note) solid = end + 1;
      end++;
    }
    const owner = note === BLANK_NOTE ? BLANK : note === LINK_NOTE ? LINK : (owners[note - 1] ?? LINK);
    pieces.push({ ...owner, span: { start, end: solid } });
    start = solid;
  }
  return pieces;
}

const BLANK_NOTE = 0;
const LINK_NOTE = -1;

function noteAt(source: string, notes: Int32Array, at: number): number {
  const note = notes[at] ?? 0;
  return note === BLANK_NOTE && !isBlank(source.charAt(at)) ? LINK_NOTE : note;
}

function isOpenBlank(source: string, notes: Int32Array, at: number): boolean {
  return noteAt(source, notes, at) === BLANK_NOTE;
}

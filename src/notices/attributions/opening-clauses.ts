import { readItemMark } from '../../text/marks';
import { readRoleClause } from './role-clauses';

const SENTENCE = /[^。；;！？!?]+/g;
/** Who acts stands in an item's first sentence, or in the one behind its title. */
const SENTENCES_LOOKED_AT = 2;
const LONGEST_TITLE = 45;
const TITLE = /^[^：:]{2,20}[：:]/;
const LONGEST_CLAUSE = 80;
/** 「数字化部组织」「经研所、运检部协同」 */
const OPENING = /^(由?)([^，,：:]{2,70}?)(?:共同)?(组织|协同|联动)$/;
const JOINED = /[与和]/g;

/**
 * The text with the clause an item opens with in words of role that every reader knows, character for character: 「数字化部组织，……」
 * is read as 「数字化部牵头，……」, 「经研所与运检部协同，……」 as 「经研所、运检部负责，……」.
 */
export function withKnownOpening(text: string): string {
  let sentences = 0;
  for (const { 0: words, index } of text.matchAll(SENTENCE)) {
    if (sentences++ >= SENTENCES_LOOKED_AT) break;
    const from = sentences === 1 ? (readItemMark(text)?.length ?? 0) : index;
    const first = text.slice(from, from + LONGEST_CLAUSE).split(/[，,。；;]/, 1)[0] ?? '';
    // 「消防整治：数字化部组织，……」
    const title = TITLE.exec(first)?.[0].length ?? 0;
    const [start, clause] = [from + title, first.slice(title)];
    const known = start < index + words.length ? knownClause(clause) : undefined;
    if (known) return text.slice(0, start) + known + text.slice(start + known.length);
    if (words.length > LONGEST_TITLE) break;
  }
  return text;
}

function knownClause(clause: string): string | undefined {
  const [, by, names, word] = OPENING.exec(clause) ?? [];
  if (by === undefined || names === undefined || word === undefined) return undefined;
  const rest = clause.slice(by.length + names.length, -word.length);
  const known =
    word === '组织' ? `${names}${rest}牵头` : isOfSeveral(names) && `${names.replace(JOINED, '、')}${rest}负责`;
  return known !== false && readRoleClause(known) ? by + known : undefined;
}

function isOfSeveral(names: string): boolean {
  return /[、与和]/.test(names);
}

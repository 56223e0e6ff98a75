import { readDeadline } from '../../../deadlines/read-deadline';
import { readUnitList } from '../../../units/read-unit-list';
import { trustOf } from '../../attributions/credible';

/** What a cell may hold by its words: `shaped` ends like a unit's name, as 「改造老旧小区」 does too. */
export type WordsKind = 'units' | 'shaped' | 'time' | 'text';

const LONGEST_UNITS = 400;
const LONGEST_TIME = 40;
const NO_UNITS = /[。！？《》“”]|^\d/;
/** What may stand beside the names of a list. */
const BESIDE =
  /[、,，;；:：()（）\s及和与等]|分别|牵头|主办|负责|配合|协办|协助|参与|会同|落实|按(?:照)?职责(?:分工)?|单位|部门/g;
const TIME_ALONE = /[年月日季旬周底前后]|全年|长期|持续|常态|立即|工作日|适时/;

/** Judges the words of a cell. */
export function kindOfWords(text: string): WordsKind {
  if (isTime(text)) return 'time';
  if (text.length < 2 || text.length > LONGEST_UNITS || NO_UNITS.test(text)) return 'text';
  const { mentions } = readUnitList(text);
  if (mentions.length === 0) return 'text';
  let rest = '';
  let at = 0;
  for (const { span } of mentions) {
    rest += text.slice(at, span.start);
    at = Math.max(at, span.end);
  }
  rest += text.slice(at);
  if (rest.replace(BESIDE, '') !== '') return 'text';
  const trusts = mentions.map(({ written }) => trustOf(written));
  if (trusts.includes('none')) return 'text';
  return trusts.includes('shaped') && !trusts.includes('sure') && !trusts.includes('group') ? 'shaped' : 'units';
}

function isTime(text: string): boolean {
  if (text.length < 2 || text.length > LONGEST_TIME || !TIME_ALONE.test(text)) return false;
  const { parts, unread } = readDeadline(text, {});
  return parts.length > 0 && unread.length === 0;
}

const SERIAL = /^\(?(\d{1,4})[)、.]?$/;

/** The serial number that a cell is, over half-width text. */
export function serialOf(text: string): number | undefined {
  const match = SERIAL.exec(text);
  return match ? Number(match[1]) : undefined;
}

/** A sentence about the table, which names no unit of this task. */
export interface Instruction {
  readonly length: number;
  /** 「列第一位的为牵头单位」 */
  readonly firstLeads: boolean;
}

const FIRST_LEADS_CLAUSE =
  /(?:其中)?(?:[列排][^、,;。()]{0,4})?(?:首位|第一(?=[位个名家的者单部])(?!个?逗号))[^、,;:。()]{0,8}(?:牵头|主办|主责)[^、,;:。()]{0,8}(?=[,;。)]|$)/y;
const SAME_BELOW = /(?:以|全文|全表|表格)?下同(?=[,;。)]|$)/y;
/** Sentences behind the list that speak of all rows: 「以下均需…」, 「…不再列出」. */
const ABOUT_ALL = /^(?:以下|上述|以上)(?:各项|均|任务|工作|内容|事项)|均(?=[需须要应由]|涉及)|不再[^,。]|下同$/;
/** The same behind a comma, where only the plainest words are trusted. */
const BELOW_ALL = /(?:以下|上述|以上)(?:各项[^,。]{0,8})?均(?:需|须|要|应|由|涉及)[^。]{0,300}/y;
const FIRST_CHARACTERS = new Set('其列排首第以全表下上');
const LONGEST_SENTENCE = 300;
const FIRST_LEADS = /(?:首位|第一(?!个?逗号))[^、,;:。()]{0,8}(?:牵头|主办|主责)/;

/** The instruction that begins at `index` of a folded text, the beginning of a clause. */
export function instructionAt(key: string, index: number): Instruction | undefined {
  if (key.charAt(index - 1) === '。') {
    const sentence = sentenceAt(key, index);
    if (ABOUT_ALL.test(sentence)) return { length: sentence.length, firstLeads: FIRST_LEADS.test(sentence) };
  }
  if (!FIRST_CHARACTERS.has(key.charAt(index))) return undefined;
  const clause = lengthOf(FIRST_LEADS_CLAUSE, key, index);
  if (clause > 0) return { length: clause, firstLeads: true };
  const same = lengthOf(SAME_BELOW, key, index) || lengthOf(BELOW_ALL, key, index);
  return same > 0 ? { length: same, firstLeads: false } : undefined;
}

function sentenceAt(key: string, index: number): string {
  const words = key.slice(index, index + LONGEST_SENTENCE);
  const end = words.indexOf('。');
  return end < 0 ? words : words.slice(0, end);
}

function lengthOf(pattern: RegExp, key: string, index: number): number {
  pattern.lastIndex = index;
  return pattern.exec(key)?.[0].length ?? 0;
}

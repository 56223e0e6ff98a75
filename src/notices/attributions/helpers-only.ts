import type { Attribution } from '../attribution';

const ASSISTS = /配合|协助|协办|协同|参与|参加/;
const ANSWERS = /牵头|主办|主责|负责|责任|落实|承办|实施/;

/** Whether somebody else must answer for what it stands at: nobody is named, or only who helps: 「（市财政局配合）」. */
export function namesHelpersOnly(text: string, { units, start, end }: Attribution): boolean {
  if (units.length === 0) return true;
  const words = text.slice(start, end);
  return ASSISTS.test(words) && !ANSWERS.test(words);
}

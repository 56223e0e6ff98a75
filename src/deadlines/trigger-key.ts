import { hashText } from '../text/hash';
import { normaliseDeadline } from './normalise';

const LEAD = /^(?:(?:应当|应|须|请|待|等|俟)?(?:自|从|在|于|经)?)/;
const TAIL = /(?:之日|当日|次日|以后|之后|后|前|起|时){1,4}$/;

/**
 * The key under which a trigger's date is kept in a workbook: the hash of its words without those that only connect, so that
 * 「在市人大公开报告后」 and 「市人大公开报告之日起」 share one date and no cell text is kept.
 */
export function triggerKey(trigger: string): string {
  const { text } = normaliseDeadline(trigger);
  return hashText(text.replace(LEAD, '').replace(TAIL, ''));
}

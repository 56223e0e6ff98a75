import type { Attribution } from '../attribution';
import { trustOf } from './credible';
import { plainUnit, readSaid } from './said';

const LONGEST_SUBJECT = 60;
/** What a division of duties says of a unit; 要求 and 高度重视 belong to other sentences. */
const DUTY =
  /(?:主要)?(?:具体|统一|统筹)?(?:负责|牵头|主办|承担|履行|落实|组织|配合|协助|会同|指导|监督|督促|统筹|协调|按照|根据|做好|加强|抓好|开展|制定|建立|完成|推进|[要须应](?!求|急|当前))/;
const LEADS = /^[:：]?(?:主要|具体|统一)?(?:负责)?(?:牵头|主办)/;
const COLON = /[:：]/;
/** An opening, not a duty. */
const NO_DUTY =
  /[:：]$|如下|通知[。:：]?$|制定本|现将|印发|解释[。，,]|联系人|电话|^第[一二三四五六七八九十\d]|^各地区?、?各/;

/** The unit a paragraph of a division of duties begins with: 「区农业农村局：负责……」「镇应急办负责……」「各村（社区）要……」. */
export function readUnitSubject(text: string): Attribution | undefined {
  if (NO_DUTY.test(text)) return undefined;
  const head = text.slice(0, LONGEST_SUBJECT);
  const end = subjectEnd(head);
  if (end === undefined || end < 2) return undefined;
  const { units, isOpen } = readSaid(text, { start: 0, end });
  if (
    units[0]?.start !== 0 ||
    !/^(?:等(?:部门|单位)?|[（(][^（）()]{1,12}[）)])?$/.test(text.slice(units.at(-1)?.end, end))
  )
    return undefined;
  if (!units.every(({ written }) => ['sure', 'group', 'shaped'].includes(trustOf(written)))) return undefined;
  const part = LEADS.test(text.slice(end)) ? 'lead' : 'responsible';
  const named = units.map((unit) => ({ ...plainUnit(unit), part }) as const);
  return { form: 'inline', start: 0, end, units: named, isOpen, separately: false, deadlines: [] };
}

/** Where the names end: before the colon, else before the first word of duty. */
function subjectEnd(head: string): number | undefined {
  const colon = COLON.exec(head)?.index;
  const comma = head.search(/[，,。；;]/);
  if (colon !== undefined && (comma < 0 || colon < comma)) return colon;
  return DUTY.exec(head)?.index;
}

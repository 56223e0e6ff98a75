import type { TextSpan } from '../../text/text-span';
import type { AttributedUnit } from '../attribution';
import { trustOf } from '../attributions/credible';
import { plainUnit, readSaid } from '../attributions/said';

/** The units a clause begins with, and where its predicate begins. */
export interface Subject {
  readonly units: readonly AttributedUnit[];
  readonly end: number;
}

/** What may stand between a subject and its list of names. */
const OPENING =
  /^(?:\s|[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|注[：:]|附件[：:][^，。]{0,30}?注[：:]|同时|另外?|此外|并且?|为此|其中|届时|由|请|望|要求|凡|[，,、；;])+/;
/** Words a predicate begins with. */
const PREDICATE =
  /要|应|须|需|务必|请|于|在|将|把|每|按|对|结合|自|从|向|分别|定期|及时|的|落实|认真|根据|报|负责|汇总|填|提交|反馈|全面|抓紧|尽快|也|均|都|可|会|制定|适时|组织|严格|统一|收到|接到|贯彻|开展|推进|执行|年度|半年|全年|确定|明确|指定|安排|选派|推荐|梳理|本(?=[地部单])|[0-9０-９]|$/g;
const LONGEST_SUBJECT = 80;
const MOST_STOPS = 24;

/** The units that act in a clause: 「请各县区、各部门于……」 → 各县区, 各部门. `start` leaves out what stands before it, such as a time. */
export function readSubject(text: string, { start, end }: TextSpan): Subject | undefined {
  const words = text.slice(start, Math.min(end, start + LONGEST_SUBJECT));
  const from = OPENING.exec(words)?.[0].length ?? 0;
  let stops = 0;
  for (const { index } of words.slice(from).matchAll(PREDICATE)) {
    if (index < 2) continue;
    if (stops++ >= MOST_STOPS) return undefined;
    const units = unitsIn(text, { start: start + from, end: start + from + index });
    if (units) return { units, end: start + from + index };
  }
  return undefined;
}

function unitsIn(text: string, span: TextSpan): readonly AttributedUnit[] | undefined {
  const { units, words } = readSaid(text, span);
  const [first] = units;
  const last = units.at(-1);
  if (!first || !last || first.start > span.start + 1) return undefined;
  const rest = words.slice(last.end - span.start);
  const isList = units.every(({ written }) => trustOf(written) !== 'none') && /^(?:等[^，]{0,12})?[，,、]?$/.test(rest);
  return isList ? units.map((unit) => ({ ...plainUnit(unit), part: 'responsible' })) : undefined;
}

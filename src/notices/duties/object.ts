import type { TextSpan } from '../../text/text-span';
import { trustOf } from '../attributions/credible';
import { withoutSigns } from '../attributions/ends';

/** A verb of duty in its clause, with the topic that stands before the clause. */
export interface DutyPlace {
  readonly clause: TextSpan;
  readonly verb: TextSpan;
  /** Where the predicate of the clause, or of the clause before it, begins. */
  readonly topics: readonly TextSpan[];
}

const GIVEN = /(?<!即)[将把](?=[^，；]{2})/g;
const GIVEN_END =
  /形成|通过|以书面|书面|以电子|经[^，]{0,14}(?:审核|审定|签字|同意)|按[要规时程]|于\d|在\d|于每|在每|于本|在本|及时|一并|统一|分别|报(?!告|表|名)|上报|汇总后|加盖|盖章|向(?=[省市县区我])|[（(]/;
const NO_OBJECT = /^(?:至|到|给|我|以|的|前|并|[，。；]|$)/;
const THING =
  /(?:情况|方案|计划|措施|进度|问题|经验|做法|案例|图片|照片|简报|小结|[日周旬月季年]报|预算|决算|申请|花名册|底数|联系人|联络员|人员|记录|总结|报告|材料|表|清单|台账|名单|意见|信息|数据|进展|预案|资料|要点|文件|结果|安排|建议|书|稿|报表|目录|回执)(?:[（(][^）)]{0,30}[）)])?$/;

/** What is handed in: 「将……情况报……」, 「报送……情况」, or the topic before it; undefined where that cannot be told. */
export function readObject(text: string, place: DutyPlace, times: readonly TextSpan[]): TextSpan | undefined {
  return given(text, place, times) ?? named(text, place) ?? topic(text, place, times);
}

function given(text: string, { clause, verb }: DutyPlace, times: readonly TextSpan[]): TextSpan | undefined {
  const before = text.slice(clause.start, verb.start);
  const given = [...before.matchAll(GIVEN)].at(-1);
  if (!given) return undefined;
  const start = clause.start + given.index + 1;
  const time = times.find((span) => span.start > start && span.start < verb.start);
  return trimmed(text, start, Math.min(time?.start ?? verb.start, endOf(text, start, verb.start)));
}

function endOf(text: string, start: number, end: number): number {
  const at = text.slice(start, end).search(GIVEN_END);
  return at < 2 ? end : start + at;
}

/** 「报送落实情况」; 「报送市教育局」 names the receiver. */
function named(text: string, { clause, verb }: DutyPlace): TextSpan | undefined {
  const rest = text.slice(verb.end, clause.end);
  if (NO_OBJECT.test(rest)) return undefined;
  const span = trimmed(text, verb.end, clause.end);
  if (!span) return undefined;
  const words = text.slice(span.start, span.end);
  return THING.test(words) && trustOf(words) === 'none' ? span : undefined;
}

function topic(text: string, { topics }: DutyPlace, times: readonly TextSpan[]): TextSpan | undefined {
  return topics
    .flatMap((span) => between(span, times))
    .map((span) => trimmed(text, span.start, endOfWords(text, span)))
    .filter((span) => span !== undefined)
    .find(({ start, end }) => THING.test(text.slice(start, end)));
}

/** What is left of a span without its times. */
function between({ start, end }: TextSpan, times: readonly TextSpan[]): readonly TextSpan[] {
  const inside = times.filter((time) => time.start >= start && time.end <= end).sort((a, b) => a.start - b.start);
  const starts = [start, ...inside.map((time) => time.end)];
  return starts.map((from, index) => ({ start: from, end: inside[index]?.start ?? end }));
}

const JOINED = /(?:并及时|并|后)$/;

/** 「制定方案并」报: the joining word belongs to the verb. */
function endOfWords(text: string, { start, end }: TextSpan): number {
  return end - (JOINED.exec(text.slice(start, end))?.[0].length ?? 0);
}

const LEADING =
  /^(?:的|(?:要|应当?|须|需|务必|请)(?:结合[^，]{0,6}实际|(?:根据|按照)[^，]{0,12}要求)?)?(?:及时|认真|抓紧|尽快)?(?:制定|编制|起草|拟定|形成|确定|明确|指定)?/;

function trimmed(text: string, start: number, end: number): TextSpan | undefined {
  const span = withoutSigns(text, { start, end });
  const lead = LEADING.exec(text.slice(span.start, span.end))?.[0].length ?? 0;
  return span.end - span.start - lead >= 2 ? { start: span.start + lead, end: span.end } : undefined;
}

import { readBodyDeadlines } from '../../deadlines/body/read-body';
import type { DeadlineContext, DeadlinePart } from '../../deadlines/reading';
import type { TextSpan } from '../../text/text-span';
import { readNamedMark } from '../named-mark';
import type { NoticeRow, NoticeUnit } from '../notice';
import { blankGaps, joinTraced, NO_TEXT, showText, traced, type TracedText } from '../traced-text';
import type { RowDraft } from './draft-rows';
import type { AttributedParagraph } from './outline';
import type { Passage, PlacedAttribution } from './passages';
import { sentencesIn } from './sentences';
import { markLength } from './mark-length';
import { readTitle } from './title';

/** What the cells of a row are cut from. */
export interface CellSource {
  readonly text: string;
  readonly context: DeadlineContext;
}

type Cells = Omit<NoticeRow, 'id' | 'kind' | 'isOptional'>;

/** The cells of one row. */
export function cellsOf(draft: RowDraft, source: CellSource): Cells {
  const { words, attributions } = draft;
  const headings = titlesAbove(draft);
  const body = joinPassages(source.text, words);
  const deadlines = attributions.flatMap(({ paragraph, deadlines: spans }) =>
    spans.map((span) => passageText(source.text, { paragraph, ...withoutDeed(paragraph.text, span) })),
  );
  return {
    mark: markOf(draft),
    ...tasksOf(draft, source.text, body),
    category: headings[0] && headings.length >= (draft.item ? 1 : 2) ? headingText(source.text, headings[0]) : NO_TEXT,
    body,
    units: unitsOf(attributions, source.text),
    isOpen: attributions.some(({ isOpen }) => isOpen),
    separately: attributions.some(({ separately }) => separately),
    attribution: joinPassages(source.text, attributions),
    deadlines: deadlines.length > 0 ? deadlines : deadlinesIn(body, source),
  };
}

/** The headings that say what it is about; 「（一）市教育局」 only says who. */
function titlesAbove({ headings }: RowDraft): RowDraft['headings'] {
  return headings.filter(({ over }) => over === undefined);
}

/** A stretch of a paragraph with its places. */
export function passageText(source: string, { paragraph, start, end }: Passage): TracedText {
  return traced(paragraph, blankGaps(source), start, end);
}

/** Several stretches as one text. */
function joinPassages(source: string, passages: readonly Passage[]): TracedText {
  const [only, ...others] = passages;
  if (!only) return NO_TEXT;
  if (others.length === 0) return passageText(source, only);
  return joinTraced(source, ...passages.map((passage) => passageText(source, passage)));
}

/** A heading without its mark and end sign. */
function headingText(source: string, paragraph: AttributedParagraph): TracedText {
  const { start, end } = readTitle(paragraph);
  return passageText(source, { paragraph, start, end });
}

type Named = Pick<Cells, 'task' | 'requirement'>;

/** 工作任务 and 具体要求 of a row. */
function tasksOf(draft: RowDraft, source: string, body: TracedText): Named {
  const { item, words } = draft;
  const headings = titlesAbove(draft);
  const heading = headings.at(-1);
  const withoutMark = joinPassages(source, words.map(behindMark));
  if (heading && (headings.length > 1 || !item)) {
    return { task: headingText(source, heading), requirement: withoutMark };
  }
  const [first, ...others] = words;
  const paragraph = item ?? first?.paragraph;
  if (!paragraph) return { task: body, requirement: NO_TEXT };
  if (first?.paragraph !== paragraph || first.start > 0) {
    return { task: headingText(source, paragraph), requirement: withoutMark };
  }
  return namedByItself(first, others, source);
}

/** A row that begins with its item: named by the item's title, else by its first clause. */
function namedByItself(first: Passage, others: readonly Passage[], source: string): Named {
  const { paragraph, end: limit } = first;
  const { start, end, next, isTitle: isShort } = readTitle(paragraph, limit);
  // 「区农业农村局：负责……」 is named by what is to be done.
  const isTitle =
    isShort &&
    !paragraph.attributions.some(
      (one) => one.form === 'inline' && (isInside({ start, end }, one) || beginsTitle(paragraph.text, start, one)),
    );
  const place = isTitle ? { start, end } : firstClause(paragraph, limit);
  const rest = isTitle ? { paragraph, start: next, end: limit } : behindMark(first);
  const words = rest.start < rest.end ? [rest, ...others] : others;
  return { task: passageText(source, { paragraph, ...place }), requirement: joinPassages(source, words) };
}

/** 「市教育局——负责……」「【市教育局】负责……」 */
function beginsTitle(text: string, title: number, { start, end }: TextSpan): boolean {
  return start <= title + 1 && /[—－】］]/.test(text.charAt(end));
}

function isInside(inner: TextSpan, outer: TextSpan): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function behindMark(passage: Passage): Passage {
  const { paragraph, start } = passage;
  return start === 0 ? { ...passage, start: markLength(paragraph) } : passage;
}

/** Words that only lead to the deed: 「围绕突出问题，」「9月底前，」. */
const LEADS_TO = /^(?:围绕|按照|根据|依托|结合|针对|为了?|以)|(?:前|后|内|中|下|期间|基础上)$/;
const SHORTEST_CLAUSE = 6;
/** The work stays linear. */
const MOST_LOOKED_AT = 12;
const SIGNS = /[，,。；;：！？—】］]|:(?!\/\/)/;

/** The first clause that says what is to be done: the short name of an item without a title. */
function firstClause(paragraph: AttributedParagraph, limit: number): TextSpan {
  const { text } = paragraph;
  const first = paragraph.attributions.slice(0, MOST_LOOKED_AT);
  const saysWho = (clause: TextSpan) => first.some((one) => isInside(clause, one) && one.end < limit - 1);
  let start = markLength(paragraph);
  let clause: TextSpan = { start, end: limit };
  for (const words of text.slice(start, limit).split(SIGNS)) {
    if (words !== '') clause = { start, end: start + words.length };
    if (words.length >= SHORTEST_CLAUSE && !LEADS_TO.test(words) && !saysWho(clause)) return clause;
    start += words.length + 1;
  }
  return clause;
}

/** Signs around the numeral of a mark that say nothing in a row of marks: 「一、」 → 「一」. */
const SIGNS_OF_MARK = /[、：:.．。\s]/g;

/** 「一（二）3」: the marks of the headings and of the item, without their signs. */
function markOf({ headings, item, words }: RowDraft): string {
  const paragraphs = new Set(words.map(({ paragraph }) => paragraph));
  const marked = [...paragraphs].filter((paragraph) => markLength(paragraph) > 0);
  // Several numbered parts in one row have the mark of what stands above them.
  const own = item ?? (marked.length > 1 ? undefined : words[0]?.paragraph);
  const path = own && !headings.includes(own) ? [...headings, own] : headings;
  // 「2.3.1」 says where it stands by itself.
  const last = path.filter((paragraph) => markLength(paragraph) > 0).at(-1)?.text ?? '';
  const parted = readNamedMark(last);
  if (parted?.form === 'number') return last.slice(0, parted.length);
  return path.map((paragraph) => paragraph.text.slice(0, markLength(paragraph)).replace(SIGNS_OF_MARK, '')).join('');
}

function unitsOf(attributions: readonly PlacedAttribution[], source: string): readonly NoticeUnit[] {
  const units = attributions.flatMap(({ paragraph, units: named }) =>
    named.map(({ start, end, part, kind }) => ({ ...passageText(source, { paragraph, start, end }), part, kind })),
  );
  const seen = new Set<string>();
  return units.filter(({ part, text }) => {
    const key = `${part} ${text}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Parts that say by when; a rhythm does so only where the row is a single sentence. */
const DATED: readonly DeadlinePart['kind'][] = ['by', 'range', 'year'];
const RHYTHMS: readonly DeadlinePart['kind'][] = ['recurring', 'minfreq'];

/** The deadlines that the words of a row set themselves. */
function deadlinesIn(body: TracedText, { text, context }: CellSource): readonly TracedText[] {
  const { parts } = readBodyDeadlines(body.text, context);
  const all = parts.filter((part) => DATED.includes(part.kind) || isFromIssue(part));
  const short = all.filter((part) => !isOfYears(part));
  const dated = short.length > 0 ? short : all;
  const isOne = sentencesIn(body.text).length <= 1;
  const chosen = dated.length > 0 || !isOne ? dated : parts.filter(({ kind }) => RHYTHMS.includes(kind));
  const [shown, gaps] = [showText(text, body.spans), blankGaps(text)];
  return chosen.map(({ span }) => traced(shown, gaps, ...withoutLeadIn(body.text, withoutDeed(body.text, span))));
}

const LEAD_IN = /^(?:请|务必|必须|[要应须需]){0,2}[于在]?(?=[\d０-９一二三四五六七八九十每本今])/;

/** 「要于2026年9月底前」 in a sentence is 「2026年9月底前」 in a cell. */
export function withoutLeadIn(words: string, { start, end }: TextSpan): readonly [start: number, end: number] {
  const leadIn = LEAD_IN.exec(words.slice(start, end))?.[0].length ?? 0;
  return [start + leadIn, end];
}

/** What is done by then; the time stands before it. */
const DEED =
  /(?<=[前底末内中日月年旬季度])(?:要|应|须|需|必须|务必)?(?:全部|全面|基本|按期|按时)?(?:整改(?:到位|完成|完毕|落实|销号)|完成(?:整改|任务|销号)?(?:任务|工作)?|落实(?:到位|完成)?|办结|销号|到位)[。；;]?$/;
const LONGEST_DEED = 16;

/** 「2026年4月15日前整改到位」 is 「2026年4月15日前」 in a cell of times. */
function withoutDeed(words: string, { start, end }: TextSpan): TextSpan {
  const from = Math.max(start, end - LONGEST_DEED);
  const deed = DEED.exec(words.slice(from, end));
  return { start, end: deed ? from + deed.index : end };
}

/** 「2026年至2035年」: the years a plan is for, unless it is all the time there is. */
function isOfYears(part: DeadlinePart): boolean {
  return part.kind === 'range' && part.start?.slice(0, 4) !== part.due?.slice(0, 4);
}

/** 「本通知印发后20个工作日内」; other events are matters of the task itself: 「突发事件发生后24小时内」. */
function isFromIssue(part: DeadlinePart): boolean {
  return part.kind === 'relative' && part.from !== undefined;
}

import { readBodyDeadlines } from '../../deadlines/body/read-body';
import type { TextSpan } from '../../text/text-span';
import { readUnitList } from '../../units/read-unit-list';
import type { UnitMention } from '../../units/unit-list';
import type { AttributedUnit, Attribution } from '../attribution';
import { trustOf } from './credible';
import { withoutSigns } from './ends';
import type { LabelHead } from './label-heads';
import { withOwnName } from './own-name';
import { commaRuleIn, leadRuleIn, withLeads, withStarredLeads } from './lead-rule';

/** A unit as the words of an attribution name it. */
export interface SaidUnit extends AttributedUnit {
  readonly written: string;
  /** True where a word or label of the attribution gives the part. */
  readonly isSaid: boolean;
}

/** What a stretch of a paragraph says about units and times; every offset counts in the paragraph. */
export interface Said extends TextSpan {
  /** The words of the stretch that are no time and no person's. */
  readonly words: string;
  readonly units: readonly SaidUnit[];
  readonly isOpen: boolean;
  readonly separately: boolean;
  readonly deadlines: readonly TextSpan[];
}

/** Reads a stretch as a list of units with labels and times; `heads` are the labels inside it, in order. */
export function readSaid(text: string, span: TextSpan, heads: readonly LabelHead[] = []): Said {
  const { start, end } = span;
  const parts = heads.map((head, index) => ({ head, end: heads[index + 1]?.start ?? end }));
  const others = parts.filter(({ head }) => head.kind !== 'unit');
  const leftOut = [
    ...others.map((part): LeftOut => ({ start: part.head.start, end: part.end, sign: '；' })),
    ...heads.flatMap((head) => loneLabel(text, head) ?? []),
    ...commaRule(text, span),
    ...addresses(text, span),
  ];
  const times = readTimes(blankOut(text, span, leftOut), start);
  const words = blankOut(text, span, [...leftOut, ...times.map((time): LeftOut => ({ ...time, sign: '，' }))]);
  const list = readUnitList(words);
  const values = others.flatMap(({ head, end: until }) =>
    head.kind === 'deadline' ? valueOf(text, { start: head.end, end: until }) : [],
  );
  return {
    start,
    end,
    words,
    units: list.mentions.map((mention) => withOwnName(unitOf(mention, start))).filter((unit) => !isDeed(unit, times)),
    isOpen: list.isOpen,
    separately: list.separately,
    deadlines: [...times.map((time) => withoutEnsured(text, time)), ...values].sort((a, b) => a.start - b.start),
  };
}

/** 「第一个逗号前为牵头单位，……」 speaks of names and holds none. */
function commaRule(text: string, { start, end }: TextSpan): readonly LeftOut[] {
  const rule = commaRuleIn(text.slice(start, end));
  return rule ? [{ start: start + rule.index, end: start + rule.index + rule.length, sign: '；' }] : [];
}

const ADDRESS = /(?:[（(]?(?:网址|链接|网站|详见)[：:]?)?(?:https?:\/\/|www\.)[\x21-\x7e]{3,300}[）)]?/g;

/** Addresses of the web name nobody. */
function addresses(text: string, { start, end }: TextSpan): readonly LeftOut[] {
  const words = text.slice(start, end);
  if (!words.includes('://') && !words.includes('www.')) return [];
  return [...words.matchAll(ADDRESS)].map(({ 0: address, index }) => ({
    start: start + index,
    end: start + index + address.length,
    sign: '；',
  }));
}

const LONE_LABEL = /[^：:】\]］]$/;
/** What may stand before the word of role, or instead of it. */
const BEFORE_ROLE =
  /^(?:[省市县区镇校]级|校内|(?:其[他它]|主要)?成员|整改|督办|督导|承接|监管|监督|指导|建设|验收|主管)/;
const ROLE_OF_LABEL = /^(?:牵头|主办|承办|主责|配合|协办|协同|协助|参与|参加|责任|落实|实施)/;
const ROLE_CHARACTERS = 2;

/** 「责任单位及责任人：」: persons stand beside the units. */
export function namesPersons(label: string): boolean {
  return label.includes('责任人');
}

/** 「牵头单位」 without a colon and 「市级牵头单位：」 are read as 「；牵头：」, which is as long. */
function loneLabel(text: string, { kind, start, end }: LabelHead): LeftOut | undefined {
  const words = text.slice(start, end);
  const before = BEFORE_ROLE.exec(words)?.[0] ?? '';
  if (kind !== 'unit' || words.length <= ROLE_CHARACTERS + 1) return undefined;
  if (before === '' && !LONE_LABEL.test(words) && !namesPersons(words)) return undefined;
  const own = words.slice(before.length);
  const role = before === '' ? own.slice(0, ROLE_CHARACTERS) : (ROLE_OF_LABEL.exec(own)?.[0] ?? '责任');
  return { start, end, sign: '；', ending: `${role}：` };
}

interface LeftOut extends TextSpan {
  /** 「；」 begins a new statement, 「，」 goes on with the old one. */
  readonly sign: string;
  /** What stands at its end instead of signs. */
  readonly ending?: string;
}

/** The stretch with other parts made into as many separators: offsets stay. */
function blankOut(text: string, { start, end }: TextSpan, parts: readonly LeftOut[]): string {
  let words = '';
  let at = start;
  for (const part of [...parts].sort((a, b) => a.start - b.start)) {
    if (part.start < at) continue;
    words +=
      text.slice(at, part.start) +
      part.sign.repeat(part.end - part.start - (part.ending?.length ?? 0)) +
      (part.ending ?? '');
    at = part.end;
  }
  return words + text.slice(at, end);
}

function valueOf(text: string, span: TextSpan): readonly TextSpan[] {
  const value = withoutSigns(text, span);
  return value.end > value.start ? [value] : [];
}

/** 「12月15日前上线」: what is done by a time is no unit. */
function isDeed({ start, written }: SaidUnit, times: readonly TextSpan[]): boolean {
  return times.some((time) => time.end === start) && trustOf(written) === 'none';
}

const ENSURED = '确保';

function withoutEnsured(text: string, { start, end }: TextSpan): TextSpan {
  return { start: text.startsWith(ENSURED, start) ? start + ENSURED.length : start, end };
}

const TIME = /[年月日季旬底末初天周期时即长每]/;

function readTimes(words: string, offset: number): readonly TextSpan[] {
  if (!TIME.test(words)) return [];
  return readBodyDeadlines(words, {})
    .parts.map(({ span }) => ({ start: span.start + offset, end: span.end + offset }))
    .filter(({ start, end }) => end > start);
}

function unitOf({ span, written, kind, role }: UnitMention, offset: number): SaidUnit {
  return {
    start: span.start + offset,
    end: span.end + offset,
    part: role === 'lead' ? 'lead' : 'responsible',
    kind,
    written,
    isSaid: role !== 'unsaid',
  };
}

/** What a stretch says as the attribution that stands at `span`. */
export function attributionOf(text: string, span: TextSpan, form: Attribution['form'], said: Said): Attribution {
  const { start, end } = span;
  const { isOpen, separately, deadlines } = said;
  const leadRule = leadRuleIn(text.slice(start, end));
  const named = withStarredLeads(text, said.units.map(plainUnit));
  const units = leadRule ? withLeads(text, named, leadRule.leads) : named;
  return { form, start, end, units, isOpen, separately, deadlines, ...(leadRule ? { leadRule } : {}) };
}

/** A unit without what only the reading needs. */
export function plainUnit({ start, end, part, kind }: SaidUnit): AttributedUnit {
  return { start, end, part, kind };
}

import { readItemMark } from '../../text/marks';
import type { TextSpan } from '../../text/text-span';
import type { Attribution } from '../attribution';
import { mayBeName, type Trust, trustOf } from './credible';
import { withoutSigns } from './ends';
import { findHeads, type LabelHead } from './label-heads';
import { isUnitAmongPersons, withoutPerson } from './persons-beside';
import { attributionOf, namesPersons, readSaid } from './said';

/** Labels that follow one another, each with what stands under it. */
interface LabelRun extends TextSpan {
  readonly heads: readonly LabelHead[];
}

/** The attributions under labels, outside of `taken` (brackets), in order: 「责任单位：市教育局。完成时限：6月底前」. Linear. */
export function readUnitLabels(text: string, taken: readonly TextSpan[]): readonly Attribution[] {
  const heads = outside([...loneHeads(text), ...findHeads(text)], taken);
  return joinRuns(text, runsOf(text, heads, taken)).flatMap((run) => readRun(text, run) ?? []);
}

function outside(heads: readonly LabelHead[], taken: readonly TextSpan[]): readonly LabelHead[] {
  let next = 0;
  let last = 0;
  return heads.filter((head) => {
    while ((taken[next]?.end ?? Infinity) <= head.start) next++;
    const isFree = head.start >= last && (taken[next]?.start ?? Infinity) > head.start;
    if (isFree) last = head.end;
    return isFree;
  });
}

const LONE_WORDS =
  '(?:牵头|主办|承办|责任|落实|配合|协办|主管)(?:责任|配合)?(?:单位|部门|科室|处室)(?=[省市县区州各国校厅局])|(?:完成|整改|办理)(?:时限|期限|时间)(?=[\\d每长立即全年持])|(?:责任|分管|牵头|包保|包案)领导|(?:直接|具体)?责任人';
const LONE_FIRST = new RegExp(`^(?:${LONE_WORDS})`);
const LONE = new RegExp(LONE_WORDS, 'g');
const LONGEST_LONE = 300;

/** 「牵头单位 市教育局 完成时限 6月底」: no colon stands behind the labels of a paragraph. */
function loneHeads(text: string): readonly LabelHead[] {
  if (text.length > LONGEST_LONE || /[。：:]./.test(text)) return [];
  const start = readItemMark(text)?.length ?? 0;
  if (!LONE_FIRST.test(text.slice(start))) return [];
  const heads = [...text.matchAll(LONE)].map(
    ({ 0: words, index }): LabelHead => ({
      kind: /[限间]$/.test(words) ? 'deadline' : /领导$|人$/.test(words) ? 'person' : 'unit',
      start: index,
      end: index + words.length,
    }),
  );
  const { units, deadlines } = readSaid(text, withoutSigns(text, { start, end: text.length }), heads);
  const areAllNames = units.every(({ written }) => trustOf(written) !== 'none');
  return areAllNames && units.length + deadlines.length > 0 ? heads : [];
}

/** One run for each label that says something of a unit, a time or a person. */
function runsOf(text: string, heads: readonly LabelHead[], taken: readonly TextSpan[]): readonly LabelRun[] {
  let bracket = 0;
  return heads.flatMap((head, index) => {
    while ((taken[bracket]?.start ?? Infinity) < head.end) bracket++;
    const limit = Math.min(heads[index + 1]?.start ?? text.length, taken[bracket]?.start ?? text.length);
    return head.kind === 'other' ? [] : [{ start: head.start, end: valueEnd(text, head, limit), heads: [head] }];
  });
}

const BETWEEN = /^[。；;，,、\s]{0,3}$/;

function joinRuns(text: string, runs: readonly LabelRun[]): readonly LabelRun[] {
  const joined: { start: number; end: number; heads: LabelHead[] }[] = [];
  for (const { start, end, heads } of runs) {
    const last = joined.at(-1);
    if (last && BETWEEN.test(text.slice(last.end, Math.min(start, last.end + 4))) && start - last.end < 4) {
      last.heads.push(...heads);
      last.end = end;
    } else joined.push({ start, end, heads: [...heads] });
  }
  return joined;
}

/** The sign in an address of the web ends no sentence. */
const STOP = /https?:\/\/[\x21-\x7e]{1,300}|[。！？!?；;]/g;
const LONGEST_VALUE = 1500;
const LONGEST_REST = 200;

/** The end of what stands under a label: its sentence, or further where names go on behind 「；」. */
function valueEnd(text: string, head: LabelHead, limit: number): number {
  const value = text.slice(head.end, Math.min(limit, head.end + LONGEST_VALUE));
  let end = value.length;
  for (const { 0: sign, index } of value.matchAll(STOP)) {
    if (sign.length > 1) continue;
    end = index;
    if (!/[；;]/.test(sign) || head.kind !== 'unit' || !goesOn(value.slice(index + 1))) break;
    end = value.length;
  }
  return Math.max(head.end, withoutSigns(text, { start: head.end, end: head.end + end }, '，,、；; ').end);
}

const NAMES: readonly Trust[] = ['sure', 'group', 'vague'];

function goesOn(rest: string): boolean {
  const stop = rest.search(/[。！？!?；;]/);
  const words = rest.slice(0, Math.min(stop < 0 ? rest.length : stop, LONGEST_REST));
  const { units } = readSaid(words, { start: 0, end: words.length });
  return units.length > 0 && units.every(({ written }) => NAMES.includes(trustOf(written)));
}

function readRun(text: string, run: LabelRun): Attribution | undefined {
  const said = readSaid(text, run, run.heads);
  const units = said.units
    .map(withoutPerson)
    .filter((unit) => mayBeName(unit.written) && (!run.heads.some(isWithPersons(text)) || isUnitAmongPersons(unit)));
  if (units.length === 0 && !isAlone(text, run)) return undefined;
  return attributionOf(text, { start: run.start, end: endOf(text, run) }, 'label', { ...said, units });
}

function isWithPersons(text: string): (head: LabelHead) => boolean {
  return ({ kind, start, end }) => kind === 'unit' && namesPersons(text.slice(start, end));
}

/** A sentence of its own takes its full stop along. */
function endOf(text: string, { start, end }: TextSpan): number {
  const isSentence = start === 0 || /[。；;！]/.test(text.charAt(start - 1));
  return isSentence && end < text.length && /[。；;]/.test(text.charAt(end)) ? end + 1 : end;
}

/** Labels of time and persons without a unit count where they end the paragraph; contacts alone never do. */
function isAlone(text: string, run: LabelRun): boolean {
  const isTold = run.heads.some(({ kind }) => kind === 'deadline' || kind === 'person');
  return isTold && run.heads.every(({ kind }) => kind !== 'unit') && run.end + 1 >= text.length;
}

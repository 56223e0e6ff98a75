import type { Attribution } from '../attribution';
import type { Bracket } from './brackets';
import { findBrackets } from './brackets';
import { mayHoldRole, readContent } from './bracket-content';
import { type Trust, trustOf, trustsOf } from './credible';
import { movedBy } from './ends';
import type { Said } from './said';

/** Longest bracket that is read: a longer one is a text of its own. */
const LONGEST_CONTENT = 800;
/** Brackets are read in so many layers: the work stays linear. */
const MOST_LAYERS = 3;

/** The attributions in brackets, in order: 「（市教育局牵头）」「〔落实单位：各县(市、区)政府〕」. Linear. */
export function readUnitBrackets(text: string): readonly Attribution[] {
  const found: Attribution[] = [];
  let layerEnd = 0;
  let layers = 0;
  for (const bracket of outsideTitles(text, findBrackets(text))) {
    const isInside = bracket.start < layerEnd;
    if (!isInside) layers = 0;
    if (bracket.start < (found.at(-1)?.end ?? 0)) continue;
    if (bracket.end - bracket.start > LONGEST_CONTENT || layers >= MOST_LAYERS) continue;
    layers++;
    if (!isInside) layerEnd = bracket.end;
    const attribution = readBracket(text, bracket);
    if (attribution) found.push(attribution);
  }
  return found;
}

const TITLE = /《[^《》]{1,80}(?:《[^《》]{1,40}》[^《》]{0,40})?》/g;

/** What stands in the name of a document attributes nothing. */
function outsideTitles(text: string, brackets: readonly Bracket[]): readonly Bracket[] {
  const titles = [...text.matchAll(TITLE)];
  let next = 0;
  return brackets.filter(({ start }) => {
    while (next < titles.length && (titles[next]?.index ?? 0) + (titles[next]?.[0].length ?? 0) <= start) next++;
    return (titles[next]?.index ?? Infinity) > start;
  });
}

function readBracket(text: string, bracket: Bracket): Attribution | undefined {
  const start = bracket.start + 1;
  const words = text.slice(start, bracket.end - (bracket.isClosed ? 1 : 0));
  const isAtEnd = bracket.isClosed && (endsSentence(text, bracket.end) || isBehindStop(text, bracket));
  // 「论坛（市政府主办）的成果」: the words go on over it.
  if ((!isAtEnd && !mayHoldRole(words)) || text.charAt(bracket.end) === '的') return undefined;
  const { said, saysWho, isTimed, attribution } = readContent(words);
  // 政协办公室 spells 协办: what holds a word of role may still be a bare list.
  const isOne = saysWho || (isAtEnd && (isTimed || isBareList(text, bracket, said)));
  if (!isOne) return undefined;
  return {
    ...attribution,
    start: bracket.start,
    end: bracket.end,
    units: attribution.units.map((unit) => movedBy(unit, start)),
    deadlines: attribution.deadlines.map((time) => movedBy(time, start)),
  };
}

const REST =
  /(?:[。；;，,](?:以下|上述|以上)[^。]*|等[^，,；;、。]{0,14}|以及|[及和与由]|分别|前|完成|[、，,；;。\s*＊]|列?[排列]?第一位?的?为牵头单位|下同)/g;

/** 「……。（市教育局、市财政局）」: nothing but names and times, where a sentence ends, and no second name of what stands before. */
function isBareList(text: string, bracket: Bracket, said: Said): boolean {
  const sign = text.charAt(bracket.start - 1);
  const names = said.units.map(({ written }) => written);
  if (names.length === 0 || /[\dA-Za-z０-９]/.test(sign) || restOf(said) !== '') return false;
  const trusts = trustsOf(names);
  if (trusts.includes('none')) return false;
  if (!endsSentence(text, bracket.end)) return trusts.includes('sure') && !trusts.includes('shaped');
  if (/[。；;！]/.test(sign)) return true;
  return areUnits(names, trusts, sign) && (names.length > 1 || !isAlias(text, bracket.start, names[0] ?? ''));
}

/** Names that need no full stop before them to be taken for units. */
function areUnits(names: readonly string[], trusts: readonly Trust[], sign: string): boolean {
  if (trusts.includes('sure') || names.some((name) => /[各全]/.test(name))) return true;
  return names.every((name) => OFFICE.test(name)) && !OFFICE.test(sign);
}

function restOf({ start: offset, words, units }: Said): string {
  let rest = words;
  for (const { start, end } of [...units].reverse()) {
    rest = rest.slice(0, start - offset) + rest.slice(end - offset);
  }
  return rest.replace(REST, '');
}

/** 「深化薪酬改革（人力资源部）」: a department; behind another name it is a second name. */
const OFFICE = /[部处科室局办委厅股]$/;
const LEVELED = /^[省市县区州盟旗镇乡各]/;
const LONGEST_ALIAS = 12;
const HAN = /[\u4e00-\u9fff]/;
const SHORTEST_ALIAS = 3;

/** 「报市政府办公室（市政府督查室）。」: the bracket is a second name. */
function isAlias(text: string, start: number, written: string): boolean {
  if (!LEVELED.test(written) && OFFICE.test(text.charAt(start - 1))) return true;
  for (let length = 1; length <= LONGEST_ALIAS && length <= start; length++) {
    if (!HAN.test(text.charAt(start - length))) return false;
    if (length < SHORTEST_ALIAS) continue;
    if (trustOf(text.slice(start - length, start)) === 'sure') return true;
  }
  return false;
}

/** 「……。（市教育局、市财政局）……」: it closes the sentence before it, another follows. */
function isBehindStop(text: string, { start }: Bracket): boolean {
  return /[。；;！]/.test(text.charAt(start - 1));
}

function endsSentence(text: string, end: number): boolean {
  return end >= text.length || /[。；;！!？?]/.test(text.charAt(end)) || /[。；;！]/.test(text.charAt(end - 1));
}

import type { AttributedUnit, Attribution, LeadRule } from '../attribution';

const LEADS = '[^、，,；;：:。（）()]{0,8}(?:牵头|主办|主责)';
const FIRST = new RegExp(`(?:首位|第一(?=[位个名家的者单部])(?!个?逗号))${LEADS}`);
const BEFORE_COMMA = new RegExp(`(?:第一|首)个?逗号(?:之|以)?前${LEADS}[^。]*`);
const FOR_ALL = /下同/;
const COMMA = /[，,；;]/;
const STAR = /[*＊]/;

/** The rule by which the words of an attribution tell who leads: 「列第一位的为牵头单位，下同」. */
export function leadRuleIn(words: string): LeadRule | undefined {
  const first = FIRST.exec(words);
  const rule = first ?? BEFORE_COMMA.exec(words);
  if (!rule) return undefined;
  return { leads: first ? 'first' : 'before-comma', isForAll: FOR_ALL.test(words.slice(rule.index)) };
}

/** Where a sentence about the comma stands, which no reader of unit lists knows; it goes as far as its full stop. */
export function commaRuleIn(words: string): { readonly index: number; readonly length: number } | undefined {
  const match = BEFORE_COMMA.exec(words);
  return match ? { index: match.index, length: match[0].length } : undefined;
}

/** The units with those as leads that the rule names; nothing changes where the words themselves say who leads. */
export function withLeads(
  text: string,
  units: readonly AttributedUnit[],
  leads: LeadRule['leads'],
): readonly AttributedUnit[] {
  if (units.some(({ part }) => part === 'lead')) return units;
  const comma = units.findIndex(({ end }, index) => COMMA.test(text.slice(end, units[index + 1]?.start ?? end)));
  const count = leads === 'first' ? 1 : comma < 0 ? units.length : comma + 1;
  return units.map((unit, index) => (index < count ? { ...unit, part: 'lead' } : unit));
}

/** 「*市科技局、市财政局」: a star marks the lead, unless all names have one. */
export function withStarredLeads(text: string, units: readonly AttributedUnit[]): readonly AttributedUnit[] {
  const isStarred = ({ start, end }: AttributedUnit) => STAR.test(text.charAt(start - 1) + text.charAt(end));
  if (units.some(({ part }) => part === 'lead') || !units.some(isStarred)) return units;
  if (units.length > 1 && units.every(isStarred)) return units;
  return units.map((unit) => (isStarred(unit) ? { ...unit, part: 'lead' } : unit));
}

/** An attribution under the rule an earlier one has set for all behind it. */
export function underRule(text: string, attribution: Attribution, rule: LeadRule | undefined): Attribution {
  if (!rule || attribution.form === 'inline') return attribution;
  return { ...attribution, units: withLeads(text, attribution.units, rule.leads) };
}

import type { UnitChoice } from '../app/assistant';
import { isUnitName, type UnitNameFault, unitNameFault } from '../app/unit-choice';
import type { UnitVariants } from '../findings/finding';

/** What a person has settled so far about names that seem to mean one body. */
export interface UnitDraft {
  /** Members that are left out. */
  readonly left: ReadonlySet<string>;
  /** One of the offered names; `undefined` is the one written beside them. */
  readonly target: string | undefined;
  readonly typed: string;
}

/** What the draft comes to. */
export interface SettledUnits {
  /** Names that can be written for all: the proposed one first, then the members that are not left out; none with a line break. */
  readonly targets: readonly string[];
  /** The one to write; absent while none is typed. */
  readonly target: string | undefined;
  readonly fault: UnitNameFault | undefined;
  /** Mentions that would be rewritten. */
  readonly places: number;
  /** For 统一 and 记住; absent where fewer than two names remain, or the typed one is at fault. */
  readonly unify: UnitChoice | undefined;
  /** For 不是同一单位: never against a typed name, which the sheet does not know. */
  readonly different: UnitChoice | undefined;
}

/** All members, under the name that is proposed. */
export function firstDraft(variants: UnitVariants): UnitDraft {
  return { left: new Set(), target: variants.target, typed: '' };
}

/** The draft with a member left out or taken back in. */
export function toggleMember(draft: UnitDraft, name: string): UnitDraft {
  const left = new Set(draft.left);
  if (!left.delete(name)) left.add(name);
  return { ...draft, left };
}

/** What a draft comes to; a target that was left out gives way to the first of those offered. */
export function settleUnits(variants: UnitVariants, draft: UnitDraft): SettledUnits {
  const members = variants.members.filter(({ name }) => !draft.left.has(name));
  const targets = targetsAmong(variants, draft);
  const isTyped = draft.target === undefined;
  const typed = draft.typed.trim();
  const fault = isTyped ? unitNameFault(typed) : undefined;
  const offered = targets.find((name) => name === draft.target) ?? targets[0];
  const target = isTyped ? (fault === undefined ? typed : undefined) : offered;
  const against = offered ?? members[0]?.name;
  const others = members.filter(({ name }) => name !== target);
  return {
    targets,
    target,
    fault,
    places: others.reduce((sum, { count }) => sum + count, 0),
    unify: choiceOf(
      others.map(({ name }) => name),
      target,
    ),
    different: choiceOf(
      members.map(({ name }) => name).filter((name) => name !== against),
      against,
    ),
  };
}

function targetsAmong({ target, members }: UnitVariants, { left }: UnitDraft): readonly string[] {
  const names = [target, ...members.map(({ name }) => name)];
  return [...new Set(names)].filter((name) => !left.has(name) && isUnitName(name));
}

function choiceOf(names: readonly string[], target: string | undefined): UnitChoice | undefined {
  return target !== undefined && names.length > 0 ? { names, target } : undefined;
}

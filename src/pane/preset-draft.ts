import type { CheckPreferences } from '../app/assistant';

/** A 检查方案 that is being changed and not yet saved. */
export interface PresetDraft {
  /** What the workbook kept when the draft was begun: over anything else it means nothing. */
  readonly base: CheckPreferences;
  readonly preferences: CheckPreferences;
  /** 临期天数 as typed, which may be no number yet. */
  readonly typedDays: string;
}

/** The draft, held where it outlives the form. */
export interface KeptDraft {
  readonly draft: PresetDraft | undefined;
  readonly onDraft: (draft: PresetDraft | undefined) => void;
}

/** The draft as it stands over what the workbook keeps now; a fresh one where there is none. */
export function draftOver(base: CheckPreferences, draft: PresetDraft | undefined): PresetDraft {
  return draft && isOver(base, draft) ? draft : { base, preferences: base, typedDays: daysText(base) };
}

/** False where something else has been saved or read since the draft was begun. */
export function isOver(base: CheckPreferences, draft: PresetDraft): boolean {
  return JSON.stringify(draft.base) === JSON.stringify(base);
}

/** 临期天数 as the field shows it: empty where the usual number holds. */
export function daysText({ soonDays }: CheckPreferences): string {
  return soonDays === undefined ? '' : String(soonDays);
}

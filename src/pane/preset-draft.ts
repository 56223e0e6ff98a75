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
  readonly onDraft: (draft: PresetDraft) => void;
}

/** The draft as it stands over what the workbook keeps now; a fresh one where there is none. */
export function draftOver(base: CheckPreferences, draft: PresetDraft | undefined): PresetDraft {
  const isOfBase = JSON.stringify(draft?.base) === JSON.stringify(base);
  return draft && isOfBase ? draft : { base, preferences: base, typedDays: daysText(base) };
}

/** 临期天数 as the field shows it: empty where the usual number holds. */
export function daysText({ soonDays }: CheckPreferences): string {
  return soonDays === undefined ? '' : String(soonDays);
}

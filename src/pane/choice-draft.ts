/** What a person has changed in what a tab proposes; what is absent is as proposed. */
export interface ChoiceDraft {
  /** The sheet it was chosen for. */
  readonly sheet: string;
  readonly ticked?: ReadonlySet<string>;
  readonly numbers?: 'live' | 'frozen';
}

/** A draft kept while other tabs are looked at. */
export interface KeptChoice {
  readonly draft: ChoiceDraft | undefined;
  readonly onDraft: (draft: ChoiceDraft) => void;
}

/** The draft for a sheet; what was chosen for another one does not count. */
export function draftFor(draft: ChoiceDraft | undefined, sheet: string): ChoiceDraft {
  return draft?.sheet === sheet ? draft : { sheet };
}

import type { CivilDate } from '../calendar/civil-date';

/** The workbook's own name for the day all live formulas count from; a person may type another day into its cell. */
export const AS_OF_NAME = '截至日期';

/** Key of the small sheet of ours that holds the cell, where the workbook has no cell of that name. */
export const AS_OF_SHEET = 'as-of';

/** Whether numbers follow the calendar by formulas or stand as of a day. */
export type Numbers = { readonly kind: 'live' } | { readonly kind: 'frozen'; readonly asOf: CivilDate };

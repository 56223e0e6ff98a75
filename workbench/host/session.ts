import { accessDenied } from './api-error';
import { type ApiObject, EVENT_TYPES, type EventEntry, type Session } from './api-class';
import { areaAddress } from './model/area';
import { shiftCells, shiftedArea } from './model/shift-cells';
import type { Sheet, Workbook } from './model/workbook';
import { atLeast } from './profiles';

/** Reference ids differ between sessions, so that a late release of one never hits another. */
let sessions = 0;

/** Who signs notes written here, by hand or by a script. */
export const USER_NAME = '用户';

/** Which Excel a session speaks for. */
export type SessionOptions = Pick<
  Session,
  'book' | 'profile' | 'hashesNarrowNumbers' | 'hasNoPrinter' | 'addsConditionsLast' | 'fillsTableColumns' | 'emptyUndo'
>;

/** Opens a session; `send` receives events. */
export function openSession(options: SessionOptions, send: (entries: readonly EventEntry[]) => void): Session {
  const { book, profile } = options;
  const references = new Map<string, ApiObject>();
  const ids = new WeakMap<object, string>();
  const number = ++sessions;
  let count = 0;
  let isUser = false;
  const session: Session = {
    ...options,
    references,
    created: [],
    keep(range) {
      const id = ids.get(range.state) ?? `ref:${number}.${++count}`;
      ids.set(range.state, id);
      references.set(id, range);
    },
    referenceOf: (range) => ids.get(range),
    asUser(act) {
      isUser = true;
      try {
        return act();
      } finally {
        isUser = false;
      }
    },
    event(type, target, body) {
      const text = JSON.stringify(body);
      const number = EVENT_TYPES[type];
      // Listeners of the sheet, and those of all sheets.
      send([...new Set([target, 'Workbook'])].map((to) => [65_536, number, to, text] as const));
    },
    changed(sheet, area, how = 'RangeEdited') {
      const trigger = isUser ? 'Unknown' : 'ThisLocalAddin';
      session.event('changed', sheet.id, {
        changeType: how,
        source: 'Local',
        worksheetId: sheet.id,
        address: areaAddress(area),
        ...(atLeast(profile, 'ExcelApi', '1.14') ? { triggerSource: trigger } : {}),
      });
    },
    shift(sheet, shift) {
      shiftCells(book, sheet, shift);
      for (const kept of references.values()) {
        if (kept.kind !== 'Range' || kept.state.sheet !== sheet) continue;
        kept.state.area = shiftedArea(kept.state.area, shift) ?? kept.state.area;
      }
    },
    activate(sheet) {
      if (book.active === sheet) return;
      session.event('deactivated', book.active.id, { worksheetId: book.active.id });
      book.active = sheet;
      session.event('activated', sheet.id, { worksheetId: sheet.id });
    },
    select(sheet, area) {
      session.activate(sheet);
      sheet.selection = area;
      session.event('selected', sheet.id, { worksheetId: sheet.id, address: areaAddress(area) });
    },
  };
  return session;
}

/** Every write to a protected sheet is refused (quirks.ts: protected-sheet). */
export function refuseIfProtected(sheet: Sheet): void {
  if (sheet.isProtected) throw accessDenied(`sheet ${sheet.name} is protected`);
}

/** A protected workbook takes no new sheets and gives none up. */
export function refuseIfStructureProtected(book: Workbook): void {
  if (book.isStructureProtected) throw accessDenied('the workbook is protected');
}

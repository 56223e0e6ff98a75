import { accessDenied } from './api-error';
import type { ApiObject, RangeState } from './api-class';
import { type Area, areaAddress } from './model/area';
import { shiftRows, shiftedArea } from './model/shift-rows';
import type { Sheet, Workbook } from './model/workbook';
import type { Profile } from './profiles';
import { atLeast } from './profiles';

/** Number of an event type on the wire. */
export const EVENT_TYPES = { changed: 10, activated: 11, added: 13, selected: 14, deleted: 15 } as const;

/** [65536, type, target, arguments as JSON], as the message channel carries it. */
export type EventEntry = readonly [number, number, string, string];

/** What one pane shares with Excel between its requests. */
export interface Session {
  readonly book: Workbook;
  readonly profile: Profile;
  readonly references: Map<string, ApiObject>;
  /** Keeps a range under a reference id, the same one each time it is asked. */
  keep(range: { readonly kind: 'Range'; readonly state: RangeState }): void;
  /** The id a range is kept under. */
  referenceOf(range: RangeState): string | undefined;
  /** Tells listeners that cells of a sheet have changed. */
  changed(sheet: Sheet, area: Area, source: 'add-in' | 'user'): void;
  event(type: keyof typeof EVENT_TYPES, target: string, body: Readonly<Record<string, string>>): void;
  insertRows(sheet: Sheet, at: number, count: number): void;
  activate(sheet: Sheet): void;
}

/** Opens a session; `send` receives events. */
export function openSession(book: Workbook, profile: Profile, send: (entries: readonly EventEntry[]) => void): Session {
  const references = new Map<string, ApiObject>();
  const ids = new WeakMap<object, string>();
  let count = 0;
  const session: Session = {
    book,
    profile,
    references,
    keep(range) {
      const id = ids.get(range.state) ?? `ref:${++count}`;
      ids.set(range.state, id);
      references.set(id, range);
    },
    referenceOf: (range) => ids.get(range),
    event(type, target, body) {
      const text = JSON.stringify(body);
      const number = EVENT_TYPES[type];
      send([target, 'Workbook'].map((to) => [65_536, number, to, text] as const));
    },
    changed(sheet, area, source) {
      const trigger = source === 'add-in' ? 'ThisLocalAddin' : 'Unknown';
      session.event('changed', sheet.id, {
        changeType: 'RangeEdited',
        source: 'Local',
        worksheetId: sheet.id,
        address: areaAddress(area),
        ...(atLeast(profile, 'ExcelApi', '1.14') ? { triggerSource: trigger } : {}),
      });
    },
    insertRows(sheet, at, rows) {
      shiftRows(book, sheet, at, rows);
      for (const kept of references.values()) {
        if (kept.kind === 'Range' && kept.state.sheet === sheet) {
          kept.state.area = shiftedArea(kept.state.area, at, rows) ?? kept.state.area;
        }
      }
    },
    activate(sheet) {
      book.active = sheet;
      session.event('activated', sheet.id, { worksheetId: sheet.id });
    },
  };
  return session;
}

/** Every write to a protected sheet is refused (quirks.ts: protected-sheet). */
export function refuseIfProtected(sheet: Sheet): void {
  if (sheet.isProtected) throw accessDenied(`sheet ${sheet.name} is protected`);
}

export function refuseIfStructureProtected(book: Workbook): void {
  if (book.isStructureProtected) throw accessDenied('the workbook is protected');
}

import type { EventEntry } from './api-class';
import { ApiError } from './api-error';
import { parseArea } from './model/area';
import { cellAt, findSheet, type Scalar, type Workbook } from './model/workbook';
import { readReference, referenceTo } from './model/shift-rows';
import { writeCell } from './model/write-cell';
import { type MemberSets, dispatch } from './dispatcher';
import { type Profile, PROFILES } from './profiles';
import { FLAG_DELAY_FOR_CELL_EDIT, REQUEST_ERRORS, type RichRequest, type RichResponse } from './protocol';
import { openSession } from './session';

/** Which Excel is started, and its limits. */
export interface ExcelOptions {
  readonly profile?: Profile;
  /** Bytes of one request or response instead of the profile's limit (quirks.ts: payload-limit). */
  readonly payloadLimitBytes?: number;
  readonly memberSets?: MemberSets;
  /** How long each request is on its way before it is carried out; 0 when absent. */
  readonly latencyMs?: number;
  /** Plays an Excel whose texts depend on the column width, against its documentation (quirks.ts: text-any-width). */
  readonly hashesNarrowNumbers?: boolean;
}

/** One request as it came and as it was answered. */
export interface LogEntry {
  readonly request: RichRequest;
  readonly response: RichResponse | undefined;
  /** The code a request was refused with as a whole. */
  readonly refusedWith: number | undefined;
}

const HOUSEKEEPING: ReadonlySet<string> = new Set(['_RemoveReference', 'NotifyActionHandlerReady']);

/** What office.js sends on its own account, when it likes: neither logged nor hit by faults. */
function isHousekeeping({ Actions }: RichRequest): boolean {
  return Actions.every(({ ActionType, Name }) => ActionType === 1 || HOUSEKEEPING.has(Name));
}

/**
 * Something that goes wrong on purpose. `request` counts from the moment the fault is set, 0 being the next one.
 * With `action` that action fails and those after it are not carried out; without it the whole request is
 * refused, or (`lost`) carried out while its answer is lost.
 */
export interface Fault {
  readonly request: number;
  readonly action?: number;
  readonly lost?: boolean;
  /** Fails every later request too. */
  readonly forever?: boolean;
}

/** The emulated Excel behind one pane. */
export interface Excel {
  readonly book: Workbook;
  readonly profile: Profile;
  readonly log: readonly LogEntry[];
  /** Every member requests have used, as the typings name it: 「Range.hyperlink」. */
  readonly usedMembers: ReadonlySet<string>;
  /** Carries out one rich request, given as the text office.js sends. */
  answer(body: string, flags: number, reply: (result: string | number) => void): void;
  setFault(fault: Fault | undefined): void;
  readonly latencyMs: number;
  /** Applies to requests from now on, in both entrances. */
  setLatency(milliseconds: number): void;
  /** Puts Excel into cell-edit mode, or out of it, which lets waiting requests go on. */
  editCell(isEditing: boolean): void;
  /** Types into a cell as the user does. */
  type(sheet: string, address: string, input: Scalar): void;
  /** Renames a sheet as the user does; defined names follow. */
  rename(sheet: string, name: string): void;
  /** Selects cells, and shows their sheet, as the user does. */
  select(sheet: string, address: string): void;
  /** Calls back after anything that can be seen may have changed: contents, looks, sheets, selection. */
  onChange(listener: () => void): void;
  /** Calls back with every event until the returned function is called. */
  onEvents(listener: (entries: readonly EventEntry[]) => void): () => void;
}

/** Starts an emulated Excel that shows a workbook; the workbook is changed in place. */
export function startExcel(book: Workbook, options: ExcelOptions = {}): Excel {
  const profile: Profile = options.profile ?? PROFILES.excel2021;
  const limit = options.payloadLimitBytes ?? profile.payloadLimitBytes ?? Infinity;
  const listeners = new Set<(entries: readonly EventEntry[]) => void>();
  const hashesNarrowNumbers = options.hashesNarrowNumbers ?? false;
  const session = openSession({ book, profile, hashesNarrowNumbers }, (entries) => {
    for (const listener of listeners) listener(entries);
  });
  const watchers = new Set<() => void>();
  const notify = () => {
    for (const watcher of watchers) watcher();
  };
  const log: LogEntry[] = [];
  const usedMembers = new Set<string>();
  const waiting: (() => void)[] = [];
  let editing = false;
  let fault: Fault | undefined;
  let faultBase = 0;
  let latencyMs = options.latencyMs ?? 0;

  const faultFor = (index: number): Fault | undefined => {
    if (!fault) return undefined;
    const at = index - faultBase;
    return at === fault.request || (fault.forever === true && at > fault.request) ? fault : undefined;
  };

  const refuse = (request: RichRequest, code: number, reply: (result: number) => void) => {
    log.push({ request, response: undefined, refusedWith: code });
    reply(code);
  };

  const carryOut = (request: RichRequest, body: string, reply: (result: string | number) => void) => {
    const now = faultFor(log.length);
    if (byteLength(body) > limit) {
      refuse(request, REQUEST_ERRORS.requestTooLarge, reply);
      return;
    }
    const isWhole = now !== undefined && (now.action === undefined || log.length - faultBase > now.request);
    if (isWhole && now.lost !== true) {
      refuse(request, REQUEST_ERRORS.activityLimit, reply);
      return;
    }
    const response = dispatch(request, session, {
      memberSets: options.memberSets ?? {},
      onMember: (member) => usedMembers.add(member),
      beforeAction: (index) => {
        if (!isWhole && now?.action === index) throw new ApiError('GeneralException', 'a fault set on purpose', 500);
      },
    });
    notify();
    const text = JSON.stringify(response);
    const isTooLarge = byteLength(text) > limit;
    const isLost = isWhole || isTooLarge;
    log.push({ request, response, refusedWith: isLost ? REQUEST_ERRORS.responseTooLarge : undefined });
    reply(isLost ? REQUEST_ERRORS.responseTooLarge : text);
  };

  return {
    book,
    profile,
    log,
    usedMembers,
    get latencyMs() {
      return latencyMs;
    },
    setLatency(milliseconds) {
      latencyMs = milliseconds;
    },
    answer(body, flags, reply) {
      const request = JSON.parse(body) as RichRequest;
      if (isHousekeeping(request)) {
        reply(JSON.stringify(dispatch(request, session, { memberSets: {}, beforeAction: () => undefined })));
        return;
      }
      if (!editing) carryOut(request, body, reply);
      else if ((flags & FLAG_DELAY_FOR_CELL_EDIT) === 0) refuse(request, REQUEST_ERRORS.cellEditing, reply);
      else {
        waiting.push(() => {
          carryOut(request, body, reply);
        });
      }
    },
    setFault(next) {
      fault = next;
      faultBase = log.length;
    },
    editCell(isEditing) {
      editing = isEditing;
      if (!isEditing) for (const go of waiting.splice(0)) go();
    },
    type(sheetName, address, input) {
      const sheet = findSheet(book, sheetName);
      const area = parseArea(address);
      if (!sheet || !area) throw new Error(`no such place: ${sheetName}!${address}`);
      writeCell(cellAt(sheet, area.row, area.col), input);
      session.changed(sheet, area, 'user');
      notify();
    },
    rename(sheetName, name) {
      const sheet = findSheet(book, sheetName);
      if (!sheet) throw new Error(`no such sheet: ${sheetName}`);
      for (const item of book.names) {
        const target = readReference(item.formula);
        if (target?.sheet === sheet.name) item.formula = referenceTo(name, target.area);
      }
      sheet.name = name;
      notify();
    },
    select(sheetName, address) {
      const sheet = findSheet(book, sheetName);
      const area = parseArea(address);
      if (!sheet || !area) throw new Error(`no such place: ${sheetName}!${address}`);
      sheet.selection = area;
      if (book.active !== sheet) session.activate(sheet);
      session.event('selected', sheet.id, { worksheetId: sheet.id, address });
      notify();
    },
    onChange(listener) {
      watchers.add(listener);
    },
    onEvents(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/** UTF-8 bytes, without needing TextEncoder, which jsdom lacks. */
function byteLength(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) bytes += 1;
    else if (code < 0x800) bytes += 2;
    // A surrogate pair is four bytes, two for each half.
    else bytes += code >= 0xd800 && code <= 0xdfff ? 2 : 3;
  }
  return bytes;
}

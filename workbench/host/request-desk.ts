import type { Session } from './api-class';
import { ApiError } from './api-error';
import { type MemberSets, dispatch } from './dispatcher';
import {
  ACTION_TYPES,
  FLAG_DELAY_FOR_CELL_EDIT,
  PATH_TYPES,
  REQUEST_ERRORS,
  type RichRequest,
  type RichResponse,
} from './protocol';
import type { UndoList } from './undo-list';

/** One request as it came and as it was answered. */
export interface LogEntry {
  readonly request: RichRequest;
  readonly response: RichResponse | undefined;
  /** The code a request was refused with as a whole. */
  readonly refusedWith: number | undefined;
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

/** Takes requests in: refuses, delays, disturbs, carries out, logs. */
export interface RequestDesk {
  readonly log: readonly LogEntry[];
  /** Every member requests have used, as the typings name it: 「Range.hyperlink」. */
  readonly usedMembers: ReadonlySet<string>;
  /** Carries out one rich request, given as the text office.js sends. */
  answer(body: string, flags: number, reply: (result: string | number) => void): void;
  setFault(fault: Fault | undefined): void;
  /** Puts Excel into cell-edit mode (quirks.ts: cell-edit), or out of it, which lets waiting requests go on. */
  editCell(isEditing: boolean): void;
}

interface DeskOptions {
  readonly session: Session;
  readonly undoList: UndoList;
  readonly memberSets: MemberSets;
  /** quirks.ts: payload-limit */
  readonly payloadLimitBytes: number;
  /** Called after each request that was carried out. */
  readonly onDone: () => void;
}

/** What stands in the user's undo list for a request of the add-in (quirks.ts: undo-by-request). */
const UNDO_TITLE = '加载项的修改';

const HOUSEKEEPING: ReadonlySet<string> = new Set(['_RemoveReference', 'NotifyActionHandlerReady']);

/** What office.js sends on its own account, when it likes: neither logged nor hit by faults. */
function isHousekeeping({ Actions }: RichRequest): boolean {
  return Actions.every(({ ActionType, Name }) => ActionType === ACTION_TYPES.instantiate || HOUSEKEEPING.has(Name));
}

/** Whether a request can change anything: it sets something, or calls what does not only get. */
function mayWrite({ Actions, ObjectPaths }: RichRequest): boolean {
  const isChanging = (name: string) => !/^(?:Get|_)/.test(name);
  const { setProperty, update, method } = ACTION_TYPES;
  return (
    Actions.some(
      ({ ActionType: type, Name }) => type === setProperty || type === update || (type === method && isChanging(Name)),
    ) ||
    Object.values(ObjectPaths).some(
      ({ ObjectPathType, Name }) => ObjectPathType === PATH_TYPES.method && isChanging(Name),
    )
  );
}

/** Opens the desk of an Excel. */
export function openRequestDesk({
  session,
  undoList,
  memberSets,
  payloadLimitBytes,
  onDone,
}: DeskOptions): RequestDesk {
  const log: LogEntry[] = [];
  const usedMembers = new Set<string>();
  const waiting: (() => void)[] = [];
  let isEditing = false;
  let fault: Fault | undefined;
  let faultBase = 0;

  const faultFor = (index: number): Fault | undefined => {
    if (!fault) return undefined;
    const at = index - faultBase;
    return at === fault.request || (fault.forever === true && at > fault.request) ? fault : undefined;
  };

  const isTooLarge = (text: string) => payloadLimitBytes < Infinity && byteLength(text) > payloadLimitBytes;

  const refuse = (request: RichRequest, code: number, reply: (result: number) => void) => {
    log.push({ request, response: undefined, refusedWith: code });
    reply(code);
  };

  const perform = (request: RichRequest, failing: number | undefined): RichResponse =>
    dispatch(request, session, {
      memberSets,
      onMember: (member) => usedMembers.add(member),
      beforeAction: (index) => {
        if (failing === index) throw new ApiError('GeneralException', 'a fault set on purpose', 500);
      },
    });

  const carryOut = (request: RichRequest, body: string, reply: (result: string | number) => void) => {
    const now = faultFor(log.length);
    if (isTooLarge(body)) {
      refuse(request, REQUEST_ERRORS.requestTooLarge, reply);
      return;
    }
    const isWhole = now !== undefined && (now.action === undefined || log.length - faultBase > now.request);
    if (isWhole && now.lost !== true) {
      refuse(request, REQUEST_ERRORS.activityLimit, reply);
      return;
    }
    const act = () => perform(request, isWhole ? undefined : now?.action);
    const response = mayWrite(request) ? undoList.record(UNDO_TITLE, act) : act();
    onDone();
    const text = JSON.stringify(response);
    const isLost = isWhole || isTooLarge(text);
    log.push({ request, response, refusedWith: isLost ? REQUEST_ERRORS.responseTooLarge : undefined });
    reply(isLost ? REQUEST_ERRORS.responseTooLarge : text);
  };

  return {
    log,
    usedMembers,
    answer(body, flags, reply) {
      const request = JSON.parse(body) as RichRequest;
      if (isHousekeeping(request)) {
        reply(JSON.stringify(dispatch(request, session, { memberSets: {}, beforeAction: () => undefined })));
        return;
      }
      if (!isEditing) carryOut(request, body, reply);
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
    editCell(next) {
      isEditing = next;
      if (!next) for (const go of waiting.splice(0)) go();
    },
  };
}

/** UTF-8 bytes, without needing TextEncoder, which jsdom lacks. */
export function byteLength(text: string): number {
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

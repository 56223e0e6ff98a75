import { type Excel, startExcel } from '../host/excel';
import type { MemberSets } from '../host/dispatcher';
import { draftWorkbook } from '../host/model/draft';
import { serialOfDay } from '../host/model/serial-dates';
import type { Workbook } from '../host/model/workbook';
import { PROFILES } from '../host/profiles';
import type { ProfileId } from './options';
import type { RequestRecord, Traffic } from './pane-link';

/** Which Excel is played. */
export interface StageSettings {
  readonly profile: ProfileId;
  readonly latencyMs: number;
  readonly payloadLimitBytes: number | undefined;
}

/** The Excel on stage, its file, and what passes between it and the pane. */
export interface Stage extends Traffic {
  readonly excel: Excel;
  readonly settings: StageSettings;
  readonly fileName: string;
  readonly requests: readonly RequestRecord[];
  readonly isAnswering: boolean;
  /** Shows another workbook, in a fresh Excel. */
  open(book: Workbook, fileName: string): void;
  /** The same workbook in another Excel; a latency alone changes nothing else. */
  change(settings: Partial<StageSettings>): void;
  setAnswering(isAnswering: boolean): void;
  clearRequests(): void;
  /** Calls back when another Excel has been started. */
  onStart(listener: () => void): void;
  /** Calls back when requests, the workbook or what is shown of them may have changed. */
  onChange(listener: () => void): void;
}

/** The name of a workbook that has not been opened from a file. */
export const NEW_FILE = '工作簿1.xlsx';

function today(date1904: boolean): number {
  const now = new Date();
  return serialOfDay(now.getFullYear(), now.getMonth() + 1, now.getDate(), date1904);
}

/** Sets up a stage with a new workbook. */
export function makeStage(initial: StageSettings, memberSets: MemberSets): Stage {
  const startListeners: (() => void)[] = [];
  const changeListeners: (() => void)[] = [];
  const waiting: (() => void)[] = [];
  let requests: RequestRecord[] = [];
  let settings = initial;
  let fileName = NEW_FILE;
  let isAnswering = true;
  let stopWatching: () => void = () => undefined;
  const changed = () => {
    for (const listener of changeListeners) listener();
  };
  const start = (book: Workbook): Excel => {
    book.fileName = fileName;
    const { profile, latencyMs, payloadLimitBytes } = settings;
    const limit = payloadLimitBytes === undefined ? {} : { payloadLimitBytes };
    const excel = startExcel(book, { profile: PROFILES[profile], latencyMs, memberSets, today, ...limit });
    stopWatching();
    stopWatching = excel.onChange(changed);
    return excel;
  };
  let excel = start(newBook());
  const restart = (book: Workbook) => {
    requests = [];
    // What the last pane still waits for is nobody's any more.
    waiting.length = 0;
    excel = start(book);
    for (const listener of startListeners) listener();
    changed();
  };
  return {
    get excel() {
      return excel;
    },
    get settings() {
      return settings;
    },
    get fileName() {
      return fileName;
    },
    get requests() {
      return requests;
    },
    get isAnswering() {
      return isAnswering;
    },
    open(book, name) {
      fileName = name;
      restart(book);
    },
    change(next) {
      settings = { ...settings, ...next };
      if ('profile' in next || 'payloadLimitBytes' in next) restart(excel.book);
      else excel.setLatency(settings.latencyMs);
    },
    setAnswering(next) {
      isAnswering = next;
      if (next) for (const go of waiting.splice(0)) go();
      changed();
    },
    clearRequests() {
      requests = [];
      changed();
    },
    onRequest(record) {
      requests = [...requests, record];
      changed();
    },
    whenAnswering(go) {
      if (isAnswering) go();
      else waiting.push(go);
    },
    onStart: (listener) => void startListeners.push(listener),
    onChange: (listener) => void changeListeners.push(listener),
  };
}

/** An empty workbook with one sheet. */
export function newBook(): Workbook {
  return draftWorkbook([{ name: 'Sheet1' }]);
}

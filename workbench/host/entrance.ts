import type { EventEntry } from './api-class';
import type { Excel } from './excel';
import { REQUEST_ERRORS } from './protocol';

/** Methods of the old, numbered interface that office.js still calls. */
const METHODS = { saveSettings: 76, richRequest: 93, commandCompleted: 94 } as const;

/** Number of the channel on which Excel pushes events of the rich API. */
export const RICH_API_MESSAGE = 33;

/** Positions in the array office.js hands over with a rich request. */
const BODY = 4;
const FLAGS = 6;

/** A refusal, or what follows the code 0 in an answer: 「[200, [], text]」 for a rich request. */
export type Answer = { readonly error: number } | { readonly error: 0; readonly data?: readonly unknown[] };

/** What both ways into Excel share: which calls are answered, how late, and the events on their way. */
export interface Entrance {
  /** Answers one numbered call; `parameters` are its positional ones. */
  call(method: number, parameters: readonly unknown[], done: (answer: Answer) => void): void;
  /** The settings as the saving call brings them, which replace all there are. */
  saveSettings(settings: Iterable<readonly [string, string]>): void;
  close(): void;
}

/** Does something when the caller is done, as if another process did it. */
export type Later = (then: () => void) => void;

/** The pane's language, and that of the workbook's numbers and dates. */
export const LOCALE = 'zh-CN';

/** What both entrances tell a pane about itself and its workbook. */
export const PANE = { addIn: 'emulated-add-in', instance: 'emulated-instance', document: '责任分解表.xlsx' } as const;

/** Opens an entrance into whichever Excel `current` answers; `push` receives its events, `later` brings answers. */
export function openEntrance(
  current: () => Excel,
  push: (entries: readonly EventEntry[]) => void,
  later: Later = afterTimer,
): Entrance {
  const connected = new Map<Excel, () => void>();
  const travel = travelling();
  const connect = (excel: Excel) => {
    if (connected.has(excel)) return;
    const disconnect = excel.onEvents((entries) => {
      later(() => {
        push(entries);
      });
    });
    connected.set(excel, disconnect);
  };
  return {
    call(method, parameters, done) {
      const excel = current();
      connect(excel);
      const answer = (result: Answer) => {
        later(() => {
          done(result);
        });
      };
      if (method === METHODS.richRequest) {
        travel(excel.latencyMs, () => {
          excel.answer(String(parameters[BODY]), Number(parameters[FLAGS]), (result) => {
            answer(typeof result === 'number' ? { error: result } : { error: 0, data: [200, [], result] });
          });
        });
      } else {
        const isKnown = method === METHODS.saveSettings || method === METHODS.commandCompleted;
        answer({ error: isKnown ? 0 : REQUEST_ERRORS.notEmulated });
      }
    },
    saveSettings(settings) {
      current().book.settings = new Map(settings);
    },
    close() {
      for (const disconnect of connected.values()) disconnect();
    },
  };
}

/** Lets requests take their time without overtaking each other, even when the latency has become shorter. */
function travelling(): (milliseconds: number, arrive: () => void) => void {
  const underway: (() => void)[] = [];
  return (milliseconds, arrive) => {
    if (milliseconds === 0 && underway.length === 0) {
      arrive();
      return;
    }
    underway.push(arrive);
    setTimeout(() => underway.shift()?.(), milliseconds);
  };
}

/** How answers come unless told otherwise; a browser's timer may take some milliseconds. */
export function afterTimer(then: () => void): void {
  setTimeout(then, 0);
}

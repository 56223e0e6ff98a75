import type { Excel } from '../host/excel';
import { byteLength } from '../host/request-desk';
import { describeRequest } from './describe-request';

/** A request as the log shows it. */
export interface RequestRecord {
  readonly steps: readonly string[];
  readonly sentBytes: number;
  readonly receivedBytes: number;
  /** From its arrival to its answer, the way included. */
  readonly milliseconds: number;
  /** A code the request was refused with, or the error of an action. */
  readonly error?: string;
}

/** One load of the pane: what it sends and hears goes through here until it is cut. */
export interface PaneLink {
  /** The Excel to be handed to the entrance. */
  readonly excel: Excel;
  /** Nothing passes any more: a page that has been left must not act on the workbook. */
  cut(): void;
}

/** What the workbench does with requests under way. */
export interface Traffic {
  onRequest(record: RequestRecord): void;
  /** Calls back at once, or when Excel answers again. */
  whenAnswering(go: () => void): void;
}

/** Links one load of the pane to Excel. */
export function linkPane(excel: Excel, traffic: Traffic): PaneLink {
  let isCut = false;
  const answer: Excel['answer'] = (body, flags, reply) => {
    traffic.whenAnswering(() => {
      if (isCut) return;
      const before = excel.log.length;
      const begun = performance.now();
      excel.answer(body, flags, (result) => {
        const took = performance.now() - begun + excel.latencyMs;
        const record = excel.log.length > before && recordOf(excel, body, result, took);
        if (record) traffic.onRequest(record);
        if (!isCut) reply(result);
      });
    });
  };
  const onEvents: Excel['onEvents'] = (listener) =>
    excel.onEvents((entries) => {
      if (!isCut) listener(entries);
    });
  const linked = Object.assign(Object.create(excel) as Excel, { answer, onEvents });
  return {
    excel: linked,
    cut: () => {
      isCut = true;
    },
  };
}

function recordOf(
  excel: Excel,
  body: string,
  result: string | number,
  milliseconds: number,
): RequestRecord | undefined {
  const entry = excel.log.at(-1);
  if (!entry) return undefined;
  const error = entry.refusedWith ?? entry.response?.Error?.Code;
  return {
    steps: describeRequest(entry.request),
    sentBytes: byteLength(body),
    receivedBytes: typeof result === 'string' ? byteLength(result) : 0,
    milliseconds,
    ...(error !== undefined && { error: String(error) }),
  };
}

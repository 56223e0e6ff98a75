import { HostError } from '../host/host';
import type { Failure } from './outcome';

/** Runs a use case; whatever it throws becomes a `Failure` that carries no cell text. */
export async function orFailure<T>(work: () => Promise<T>): Promise<T | Failure> {
  try {
    return await work();
  } catch (error) {
    return failureOf(error);
  }
}

/** Words an error for the pane and for 「复制诊断信息」: codes and names, never the sheet's text. */
export function failureOf(error: unknown): Failure {
  const code = error instanceof HostError ? error.code : 'unexpected';
  const name = error instanceof Error ? error.name : typeof error;
  const cause = error instanceof HostError ? causeCode(error.cause) : '';
  const place = error instanceof Error && !(error instanceof HostError) ? firstFrame(error) : '';
  const diagnostics = [`code: ${code}`, `error: ${name}`, cause && `cause: ${cause}`, place && `at: ${place}`]
    .filter((line) => line !== '')
    .join('\n');
  const written = error instanceof HostError ? error.written : undefined;
  const says = error instanceof HostError ? saidBy(error) : undefined;
  return {
    kind: 'failed',
    code,
    errorId: `E-${checksum(diagnostics)}`,
    diagnostics,
    ...(says !== undefined && { says }),
    ...(written === undefined ? {} : { written }),
  };
}

function saidBy({ code, says, message }: HostError): string | undefined {
  return says ?? (code === 'notes-in-the-way' ? message : undefined);
}

/** Office's own error code, where there is one: codes are stable and not localised. */
function causeCode(cause: unknown): string {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' || typeof code === 'number' ? String(code) : '';
}

/** The stack repeats the message, which may quote a cell: only what stands behind it is looked at. */
function firstFrame({ stack = '', message }: Error): string {
  const frames = message === '' ? stack : (stack.split(message).at(-1) ?? '');
  const frame = frames.split('\n').find((line) => line.trimStart().startsWith('at ')) ?? '';
  return frame.trim().replace(/\(?(?:file|https?):\/\/\S*\//, '');
}

/** Four hexadecimal digits: enough to tell two errors apart on the phone. */
function checksum(text: string): string {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum * 31 + text.charCodeAt(i)) % 0x1_0000;
  return sum.toString(16).toUpperCase().padStart(4, '0');
}

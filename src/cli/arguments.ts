import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type CivilDate, parseCivilDate } from '../calendar/civil-date';

/** A call with words that are off; the message says which, in Chinese. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** Node's parser with its complaints in Chinese. */
export function parseOptions<O extends Options>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(`参数不对：${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The value of an option that allows only certain words. */
export function oneOf<T extends string>(
  option: string,
  value: string | undefined,
  allowed: readonly T[],
  otherwise: T,
): T {
  if (value === undefined) return otherwise;
  const found = allowed.find((word) => word === value);
  if (found === undefined) throw new UsageError(`--${option} 只能是 ${allowed.join('、')}，而不是「${value}」。`);
  return found;
}

/** How `--format` wants the answer; for people without it. */
export function outputFormat(value: string | undefined): 'text' | 'json' {
  return oneOf('format', value, ['text', 'json'], 'text');
}

/** The day an option names. */
export function dateOption(option: string, value: string): CivilDate {
  const date = parseCivilDate(value);
  if (!date) throw new UsageError(`--${option} 要写成 2026-03-31 这样的日期，而不是「${value}」。`);
  return date;
}

/** The year `--year` names. */
export function yearOption(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^(19|20)\d\d$/.test(value)) throw new UsageError(`--year 要写成 2026 这样的年份，而不是「${value}」。`);
  return Number(value);
}

/** The one file a command works on; `kind` is what a clerk calls it. */
export function onlyFile(positionals: readonly string[], kind = '.xlsx 文件'): string {
  const [file, ...others] = positionals;
  if (file === undefined) throw new UsageError(`请给出一个 ${kind}。`);
  if (others.length > 0) throw new UsageError(`一次只能处理一个文件，多出来的是：${others.join('、')}`);
  return file;
}

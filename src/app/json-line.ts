import { isFields } from './json-fields';

/** Fields of a JSON object as they came in. */
export type JsonFields = Partial<Record<string, unknown>>;

/** A line that is no item; `because` says in Chinese what is wrong with it. */
export interface NoItem {
  readonly because: string;
}

/** How an item is told from the others of its input. */
export type ItemId = string | number | null;

/** True for a line that is meant as JSON. */
export function isJsonLine(line: string): boolean {
  return line.trimStart().startsWith('{');
}

/** The object a line of JSON Lines holds; undefined where it is not whole, or something else. */
export function parseJsonLine(line: string): JsonFields | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isFields(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The id and text that every item has. */
export function readIdAndText(line: string): { id: ItemId; text: string; fields: JsonFields } | NoItem {
  const fields = parseJsonLine(line);
  if (!fields) return { because: '不是完整的 JSON' };
  const { id = null, text } = fields;
  if (typeof text !== 'string') return { because: '缺少 text' };
  if (id !== null && typeof id !== 'string' && typeof id !== 'number') return { because: 'id 要写成文字或数字' };
  return { id, text, fields };
}

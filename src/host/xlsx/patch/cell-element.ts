import { a1, type CellAddress } from '../../../grid/address';
import { isErrorValue } from '../../../grid/grid';
import { cellText } from './cell-text';
import type { FileContent } from './change-draft';
import { fileFormula } from '../formulas/file-formula';
import { tagEnd } from './sheet-text';
import { escapeXml, withAttributes } from '../package/xml-outline';

/** The `c` element of a cell that was not in the file. */
export function newCell(at: CellAddress, content: FileContent, style: number, prefix: string): string {
  const look = style === 0 ? '' : ` s="${style}"`;
  const { type, inner } = contentMarkup(content, prefix);
  const open = `<${prefix}c r="${a1(at)}"${look}${type === undefined ? '' : ` t="${type}"`}`;
  return inner === '' ? `${open}/>` : `${open}>${inner}</${prefix}c>`;
}

/** A cell that holds something else; its look stays, what belongs to the old value goes. */
export function withContent(cell: string, content: FileContent, prefix: string): string {
  const { type, inner } = contentMarkup(content, prefix);
  const tag = withAttributes(cell.slice(0, tagEnd(cell, 0)), { t: type, cm: undefined, vm: undefined, ph: undefined });
  const open = tag.replace(/(?<!\s)\s*\/?>$/, inner === '' ? '/>' : '>');
  return inner === '' ? open : `${open}${inner}</${prefix}c>`;
}

/** Whether the element of a cell holds a formula. */
export function hasFormula(cell: string): boolean {
  return /<(?:[\w.-]+:)?f[\s/>]/.test(cell);
}

/** A cell with another look. */
export function withStyle(cell: string, style: number): string {
  return withTag(cell, { s: String(style) });
}

/** A cell at another place; one that says nothing of its place does so from now on. */
export function atPlace(cell: string, at: CellAddress): string {
  return withTag(cell, { r: a1(at) });
}

function withTag(cell: string, attributes: Readonly<Record<string, string>>): string {
  const end = tagEnd(cell, 0);
  return withAttributes(cell.slice(0, end), attributes) + cell.slice(end);
}

interface ContentMarkup {
  readonly type: string | undefined;
  readonly inner: string;
}

function contentMarkup(content: FileContent, prefix: string): ContentMarkup {
  const element = (name: string, inner: string) => `<${prefix}${name}>${inner}</${prefix}${name}>`;
  if ('formula' in content) {
    const { type, text } = shownMarkup(content.shown);
    const shown = text === undefined ? '' : element('v', text);
    return { type, inner: element('f', escapeXml(fileFormula(content.formula))) + shown };
  }
  const { value } = content;
  if (value === null || value === '') return { type: undefined, inner: '' };
  if (typeof value === 'boolean') return { type: 'b', inner: element('v', value ? '1' : '0') };
  if (typeof value === 'string') return { type: 'inlineStr', inner: element('is', textMarkup(value, prefix)) };
  return { type: undefined, inner: element('v', finite(value)) };
}

/** What a formula gives; nothing where nobody knows. */
function shownMarkup(shown: FileContent['shown'] = null): {
  readonly type: string | undefined;
  readonly text: string | undefined;
} {
  if (shown === null) return { type: undefined, text: undefined };
  if (typeof shown === 'boolean') return { type: 'b', text: shown ? '1' : '0' };
  if (typeof shown === 'number') return { type: undefined, text: finite(shown) };
  return { type: isErrorValue(shown) ? 'e' : 'str', text: cellText(shown) };
}

function finite(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`${value} is no number a cell can hold`);
  return String(value);
}

/** White space at the ends, and line breaks, would be lost without a word. */
function textMarkup(text: string, prefix: string): string {
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
  return `<${prefix}t${space}>${cellText(text)}</${prefix}t>`;
}

import { HostError } from '../../host';
import type { XmlAttributes } from './xml';

/** An element by its places in the text of a part. */
export interface XmlSpan {
  /** Without its prefix. */
  readonly name: string;
  readonly start: number;
  /** Behind the start tag. */
  readonly innerStart: number;
  /** Before the end tag; where there is none, behind the start tag. */
  readonly innerEnd: number;
  readonly end: number;
}

/** A stretch of a text and what takes its place. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const ATTRIBUTES = String.raw`[^"'<>]*(?:"[^"]*"[^"'<>]*|'[^']*'[^"'<>]*)*`;
const MARKUP = new RegExp(
  String.raw`<(?:!--[^]*?-->|!\[CDATA\[[^]*?\]\]>|\?[^]*?\?>|(/?)([^\s/<>!?"']+)(?=[\s/>])(${ATTRIBUTES})>)`,
  'g',
);

/** The outermost element; HostError where the text is no well-formed XML. */
export function rootSpan(xml: string): XmlSpan {
  const [root] = spansBetween(xml, 0, xml.length);
  if (!root) throw damaged();
  return root;
}

/** The elements right below one, in order. */
export function childSpans(xml: string, parent: XmlSpan): readonly XmlSpan[] {
  return spansBetween(xml, parent.innerStart, parent.innerEnd);
}

/** The first element of this name right below one. */
export function childSpan(xml: string, parent: XmlSpan, name: string): XmlSpan | undefined {
  return childSpans(xml, parent).find((child) => child.name === name);
}

interface OpenTag {
  readonly tag: string;
  readonly start: number;
  readonly innerStart: number;
}

function spansBetween(xml: string, from: number, to: number): readonly XmlSpan[] {
  const spans: XmlSpan[] = [];
  const open: OpenTag[] = [];
  MARKUP.lastIndex = from;
  for (let match = MARKUP.exec(xml); match && match.index < to; match = MARKUP.exec(xml)) {
    const closed = takeTag(match, open);
    if (closed && open.length === 0) spans.push(closed);
  }
  if (open.length > 0) throw damaged();
  return spans;
}

/** Opens or closes an element; answers the one that is closed. Comments and the like do neither. */
function takeTag(match: RegExpExecArray, open: OpenTag[]): XmlSpan | undefined {
  const { 0: markup, 1: slash, 2: tag, 3: attributes = '', index } = match;
  if (tag === undefined) return undefined;
  const end = index + markup.length;
  const isEmpty = attributes.endsWith('/');
  if (slash === '') open.push({ tag, start: index, innerStart: end });
  if (slash === '' && !isEmpty) return undefined;
  const closed = open.pop();
  if (closed?.tag !== tag) throw damaged();
  const { start, innerStart } = closed;
  return { name: localName(tag), start, innerStart, innerEnd: isEmpty ? end : index, end };
}

function damaged(): HostError {
  return new HostError('file-unreadable', '文件已损坏：内容无法解析。');
}

function localName(tag: string): string {
  return tag.slice(tag.indexOf(':') + 1);
}

/** The text of an element, its tags included. */
export function sourceOf(xml: string, { start, end }: XmlSpan): string {
  return xml.slice(start, end);
}

/** The start tag of an element as it is written. */
export function startTagOf(xml: string, { start, innerStart }: XmlSpan): string {
  return xml.slice(start, innerStart);
}

/** The prefix of an element's name with its colon, 「」 where it has none. */
export function prefixOf(xml: string, span: XmlSpan): string {
  return /^<([^\s/>:]+:)?/.exec(startTagOf(xml, span))?.[1] ?? '';
}

const ATTRIBUTE = /(?<![^\s=/<>"'])([^\s=/<>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Attributes in a start tag by local name; those that declare namespaces keep their prefix. */
export function attributesOf(startTag: string): XmlAttributes {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single] of startTag.matchAll(ATTRIBUTE)) {
    const key = name.startsWith('xmlns') ? name : localName(name);
    attributes[key] ??= unescapeXml(double ?? single ?? '');
  }
  return attributes;
}

/** A start tag with some attributes set or, where undefined, taken out; the others stay as written. */
export function withAttributes(startTag: string, changes: Readonly<Record<string, string | undefined>>): string {
  let added = '';
  let tag = startTag;
  for (const [name, value] of Object.entries(changes)) {
    const written = writtenAttribute(name);
    const text = value === undefined ? '' : ` ${name}="${escapeXml(value)}"`;
    if (written.test(tag)) tag = tag.replace(written, () => text);
    else added += text;
  }
  return tag.replace(/(?<!\s)\s*\/?>$/, (end) => added + end.trim());
}

const writtenAttributes = new Map<string, RegExp>();

/** An attribute of this name in a start tag; kept, because a large sheet asks a million times. */
function writtenAttribute(name: string): RegExp {
  const known = writtenAttributes.get(name) ?? new RegExp(String.raw`\s+${name}\s*=\s*(?:"[^"]*"|'[^']*')`);
  writtenAttributes.set(name, known);
  return known;
}

/** The text with stretches replaced; they must not overlap and may come in any order. */
export function spliced(text: string, splices: readonly Splice[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text: replacement } of [...splices].sort((a, b) => a.start - b.start)) {
    result += text.slice(at, start) + replacement;
    at = end;
  }
  return result + text.slice(at);
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for between tags or between double quotes. Line ends in attributes would be read as spaces, so they are spelt out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)
    .replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text that XML spells with entities. */
export function unescapeXml(text: string): string {
  return text.replace(/&(#x[0-9A-Fa-f]{1,6}|#\d{1,7}|\w+);/g, (whole, entity: string) => {
    if (!entity.startsWith('#')) return ENTITIES[entity] ?? whole;
    const code = entity.startsWith('#x') ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Text between tags, in whichever of XML's two ways it is written. */
export function textOf(inner: string): string {
  const cdata = /^\s*<!\[CDATA\[([^]*)\]\]>\s*$/.exec(inner);
  return cdata ? (cdata[1] ?? '') : unescapeXml(inner);
}

/** Text to stand between tags, quotation marks as they are, as most writers leave them there. */
export function escapeInner(text: string): string {
  return escapeXml(text).replaceAll('&quot;', '"');
}

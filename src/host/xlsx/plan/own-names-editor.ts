import type { NameImage } from '../../row-links';
import { isOurName } from '../../defined-names';
import { WORKBOOK_ORDER, withChildren } from '../package/ordered-children';
import {
  attributesOf,
  childSpan,
  childSpans,
  escapeXml,
  prefixOf,
  rootSpan,
  sourceOf,
  startTagOf,
  unescapeXml,
} from '../package/xml-outline';
import { isOn } from '../package/xml';

/** A defined name as the workbook part holds it. */
export interface DefinedName {
  readonly name: string;
  /** What it means, without a leading 「=」. */
  readonly text: string;
  readonly isHidden: boolean;
  readonly comment: string;
  /** Place of the sheet it belongs to; undefined where it belongs to the workbook. */
  readonly sheet: number | undefined;
}

interface WrittenName extends DefinedName {
  readonly source: string;
}

/** What becomes of names: one that is there already is replaced, name by name without regard to case. */
export interface NamesChange {
  readonly set: readonly DefinedName[];
  readonly removed: readonly Pick<DefinedName, 'name' | 'sheet'>[];
}

/** Our names that belong to the workbook; a copy of a sheet brings names along that belong to the copy. */
export function readOurNames(workbookXml: string): readonly NameImage[] {
  return readWorkbookNames(workbookXml).filter(({ name }) => isOurName(name));
}

/** All names that belong to the workbook, ours or not. */
export function readWorkbookNames(workbookXml: string): readonly NameImage[] {
  return readNames(workbookXml)
    .filter(({ sheet }) => sheet === undefined)
    .map(({ name, text, comment, isHidden }) => ({ name, formula: `=${text}`, comment, visible: !isHidden }));
}

/** All names, of the workbook and of its sheets. */
export function readAllNames(workbookXml: string): readonly DefinedName[] {
  return readNames(workbookXml);
}

/** A name of ours as the workbook part holds it. */
export function ownName({ name, formula, comment, visible }: NameImage): DefinedName {
  return { name, text: formula.slice(1), comment, isHidden: !visible, sheet: undefined };
}

/** The workbook part with names changed; the others, and those that are right already, stay letter by letter. */
export function withNames(workbookXml: string, { set, removed }: NamesChange): string {
  const wanted = new Map(set.map((item) => [keyOf(item), item]));
  const gone = new Set(removed.map(keyOf));
  const prefix = prefixOf(workbookXml, rootSpan(workbookXml));
  const sources: string[] = [];
  for (const item of readNames(workbookXml)) {
    const key = keyOf(item);
    const next = wanted.get(key);
    wanted.delete(key);
    if (next) sources.push(isSame(item, next) ? item.source : nameElement(next, prefix));
    // A name that is there twice makes Excel repair the file: only the first one stays.
    else if (!gone.has(key)) sources.push(item.source);
    if (next) gone.add(key);
  }
  for (const item of wanted.values()) sources.push(nameElement(item, prefix));
  const tag = `${prefix}definedNames`;
  const text = sources.length === 0 ? '' : `<${tag}>${sources.join('')}</${tag}>`;
  return withChildren(workbookXml, WORKBOOK_ORDER, new Map([['definedNames', text]]));
}

function keyOf({ name, sheet }: Pick<DefinedName, 'name' | 'sheet'>): string {
  return `${sheet ?? ''}!${name.toLowerCase()}`;
}

function isSame(a: DefinedName, b: DefinedName): boolean {
  return a.name === b.name && a.text === b.text && a.comment === b.comment && a.isHidden === b.isHidden;
}

function readNames(xml: string): readonly WrittenName[] {
  const list = childSpan(xml, rootSpan(xml), 'definedNames');
  if (!list) return [];
  return childSpans(xml, list).map((span) => {
    const { name = '', comment = '', hidden, localSheetId } = attributesOf(startTagOf(xml, span));
    return {
      name,
      text: unescapeXml(xml.slice(span.innerStart, span.innerEnd)).trim(),
      isHidden: isOn(hidden),
      comment,
      sheet: localSheetId === undefined ? undefined : Number(localSheetId),
      source: sourceOf(xml, span),
    };
  });
}

function nameElement({ name, text, comment, isHidden, sheet }: DefinedName, prefix: string): string {
  const said = comment === '' ? '' : ` comment="${escapeXml(comment)}"`;
  const place = sheet === undefined ? '' : ` localSheetId="${sheet}"`;
  const hidden = isHidden ? ' hidden="1"' : '';
  return `<${prefix}definedName name="${escapeXml(name)}"${said}${place}${hidden}>${escapeXml(text)}</${prefix}definedName>`;
}

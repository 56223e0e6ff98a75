import { freeSheetName } from '../../grid/free-sheet-name';
import type { SheetPlan } from '../../grid/sheet-plan';
import { sheetNameOf } from '../defined-names';
import { blockReference } from '../plan-block';
import { CONTENT_TYPES } from './package/content-types';
import { TRANSITIONAL } from './package/dialect';
import { relationsPart } from '../../archive/part-names';
import { NO_RELATIONSHIPS, relationshipType, RELATIONSHIPS_TYPE, withRelationship } from './package/relationships';
import { escapeXml } from './package/xml-outline';
import { writeArchive } from './package/zip-writer';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORKBOOK = 'xl/workbook.xml';
const SHEET = 'xl/worksheets/sheet1.xml';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';

/**
 * The bytes of a workbook that holds nothing but the empty sheet of a plan, as a write leaves it that was begun: the plan
 * fills it, so that no empty 「Sheet1」 stays beside. Styles are made by the first write.
 */
export function newWorkbook(plan: Pick<SheetPlan, 'key' | 'title'>): Uint8Array {
  const parts: readonly (readonly [string, string])[] = [
    [CONTENT_TYPES, contentTypes()],
    [relationsPart(''), relationTo('officeDocument', WORKBOOK)],
    [WORKBOOK, workbook(plan)],
    [relationsPart(WORKBOOK), relationTo('worksheet', 'worksheets/sheet1.xml')],
    [SHEET, `${DECLARATION}<worksheet xmlns="${TRANSITIONAL.main}"><sheetData/></worksheet>`],
  ];
  const encoder = new TextEncoder();
  const added = parts.map(([name, text]) => ({ name, content: encoder.encode(text) }));
  const nothing = { entries: [], base: 0, start: 0, tail: new Uint8Array(2) };
  return writeArchive(new Uint8Array(0), nothing, { changed: new Map(), added });
}

function contentTypes(): string {
  const types = [
    `<Default Extension="rels" ContentType="${RELATIONSHIPS_TYPE}"/>`,
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/${WORKBOOK}" ContentType="${SPREADSHEET}sheet.main+xml"/>`,
    `<Override PartName="/${SHEET}" ContentType="${SPREADSHEET}worksheet+xml"/>`,
  ];
  return `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${types.join('')}</Types>`;
}

function relationTo(kind: string, target: string): string {
  const type = relationshipType(kind, false);
  return withRelationship(NO_RELATIONSHIPS, { type, relative: target, absolute: target }).xml;
}

function workbook({ key, title }: Pick<SheetPlan, 'key' | 'title'>): string {
  const sheet = freeSheetName(title, []);
  const block = blockReference(sheet, { ...EMPTY_PLAN, key, title });
  const name = `<definedName name="${sheetNameOf(key)}" hidden="1">${escapeXml(block.slice(1))}</definedName>`;
  return (
    `${DECLARATION}<workbook xmlns="${TRANSITIONAL.main}" xmlns:r="${TRANSITIONAL.relations}">` +
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews>' +
    `<sheets><sheet name="${escapeXml(sheet)}" sheetId="1" r:id="rId1"/></sheets>` +
    `<definedNames>${name}</definedNames></workbook>`
  );
}

const EMPTY_PLAN = { rows: [], merges: [], columnWidthsChars: [], frozenRows: 0, landscape: false } as const;

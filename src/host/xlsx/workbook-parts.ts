import { isSheetName, planKeyOf, sheetOfReference } from '../defined-names';
import { HostError, type SheetInfo } from '../host';
import type { PlaceName } from '../places';
import type { PackageParts, Relation } from './package/package-parts';
import { isOn, type XmlHandlers } from './package/xml';
import { placeNamesReader } from './reading/place-names-reader';

/** What the workbook part says: its sheets in order, and where the parts are that sheets share. */
export interface WorkbookParts {
  /** Name of the workbook part itself. */
  readonly part: string;
  readonly sheets: readonly WorkbookSheet[];
  readonly date1904: boolean;
  /** Sheets of ours by the names that find them, in lower case: 「zrb.sheet.by_lead_unit」. */
  readonly ownSheets: ReadonlyMap<string, string>;
  /** Names of ours that remember places, on whatever sheet. */
  readonly placeNames: readonly PlaceName[];
  /** Part names; undefined where the workbook has none. */
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
  readonly customXml: readonly string[];
}

export interface WorkbookSheet extends SheetInfo {
  /** Its `sheetId`, which never changes. */
  readonly id: string;
  /** Undefined where the relationship leads nowhere. */
  readonly part: string | undefined;
}

/** Content types of other Office files, with what a clerk calls them. */
const FOREIGN: readonly (readonly [RegExp, string])[] = [
  [/wordprocessingml|msword/, 'Word 文档'],
  [/presentationml|powerpoint/, 'PowerPoint 演示文稿'],
  [/sheet\.binary/, '二进制工作簿（.xlsb），请另存为 .xlsx'],
];

/** Finds and reads the workbook part; HostError where the package is no Excel workbook or has no sheets. */
export function readWorkbookParts(parts: PackageParts): WorkbookParts {
  const types = readContentTypes(parts);
  const main = [...parts.relationsOf('').values()].find(({ kind }) => kind === 'officeDocument')?.target;
  const part = main ?? [...types.keys()].find((name) => types.get(name)?.endsWith('sheet.main+xml'));
  if (part === undefined) throw new HostError('file-unreadable', '这不是 Excel 工作簿（.xlsx）。');
  const foreign = FOREIGN.find(([pattern]) => pattern.test(types.get(part.toLowerCase()) ?? ''))?.[1];
  if (foreign !== undefined) throw new HostError('file-unreadable', `这不是 .xlsx 工作簿，而是${foreign}。`);
  return readWorkbook(parts, part);
}

/** Content type of each part that has one of its own, part names in lower case. */
function readContentTypes(parts: PackageParts): ReadonlyMap<string, string> {
  const types = new Map<string, string>();
  if (!parts.has('[Content_Types].xml')) return types;
  parts.read('[Content_Types].xml', {
    open: (name, { PartName, ContentType }) => {
      if (name === 'Override' && PartName !== undefined && ContentType !== undefined) {
        types.set(PartName.replace(/^\/+/, '').toLowerCase(), ContentType);
      }
    },
  });
  return types;
}

interface SheetEntry {
  readonly name: string;
  readonly id: string;
  readonly relation: string;
  readonly isVisible: boolean;
}

function readWorkbook(parts: PackageParts, part: string): WorkbookParts {
  const entries: SheetEntry[] = [];
  let root = '';
  let date1904 = false;
  let activeTab: number | undefined;
  const ours = ownSheetsReader();
  const places = placeNamesReader();
  parts.read(part, {
    open: (name, attributes, isEmpty) => {
      root ||= name;
      ours.open(name, attributes, isEmpty);
      places.open(name, attributes, isEmpty);
      if (name === 'workbookPr') date1904 = isOn(attributes['date1904']);
      else if (name === 'workbookView') activeTab ??= Number(attributes['activeTab'] ?? 0);
      else if (name === 'sheet') {
        const { name: sheet = '', sheetId = '', id = '', state } = attributes;
        entries.push({ name: sheet, id: sheetId, relation: id, isVisible: state === undefined || state === 'visible' });
      }
    },
    text: (text) => {
      ours.text(text);
      places.text(text);
    },
    close: (name) => {
      ours.close(name);
      places.close(name);
    },
  });
  if (root !== 'workbook') throw new HostError('file-unreadable', '这不是 Excel 工作簿（.xlsx）。');
  if (entries.length === 0) throw new HostError('file-unreadable', '工作簿里没有工作表。');
  const relations = parts.relationsOf(part);
  const active = activeTab !== undefined && activeTab < entries.length ? activeTab : 0;
  const ofKind = (kind: string) => [...relations.values()].filter((relation) => relation.kind === kind);
  const sheets = entries.map((entry, index) => sheetOf(entry, relations.get(entry.relation), index === active));
  const keys = new Map(Array.from(ours.sheets, ([name, sheet]) => [sheet, planKeyOf(name)] as const));
  return {
    part,
    sheets: sheets.map((sheet) => {
      const planKey = keys.get(sheet.name);
      return planKey === undefined ? sheet : { ...sheet, isOurs: true, planKey };
    }),
    date1904,
    ownSheets: ours.sheets,
    placeNames: places.names,
    sharedStrings: ofKind('sharedStrings')[0]?.target,
    styles: ofKind('styles')[0]?.target,
    customXml: ofKind('customXml').map(({ target }) => target),
  };
}

/** Listens for the names that find sheets of ours; the copy of a sheet has such a name of its own and is the user's. */
function ownSheetsReader(): Required<XmlHandlers> & { readonly sheets: ReadonlyMap<string, string> } {
  const sheets = new Map<string, string>();
  let key = '';
  let reference: string | undefined;
  return {
    sheets,
    open: (name, attributes) => {
      key = attributes['name'] ?? '';
      const isOfWorkbook = name === 'definedName' && attributes['localSheetId'] === undefined;
      reference = isOfWorkbook && isSheetName(key) ? '=' : undefined;
    },
    text: (text) => {
      if (reference !== undefined) reference += text;
    },
    close: () => {
      const sheet = reference === undefined ? undefined : sheetOfReference(reference);
      if (sheet !== undefined) sheets.set(key.toLowerCase(), sheet);
      reference = undefined;
    },
  };
}

function sheetOf(entry: SheetEntry, relation: Relation | undefined, isActive: boolean): WorkbookSheet {
  return {
    name: entry.name,
    id: entry.id,
    // Dialog and macro sheets hold no data either; a broken relationship shows when the sheet is read.
    kind: relation === undefined || relation.kind === 'worksheet' ? 'worksheet' : 'chart',
    isVisible: entry.isVisible,
    isActive,
    part: relation?.target,
  };
}

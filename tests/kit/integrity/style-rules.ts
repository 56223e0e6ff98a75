import { isIndex } from './cells';
import { checkOrder } from './order';
import type { CheckedPackage, Report } from './package';
import { child, everyNode, named, type XmlNode } from './tree';
import type { CheckedWorkbook } from './workbook';

type Say = (rule: string, what: string) => void;

/** The styles part, and who refers to differential styles. */
export function checkStyles(
  checked: CheckedPackage,
  { styles, stylesPart = '', sheets }: CheckedWorkbook,
  report: Report,
): void {
  const say = (rule: string, what: string) => {
    report(checked.parts.get(stylesPart) ?? stylesPart, rule, what);
  };
  if (styles) {
    checkOrder(styles, 'styleSheet', say);
    checkFormats(styles, say);
  }
  const dxfCount = named(child(styles, 'dxfs'), 'dxf').length;
  checkDifferential(styles, dxfCount, say);
  const tables = [...checked.parts.keys()].filter((part) => checked.xml(part)?.name === 'table');
  for (const part of [...sheets.flatMap((sheet) => sheet.part ?? []), ...tables]) {
    checkDifferential(checked.xml(part), dxfCount, (rule, what) => {
      report(checked.parts.get(part) ?? part, rule, what);
    });
  }
  for (const part of checked.parts.keys()) checkCounts(checked, part, report);
}

/** Built-in formats have no code of their own. */
const FIRST_OWN_FORMAT = 164;

function checkFormats(styles: XmlNode, say: Say): void {
  const count = (list: string, name: string) => named(child(styles, list), name).length;
  const limits = {
    fontId: count('fonts', 'font'),
    fillId: count('fills', 'fill'),
    borderId: count('borders', 'border'),
    xfId: count('cellStyleXfs', 'xf'),
  };
  const formats = named(child(styles, 'numFmts'), 'numFmt').map(({ attributes }) => attributes['numFmtId'] ?? '');
  if (new Set(formats).size < formats.length) say('number-format-twice', formats.join(' '));
  for (const list of ['cellStyleXfs', 'cellXfs', 'cellStyles']) {
    for (const [index, { attributes }] of (child(styles, list)?.children ?? []).entries()) {
      for (const [attribute, limit] of Object.entries(limits)) {
        const id = attributes[attribute];
        if (id !== undefined && !isIndex(id, limit)) say('format-index', `${attribute} ${id} of ${list} ${index}`);
      }
      const format = attributes['numFmtId'] ?? '0';
      const isKnown = Number(format) < FIRST_OWN_FORMAT || formats.includes(format);
      if (!isKnown) say('number-format', `${format} of ${list} ${index}`);
    }
  }
}

function checkDifferential(root: XmlNode | undefined, count: number, say: Say): void {
  for (const node of everyNode(root)) {
    if (node.uri !== root?.uri) continue;
    for (const [attribute, id] of Object.entries(node.attributes)) {
      if (/dxfId$/i.test(attribute) && !isIndex(id, count))
        say('differential-index', `${attribute} ${id} of ${node.name}`);
    }
  }
}

const COUNTED = new Set(
  'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs mergeCells dataValidations tableParts tableColumns'.split(
    ' ',
  ),
);

/** Counts may be left out, but must be right. */
function checkCounts(checked: CheckedPackage, part: string, report: Report): void {
  const root = checked.xml(part);
  for (const node of root?.children ?? []) {
    const { count } = node.attributes;
    if (!COUNTED.has(node.name) || node.uri !== root?.uri || count === undefined) continue;
    if (Number(count) !== node.children.length) {
      report(checked.parts.get(part) ?? part, 'count', `${node.name} says ${count}, holds ${node.children.length}`);
    }
  }
}

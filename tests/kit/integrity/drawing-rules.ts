import type { CheckedPackage, Report } from './package';
import { isChartFormula, sheetsMentioned } from './references';
import { child, childrenOf, everyNode, named, type XmlNode } from './tree';
import type { CheckedWorkbook } from './workbook';

type Say = (rule: string, what: string) => void;

/** Drawings and charts, wherever they are used. */
export function checkDrawings(checked: CheckedPackage, workbook: CheckedWorkbook, report: Report): void {
  const sheets = new Set(workbook.sheets.map(({ name }) => name.toLowerCase()));
  for (const [part, name] of checked.parts) {
    const root = checked.xml(part);
    const say = (rule: string, what: string) => {
      report(name, rule, what);
    };
    if (root?.name === 'wsDr') checkAnchors(root, say);
    else if (root?.name === 'chartSpace') checkChart(root, sheets, say);
  }
}

function checkAnchors(root: XmlNode, say: Say): void {
  const objects = new Set(['sp', 'grpSp', 'graphicFrame', 'cxnSp', 'pic', 'contentPart']);
  for (const anchor of childrenOf(root)) {
    if (!anchor.name.endsWith('Anchor')) continue;
    const [from, to] = [place(child(anchor, 'from')), place(child(anchor, 'to'))];
    if (to && (!from || to.row < from.row || to.col < from.col)) say('anchor', 'ends before it begins');
    if (childrenOf(anchor).filter(({ name }) => objects.has(name)).length !== 1)
      say('anchor', 'holds no object, or several');
    if (!child(anchor, 'clientData')) say('anchor', 'has no clientData');
  }
}

function place(corner: XmlNode | undefined): { readonly row: number; readonly col: number } | undefined {
  return corner && { row: Number(child(corner, 'row')?.text), col: Number(child(corner, 'col')?.text) };
}

function checkChart(root: XmlNode, sheets: ReadonlySet<string>, say: Say): void {
  for (const node of everyNode(root)) {
    if (node.name === 'f') checkFormula(node.text.trim(), sheets, say);
    else if (node.name.endsWith('Cache')) checkCache(node, say);
  }
  const plot = child(child(root, 'chart'), 'plotArea');
  if (!plot) {
    say('chart', 'has no plot area');
    return;
  }
  checkAxes(plot, say);
  const series = childrenOf(plot).flatMap((group) => named(group, 'ser'));
  for (const key of ['idx', 'order']) {
    const numbers = series.map((one) => child(one, key)?.attributes['val']);
    if (new Set(numbers).size < numbers.length) say('chart-series', `${key} ${numbers.join(' ')}`);
  }
}

function checkFormula(formula: string, sheets: ReadonlySet<string>, say: Say): void {
  if (!isChartFormula(formula)) say('chart-formula', formula);
  for (const sheet of sheetsMentioned(formula)) {
    if (!sheets.has(sheet.toLowerCase())) say('sheet-unknown', `「${sheet}」 in ${formula}`);
  }
}

function checkCache(cache: XmlNode, say: Say): void {
  const count = Number(child(cache, 'ptCount')?.attributes['val'] ?? 0);
  const points = named(cache, 'pt').map(({ attributes }) => Number(attributes['idx']));
  if (points.some((point, index) => !(point < count && point > (points[index - 1] ?? -1)))) {
    say('chart-cache', `${points.join(' ')} of ${count}`);
  }
}

/** Every axis a group of series stands on is there, and so is the one each axis crosses. */
function checkAxes(plot: XmlNode, say: Say): void {
  const axes = childrenOf(plot).filter(({ name }) => name.endsWith('Ax'));
  const ids = axes.map((axis) => child(axis, 'axId')?.attributes['val']);
  if (new Set(ids).size < ids.length) say('chart-axis', `${ids.join(' ')} twice`);
  const groups = childrenOf(plot).filter(({ name }) => name.endsWith('Chart'));
  const used = [...groups.flatMap((group) => named(group, 'axId')), ...axes.flatMap((axis) => named(axis, 'crossAx'))];
  for (const { name, attributes } of used) {
    if (!ids.includes(attributes['val'])) say('chart-axis', `${name} ${attributes['val'] ?? ''} is not there`);
  }
}

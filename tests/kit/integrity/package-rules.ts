import { relationsPart } from '../../../src/archive/part-names';
import type { CheckedPackage, Report } from './package';
import { everyNode } from './tree';

/** Content types, relationships and the ids that refer to them. */
export function checkPackage(checked: CheckedPackage, report: Report): void {
  checkContentTypes(checked, report);
  for (const [key, name] of checked.parts) {
    if (key.endsWith('.rels')) checkRelations(checked, sourceOf(key), name, report);
    else checkRelationIds(checked, key, name, report);
  }
}

function checkContentTypes({ parts, typeOf, xml }: CheckedPackage, report: Report): void {
  const types = '[Content_Types].xml';
  for (const [key, name] of parts) {
    if (key !== types.toLowerCase() && typeOf(key) === undefined) report(name, 'content-type', 'has none');
  }
  const seen = new Set<string>();
  for (const { name, attributes } of xml(types.toLowerCase())?.children ?? []) {
    const key = (attributes['PartName'] ?? attributes['Extension'] ?? '').toLowerCase();
    if (seen.has(key)) report(types, 'content-type-twice', key);
    seen.add(key);
    if (name === 'Override' && !parts.has(key.slice(1))) report(types, 'override-without-part', key);
  }
}

/** 「xl/_rels/workbook.xml.rels」 → 「xl/workbook.xml」. */
function sourceOf(rels: string): string {
  return rels.replace(/_rels\/([^/]*)\.rels$/, '$1');
}

function checkRelations({ parts, relationsOf }: CheckedPackage, source: string, name: string, report: Report): void {
  if (source !== '' && !parts.has(source)) report(name, 'relations-without-part', source);
  const ids = new Set<string>();
  for (const { id, target, isExternal } of relationsOf(source)) {
    if (ids.has(id)) report(name, 'relation-twice', id);
    ids.add(id);
    // LibreOffice writes 「NULL」 for pictures it has lost; Excel shows a red cross and opens the file.
    const isLost = target.endsWith('/null');
    if (!isExternal && !isLost && !parts.has(target.replace(/#.*$/, ''))) report(name, 'relation-target', target);
  }
}

/** What an element may refer to; elements not listed may refer to anything. */
const KINDS: Readonly<Record<string, RegExp>> = {
  sheet: /^(?:worksheet|chartsheet|dialogsheet|xlMacrosheet|xlIntlMacrosheet)$/,
  externalReference: /^externalLink(?:Path|LongPath)?$/,
  pivotCache: /^pivotCacheDefinition$/,
  drawing: /^drawing$/,
  legacyDrawing: /^vmlDrawing$/,
  legacyDrawingHF: /^vmlDrawing$/,
  hyperlink: /^hyperlink$/,
  hlinkClick: /^(?:hyperlink|slide)$/,
  tablePart: /^table$/,
  pageSetup: /^printerSettings$/,
  picture: /^image$/,
  blip: /^image$/,
  control: /^(?:control|ctrlProp)$/,
  chart: /^chart(?:Ex)?$/,
};

function checkRelationIds({ xml, relationsOf }: CheckedPackage, key: string, name: string, report: Report): void {
  const relations = new Map(relationsOf(key).map((relation) => [relation.id, relation]));
  for (const node of everyNode(xml(key))) {
    for (const [attribute, id] of Object.entries(node.relationIds)) {
      // An empty id marks a link whose action needs no target.
      if (id === '') continue;
      const kind = relations.get(id)?.kind;
      if (kind === undefined)
        report(name, 'relation-missing', `${node.name} ${attribute} ${id} in ${relationsPart(key)}`);
      else if (KINDS[node.name]?.test(kind) === false) report(name, 'relation-kind', `${node.name} leads to a ${kind}`);
    }
  }
}

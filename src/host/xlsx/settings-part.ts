import { sayableInXml } from '../xml-text';
import type { PackageEditor } from './package/package-editor';
import type { PackageParts } from './package/package-parts';
import { isStrict } from './package/relationships';
import { escapeXml } from './package/xml-outline';

/** Namespace of the custom XML part that holds what the add-in keeps in a workbook. */
export const SETTINGS_NAMESPACE = 'urn:zerenbiao:settings:1';

/** Names the part to programs that list custom XML; one workbook holds one such part, so that the name can be fixed. */
const ITEM_ID = '{6F0C5F5E-8B1D-4C39-9E57-2A5D1B7C4E10}';
const PROPERTIES_NAMESPACE = {
  transitional: 'http://schemas.openxmlformats.org/officeDocument/2006/customXml',
  strict: 'http://purl.oclc.org/ooxml/officeDocument/customXml',
};
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * The text of the first custom XML part whose root is ours, as much of it as can be had where the part is damaged; other
 * programs' parts are passed over, even broken ones.
 */
export function readSettingsPart(parts: PackageParts, candidates: readonly string[]): string | undefined {
  for (const part of candidates) {
    const text = textOfOurs(parts, part);
    if (text !== undefined) return text;
  }
  return undefined;
}

function textOfOurs(parts: PackageParts, part: string): string | undefined {
  let isOurs: boolean | undefined;
  let text = '';
  if (!parts.has(part)) return undefined;
  try {
    parts.read(part, {
      open: (_name, attributes) => {
        isOurs ??= Object.values(attributes).includes(SETTINGS_NAMESPACE);
      },
      text: (more) => {
        if (isOurs) text += more;
      },
    });
  } catch {
    // What was read before the damage stays.
  }
  return isOurs ? text : undefined;
}

/**
 * Keeps a text in the workbook, in the part that is there already. Any text comes back as it was but for what XML cannot
 * hold at all (control characters, halves of surrogate pairs): that is dropped, as the Excel host does; JSON has none of it.
 */
export function writeSettingsPart(editor: PackageEditor, workbookPart: string, text: string): void {
  const xml = `${DECLARATION}<settings xmlns="${SETTINGS_NAMESPACE}">${escapeXml(sayableInXml(text))}</settings>`;
  const ours = settingsPart(editor, workbookPart);
  if (ours !== undefined) editor.write(ours, xml);
  else addSettingsPart(editor, workbookPart, xml);
}

/** Takes what was kept out of the workbook, with its properties and all mention of it; false where there was nothing. */
export function removeSettingsPart(editor: PackageEditor, workbookPart: string): boolean {
  const ours = [...editor.relationsOf(workbookPart)].filter(
    ([, { kind, target }]) => kind === 'customXml' && textOfOurs(editor, target) !== undefined,
  );
  for (const [id, { target }] of ours) {
    const properties = [...editor.relationsOf(target).values()].filter(({ kind }) => kind === 'customXmlProps');
    for (const related of properties) if (editor.has(related.target)) editor.remove(related.target);
    editor.remove(target);
    editor.removeRelation(workbookPart, id);
  }
  return ours.length > 0;
}

function settingsPart(editor: PackageEditor, workbookPart: string): string | undefined {
  const relations = [...editor.relationsOf(workbookPart).values()];
  return relations.find(({ kind, target }) => kind === 'customXml' && textOfOurs(editor, target) !== undefined)?.target;
}

function addSettingsPart(editor: PackageEditor, workbookPart: string, xml: string): void {
  const item = editor.freeName('customXml/item*.xml');
  editor.write(item, xml, 'application/xml');
  const properties = editor.freeName('customXml/itemProps*.xml');
  editor.write(properties, propertiesXml(isStrict(editor.text('_rels/.rels'))), PROPERTIES_TYPE);
  editor.addRelation(item, 'customXmlProps', properties);
  editor.addRelation(workbookPart, 'customXml', item);
}

function propertiesXml(strict: boolean): string {
  const namespace = strict ? PROPERTIES_NAMESPACE.strict : PROPERTIES_NAMESPACE.transitional;
  const schema = `<ds:schemaRefs><ds:schemaRef ds:uri="${SETTINGS_NAMESPACE}"/></ds:schemaRefs>`;
  return `${DECLARATION}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${namespace}">${schema}</ds:datastoreItem>`;
}

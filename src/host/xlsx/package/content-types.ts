import { normalName } from '../../../archive/part-names';
import { attributeMarkup, readChildren, type XmlChild, withoutChildren } from './xml-children';

/** The list in which a package says of what type each part is. */
export const CONTENT_TYPES = '[Content_Types].xml';

/** The list with a part of this type; unchanged where the part's extension says it already. */
export function withContentType(xml: string, part: string, type: string): string {
  const bare = withoutContentType(xml, part);
  const { prefix, children, append } = readChildren(bare);
  const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  const fallback = children.find(
    ({ name, attributes }) => name === 'Default' && attributes['Extension']?.toLowerCase() === extension,
  );
  if (fallback?.attributes['ContentType'] === type) return bare;
  return append(`<${prefix}Override${attributeMarkup({ PartName: `/${part}`, ContentType: type })}/>`);
}

/** The list without what it says about this one part. */
export function withoutContentType(xml: string, part: string): string {
  return withoutChildren(
    xml,
    readChildren(xml).children.filter((child) => isOverrideOf(child, normalName(part))),
  );
}

function isOverrideOf({ name, attributes }: XmlChild, part: string): boolean {
  return name === 'Override' && normalName(attributes['PartName'] ?? '') === part;
}

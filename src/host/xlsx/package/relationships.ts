import { STRICT, TRANSITIONAL } from './dialect';
import { attributeMarkup, readChildren, withoutChildren } from './xml-children';

/** Content type of a relationships part. */
export const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';

/** A relationships part without relationships. */
export const NO_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** A relationship to write; both spellings of the target, of which the part's own habit picks one. */
export interface NewRelationship {
  readonly type: string;
  readonly relative: string;
  readonly absolute: string;
}

/** True where the package's own relationships are typed in the strict dialect. */
export function isStrict(rootRels: string): boolean {
  return readChildren(rootRels).children.some(({ attributes }) =>
    attributes['Type']?.startsWith(`${STRICT.relations}/`),
  );
}

/** The type of a relationship by its last word: 「drawing」. */
export function relationshipType(kind: string, strict: boolean): string {
  return `${(strict ? STRICT : TRANSITIONAL).relations}/${kind}`;
}

/** The relationships with one more, and its id. */
export function withRelationship(
  xml: string,
  { type, relative, absolute }: NewRelationship,
): { readonly xml: string; readonly id: string } {
  const { prefix, children, append } = readChildren(xml);
  const ids = new Set(children.map(({ attributes }) => attributes['Id']));
  let free = 1;
  while (ids.has(`rId${free}`)) free++;
  const id = `rId${free}`;
  const inside = children.find(({ attributes }) => attributes['TargetMode'] !== 'External');
  const target = inside?.attributes['Target']?.startsWith('/') ? absolute : relative;
  return { xml: append(`<${prefix}Relationship${attributeMarkup({ Id: id, Type: type, Target: target })}/>`), id };
}

/** The relationships without one; undefined where none is left. */
export function withoutRelationship(xml: string, id: string): string | undefined {
  const { children } = readChildren(xml);
  const gone = children.filter(({ attributes }) => attributes['Id'] === id);
  return gone.length === children.length ? undefined : withoutChildren(xml, gone);
}

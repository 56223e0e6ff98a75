import { attributionsOf } from '../attributions/paragraph-attributions';
import { type FrameLine, paragraphOf } from './frame-line';

/** True where a line says by a bracket or by a label who does it; 「由市教育局牵头，……」 in a sentence proves no item. */
export function isAttributed(line: FrameLine | undefined): boolean {
  return line?.names !== undefined || isLabelled(line);
}

/** The same, whatever the lines around it show. */
export function isLabelled(line: FrameLine | undefined): boolean {
  const paragraph = paragraphOf(line);
  return paragraph !== undefined && attributionsOf(paragraph).some(({ form }) => form !== 'inline');
}

import { attributionsOf } from '../attributions/paragraph-attributions';
import { type FrameLine, paragraphOf } from './frame-line';

/** True where a line says by a bracket or by a label who does it; 「由市教育局牵头，……」 in a sentence proves no item. */
export function isAttributed(line: FrameLine | undefined): boolean {
  if (line?.names !== undefined) return true;
  const paragraph = paragraphOf(line);
  return paragraph !== undefined && attributionsOf(paragraph).some(({ form }) => form !== 'inline');
}

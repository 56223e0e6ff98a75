import { hashText } from '../text/hash';
import { fold } from './fold';

/**
 * The key under which a verdict on two names is kept in a workbook: a hash, so that no cell text is kept. The order of the
 * names does not matter, nor do white space, width and script.
 */
export function pairKey(one: string, other: string): string {
  return hashText([fold(one).key, fold(other).key].sort().join('\n'));
}

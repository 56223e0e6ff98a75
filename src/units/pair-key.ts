import { hashText } from '../text/hash';
import { fold } from './fold';

/**
 * The key under which a verdict on two names is kept in a workbook: a hash, so that no cell text is kept. The order of the
 * names does not matter, nor do white space, width and script.
 */
export function pairKey(one: string, other: string): string {
  return foldedPairKey(fold(one).key, fold(other).key);
}

/** `pairKey` of two names that are folded already. */
export function foldedPairKey(one: string, other: string): string {
  return hashText(one < other ? `${one}\n${other}` : `${other}\n${one}`);
}

import type { Replacement } from '../../text/replace-spans';
import { quotedPlaces } from '../../text/quoted';
import { SIMPLIFIED_OF, SIMPLIFIED_ONLY } from '../../text/traditional-characters';

/** A character in the other script than the table's. */
export interface OddCharacter {
  readonly at: number;
  readonly char: string;
}

const IN_TRADITIONAL = characterClass(SIMPLIFIED_OF.keys());
const IN_SIMPLIFIED = characterClass(SIMPLIFIED_ONLY);

/** The characters of a text in the other script than its table's; what is quoted does not count. */
export function oddCharacters(text: string, isTraditional: boolean): readonly OddCharacter[] {
  const isOdd = isTraditional ? IN_SIMPLIFIED : IN_TRADITIONAL;
  if (!isOdd.test(text)) return [];
  const quoted = quotedPlaces(text);
  const odd: OddCharacter[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (quoted[at] !== true && isOdd.test(char)) odd.push({ at, char });
  }
  return odd;
}

/** The traditional characters among these as simplified ones, one for one. */
export function simplified(odd: readonly OddCharacter[]): readonly Replacement[] {
  return odd.flatMap(({ at, char }) => {
    const instead = SIMPLIFIED_OF.get(char);
    return instead === undefined ? [] : [{ span: { start: at, end: at + 1 }, instead }];
  });
}

function characterClass(characters: Iterable<string>): RegExp {
  return new RegExp(`[${[...characters].join('')}]`);
}

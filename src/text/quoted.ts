const OPENING = '《〈“「『';
const CLOSING = '》〉”」』';

/** For every character of a text, whether it stands inside 《》, “” or 「」: what is quoted keeps its own spelling. */
export function quotedPlaces(text: string): readonly boolean[] {
  const places: boolean[] = [];
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (CLOSING.includes(char)) depth = Math.max(0, depth - 1);
    places.push(depth > 0);
    if (OPENING.includes(char)) depth++;
  }
  return places;
}

import type { UnitName } from '../../units/names/named-body';
import { readUnitName } from '../../units/names/read-name';

/** A name taken apart so that it can be put together again around another body. */
export interface NameParts extends UnitName {
  /** The same name around another body: prefix and bracket stay. */
  readonly around: (body: string) => string;
}

/** Takes a name apart where its prefix ends like one, or where it has none; 市资源规划局 is no 规划局 of 「市资源」. */
export function namePartsOf(name: string): NameParts | undefined {
  const read = readUnitName(name);
  const { prefix, bracket } = read;
  if (prefix !== '' && !/[省市县区州盟旗镇乡]$/.test(prefix)) return undefined;
  const tail = bracket === undefined ? '' : name.slice(-(bracket.length + 2));
  return { ...read, around: (body) => prefix + body + tail };
}

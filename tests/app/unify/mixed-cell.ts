import type { Body } from './bodies';

/** A name a cell writes, blanks inside left out and its prefix carried on, and the body it means. */
export interface Mention {
  readonly name: string;
  readonly body: Body;
  /** `bare` lacks its prefix, `slip` has a wrong character. */
  readonly flaw?: 'bare' | 'slip';
}

/** A unit cell. */
export interface MixedCell {
  readonly text: string;
  readonly mentions: readonly Mention[];
}

/** A mention with the text that writes it. */
interface Written extends Mention {
  readonly text: string;
}

/** Writes unit cells as many hands would: full and short names, blanks inside, prefixes left out, several roles in one cell. */
export interface CellWriter {
  readonly leadCell: () => MixedCell;
  readonly responsibleCell: () => MixedCell;
}

/** Bodies of nobody's list. */
const COLLECTIVES = ['各县（区）人民政府', '各乡镇', '市直有关部门', '各县区'];
/** How often a body is written in the first of its ways, and in one of the first two. */
const FIRST_WAY = 0.62;
const FIRST_TWO_WAYS = 0.88;
/** Of so many bodies one is now and then written without 「市」. */
const BARE_EVERY = 4;
/** What takes no 「市」 off: offices of party and government, companies. */
const NEVER_BARE = /^市(?:委|府|政府|中|人民|总工会|红十字)|公司|集团/;
const PLACE = /^[^市区县镇乡]+[区县镇乡]/;

/** A writer who knows these bodies; the same numbers, the same cells. */
export function cellWriter(bodies: readonly Body[], random: () => number): CellWriter {
  const happens = (share: number) => random() < share;
  const upTo = (count: number) => Math.floor(random() * count);
  const pick = <T>(list: readonly T[]): T => list[upTo(list.length)] as T;

  /** What stands in one cell is never one body twice. */
  const pickBodies = (number: number) => {
    const picked = new Set<Body>();
    while (picked.size < number) picked.add(pick(bodies));
    return [...picked];
  };
  const nameOf = (body: Body): string => {
    const at = random();
    const way = at < FIRST_WAY ? 0 : at < FIRST_TWO_WAYS ? 1 : 2;
    return body.names[(way + bodies.indexOf(body)) % body.names.length] ?? '';
  };
  /** With a blank or a line break inside, now and then; behind its place it may part two units: 「东湖区⏎城管局」. */
  const untidy = (name: string): string => {
    const first = PLACE.exec(name)?.[0].length ?? 1;
    if (name.length < first + 3 || !happens(0.06)) return name;
    const at = first + 1 + upTo(name.length - first - 2);
    return name.slice(0, at) + pick([' ', '\u3000', '\n']) + name.slice(at);
  };
  const alone = (body: Body): Written => {
    if (body.slip !== undefined && happens(0.2)) return { body, name: body.slip, text: body.slip, flaw: 'slip' };
    const name = nameOf(body);
    const isBare = bodies.indexOf(body) % BARE_EVERY === 0 && mayDropLevel(name) && happens(0.2);
    if (!isBare) return { body, name, text: untidy(name) };
    return { body, name: name.slice(1), text: name.slice(1), flaw: 'bare' };
  };
  const among = (picked: readonly Body[]): readonly Written[] => {
    let before = '';
    return picked.map((body) => {
      const name = nameOf(body);
      // The name before has said which level is meant.
      const isCarried = before.startsWith('市') && mayDropLevel(name) && happens(0.15);
      before = name;
      return { body, name, text: isCarried ? name.slice(1) : untidy(name) };
    });
  };
  const list = (picked: readonly Body[]): MixedCell => {
    const mentions = picked.length === 1 ? picked.map(alone) : among(picked);
    const texts = mentions.map(({ text }) => text);
    const separator = happens(0.1) ? '，' : '、';
    const last = happens(0.06) && texts.length > 1 ? `及${texts.pop() ?? ''}` : '';
    return { text: texts.join(separator) + last, mentions };
  };
  return {
    leadCell: () => list(pickBodies(happens(0.85) ? 1 : 2)),
    responsibleCell: () => {
      if (happens(0.08)) return led(pickBodies(3), list);
      const { text, mentions } = list(pickBodies(1 + upTo(5)));
      const rest = happens(0.1) ? `、${pick(COLLECTIVES)}` : '';
      return { text: text + rest + (happens(0.02) ? '，' : ''), mentions };
    },
  };
}

function led([lead, ...others]: readonly Body[], list: (bodies: readonly Body[]) => MixedCell): MixedCell {
  const one = list(lead ? [lead] : []);
  const rest = list(others);
  return { text: `${one.text}牵头，${rest.text}配合`, mentions: [...one.mentions, ...rest.mentions] };
}

function mayDropLevel(name: string): boolean {
  return name.startsWith('市') && !NEVER_BARE.test(name);
}

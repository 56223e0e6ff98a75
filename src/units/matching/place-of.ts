import type { UnitIdentity } from './identity';
import type { SheetUnit } from './sheet-units';

/** Kinds that a bare level stands for: 县 is also 自治县. */
const PLAIN_KIND: Readonly<Record<string, string>> = {
  自治县: '县',
  自治州: '州',
  自治旗: '旗',
  新区: '区',
  特区: '区',
};

function kindOf({ kind }: UnitIdentity): string {
  return PLAIN_KIND[kind] ?? kind;
}

/** Tells for each name which place it belongs to: 「市」 is 常德市 where the sheet names no other 市. 「」 where nothing says. */
export function placeReader(units: readonly SheetUnit[]): (unit: SheetUnit) => string {
  const kinds = new Map<string, Set<string>>();
  const named = new Map<string, Map<string, boolean>>();
  for (const { identity } of units) {
    if (identity.place === '') continue;
    const kind = kindOf(identity);
    add(kinds, identity.place, kind);
    const bare = kind !== '' ? kind : identity.level === 'city' ? '市' : '';
    const places = named.get(bare) ?? new Map<string, boolean>();
    named.set(bare, places.set(identity.place, identity.level === 'city' || places.get(identity.place) === true));
  }
  return ({ identity }) => {
    if (identity.level === 'central') return '中央';
    const { place } = identity;
    const kind = kindOf(identity);
    if (place !== '') return place + (kind || onlyKind(kinds.get(place)) || (identity.level === 'city' ? '市' : ''));
    return kind === '' ? '' : (onlyPlace(named.get(kind)) ?? '') + kind;
  };
}

function add(sets: Map<string, Set<string>>, key: string, member: string): void {
  const set = sets.get(key) ?? new Set();
  sets.set(key, set.add(member));
}

function onlyKind(kinds: ReadonlySet<string> | undefined): string | undefined {
  const named = [...(kinds ?? [])].filter((kind) => kind !== '');
  return named.length === 1 ? named[0] : undefined;
}

/** The one place of a kind; where cities of county level stand beside one prefecture, the prefecture. */
function onlyPlace(places: ReadonlyMap<string, boolean> | undefined): string | undefined {
  if (!places) return undefined;
  if (places.size === 1) return [...places.keys()][0];
  const prefectures = [...places].filter(([, isPrefecture]) => isPrefecture);
  return prefectures.length === 1 ? prefectures[0]?.[0] : undefined;
}

import { areaList } from '@vant/area-data';

/** Taiwan, Hong Kong and Macao keep no 责任分解表 of this kind. */
const LEFT_OUT = /^(?:71|81|82)/;
/** Development zones, towns and rests of provinces that the source lists beside the real counties. */
const NO_PLACE =
  /[^省市县区州盟旗]$|^(?:市辖|郊|城|矿)区$|^(?:省直辖)?县$|(?:开发|高新|工业园|产业园|化工园|管理|示范|实验|名胜|.{3,}新)区$/;
const MUNICIPALITY = /^(?:11|12|31|50)/;
/** What is left off: the kind and, before 自治, the peoples. */
const KIND =
  /(?:特别行政区|(?:土家族|布依族|哈尼族|傈僳族|仡佬族|纳西族|景颇族|拉祜族|布朗族|裕固族|保安族|东乡族|撒拉族|毛南族|仫佬族|独龙族|朝鲜族|蒙古族|鄂温克族|达斡尔族|维吾尔|柯尔克孜|哈萨克族?|塔吉克|(?<!内)蒙古|锡伯|普米族|各族|[满回苗侗瑶彝藏壮黎畲羌水傣白佤怒土]族)*自治[区州县旗]|达斡尔族区|回族区|地区|新区|林区|特区|[省市县区州盟旗])$/;
const SHORTEST = 2;

/** The places' names by rank, kinds left off, each list sorted by length and then by code. */
export interface PlaceNames {
  readonly provinces: readonly string[];
  readonly cities: readonly string[];
  readonly countyCities: readonly string[];
  readonly counties: readonly string[];
}

/** The names of the places of the dev dependency @vant/area-data. */
export function placeNames(): PlaceNames {
  const cities = entries(areaList.city_list).filter(([code]) => !MUNICIPALITY.test(code));
  const counties = entries(areaList.county_list);
  const isCity = ([, name]: readonly [string, string]) => name.endsWith('市');
  return {
    provinces: bare(entries(areaList.province_list)),
    cities: bare(cities),
    countyCities: bare(counties.filter(isCity)),
    counties: bare(counties.filter((entry) => !isCity(entry))),
  };
}

function entries(list: Record<string, string>): [string, string][] {
  return Object.entries(list).filter(([code, name]) => !LEFT_OUT.test(code) && !NO_PLACE.test(name));
}

function bare(list: readonly (readonly [string, string])[]): string[] {
  const names = new Set(list.map(([, name]) => name.replace(KIND, '')).filter((name) => name.length >= SHORTEST));
  return [...names].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
}

/**
 * src/units/names/places.ts: names of two characters behind the last one they share (「阳洛安」: 洛阳, 安阳), longer ones of one length
 * behind that length; the words are parted by 「 」. Written out, the names would weigh a quarter more in the pane.
 */
export function placesModule(): string {
  const { provinces, cities, countyCities, counties } = placeNames();
  return [
    '/** Generated from @vant/area-data by `npx tsx scripts/place-names.ts`; names without their kind. */',
    constant('PROVINCES', 'Provinces, autonomous regions and municipalities.', provinces),
    constant('CITIES', 'Prefecture-level cities, prefectures and leagues.', cities),
    constant('COUNTY_CITIES', 'Cities of county level (县级市).', countyCities),
    constant('COUNTIES', 'Counties, districts and banners.', counties),
  ].join('\n');
}

function constant(name: string, doc: string, places: readonly string[]): string {
  const short = places.filter(({ length }) => length === SHORTEST);
  const long = places.filter(({ length }) => length > SHORTEST);
  const words = [
    ...joinedBehind(short, (place) => [place.slice(1), place.slice(0, 1)]),
    ...joinedBehind(long, (place) => [String(place.length), place]),
  ];
  return `/** ${doc} */\nexport const ${name} =\n  '${words.join(' ')}';\n`;
}

/** A word for each key: the key, and behind it what the places with that key have else. */
function joinedBehind(places: readonly string[], part: (place: string) => readonly [string, string]): string[] {
  const words = new Map<string, string>();
  for (const [key, rest] of places.map(part)) words.set(key, (words.get(key) ?? key) + rest);
  return [...words.values()].sort();
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { placeNames, placesModule } from '../../../scripts/places/place-names';

const FILE = join(__dirname, '../../../src/units/names/places.ts');

test('src/units/names/places.ts is what the package says (npx tsx scripts/place-names.ts)', () => {
  expect(readFileSync(FILE, 'utf8')).toBe(placesModule());
});

test('the places are small enough for the pane', () => {
  expect(gzipSync(placesModule()).length).toBeLessThanOrEqual(10 * 1024);
});

test('kinds and peoples are left off', () => {
  const { provinces, cities, countyCities, counties } = placeNames();
  expect(provinces).toEqual(expect.arrayContaining(['北京', '内蒙古', '广西', '新疆']));
  expect(cities).toEqual(expect.arrayContaining(['常德', '黔东南', '锡林郭勒', '大兴安岭', '克孜勒苏']));
  expect(countyCities).toEqual(expect.arrayContaining(['常熟', '大理', '景洪']));
  expect(counties).toEqual(expect.arrayContaining(['市南', '江海', '湘潭', '城步', '浦东', '双江', '莫力达瓦']));
  expect(counties.filter((name) => /自治|族$|开发|高新|..[区县]$/.test(name))).toEqual([]);
});

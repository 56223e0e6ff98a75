import { BODY_GROUPS } from '../../../src/units/names/body-groups';
import { BODIES } from '../../../src/units/names/bodies';
import { LOCAL_NAMES } from '../../../src/units/names/known-names';
import { standingOf } from '../../../src/units/recognise';

test('every body has a full name, and none twice', () => {
  const names = BODIES.map(({ name }) => name);
  expect(names.filter((name) => name === '')).toEqual([]);
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  expect(twice).toEqual([]);
});

test('no name stands twice in one body, nor is both current and former there', () => {
  const doubled = BODIES.flatMap(({ name, otherNames, formerNames }) => {
    const names = [name, ...otherNames, ...formerNames.map((former) => former.name)];
    return names.filter((one, index) => names.indexOf(one) !== index).map((one) => `${name}: ${one}`);
  });
  expect(doubled).toEqual([]);
});

test('names are plain Chinese words', () => {
  const names = BODIES.flatMap(({ name, otherNames, formerNames }) => [
    name,
    ...otherNames,
    ...formerNames.flatMap((former) => [former.name, former.fullName]),
  ]);
  expect(names.filter((name) => !/^(?:12345|120)?\p{Script=Han}+$/u.test(name))).toEqual([]);
});

test('years are sane: whole, in order, of this age; a former name has an end', () => {
  const years = BODIES.flatMap(({ name, formerNames }) => formerNames.map((former) => ({ body: name, ...former })));
  const odd = years.filter(
    ({ from = 1990, until }) =>
      until === undefined ||
      !Number.isInteger(from) ||
      !Number.isInteger(until) ||
      from > until ||
      until > 2025 ||
      from < 1990,
  );
  expect(odd).toEqual([]);
});

test('a former full name is one of the former names', () => {
  const lost = BODIES.flatMap(({ formerNames }) =>
    formerNames.filter(({ fullName }) => !formerNames.some(({ name }) => name === fullName)),
  );
  expect(lost).toEqual([]);
});

test('every name of a local body is recognised in a list', () => {
  const local = BODY_GROUPS.filter(({ scope }) => scope === 'local').flatMap(({ bodies }) => bodies);
  const names = local.flatMap(({ name, otherNames }) => [name, ...otherNames]).filter((name) => name !== '委员会');
  expect(names.filter((name) => standingOf(`佛山市${name}`) !== 'known')).toEqual([]);
});

test.each(['财政局', '委宣传部', '宣传部', '国税局', '三防办', '人大常委会', '妇联', '团市委', '人防办', '乡村振兴局'])(
  '%s is a local name',
  (name) => {
    expect(LOCAL_NAMES.has(name)).toBe(true);
  },
);

import fc from 'fast-check';
import { parseSettings, serialiseSettings } from '../../src/app/office-settings';
import type { OfficeSettings } from '../../src/app/assistant';
import { date } from '../kit/dates';

const NOTHING: OfficeSettings = {
  calendar: { notices: [], daysOff: [], workdays: [] },
  seasons: {},
  triggerDates: {},
  unitVerdicts: { same: [], different: [] },
  preferences: { preset: 'default', rules: {} },
  ignores: [],
};

const OFFICE: OfficeSettings = {
  calendar: {
    notices: [
      {
        year: 2027,
        daysOff: [date('2026-12-31'), date('2027-01-01')],
        makeUpWorkdays: [date('2027-01-03')],
        names: { '2026-12-31': '元旦', '2027-01-01': '元旦' },
      },
    ],
    daysOff: [date('2027-03-08')],
    workdays: [date('2027-03-13')],
  },
  seasons: { 汛期: { first: '06-01', last: '09-30' }, 采暖期: { first: '11-15', last: '03-15' } },
  triggerDates: { '0123456789abcdef': date('2017-01-10') },
  unitVerdicts: { same: ['0123456789abcdef', 'fedcba9876543210'], different: ['00000000000000ff'] },
  preferences: { preset: 'six-clear', rules: { 'deadline-soon': 'off', 'stray-space': 'warning' }, soonDays: 15 },
  ignores: [
    {
      fingerprint: '0123456789abcdef-2',
      rule: 'several-leads',
      reason: '会议定的两家共同牵头',
      on: '2026-11-22',
      sheet: '00000000000000ee',
    },
  ],
};

function textOf(office: OfficeSettings, others: Readonly<Record<string, unknown>> = {}): string {
  return serialiseSettings({ office, others });
}

test('a workbook that keeps nothing has told nothing', () => {
  expect(parseSettings(undefined)).toEqual({ office: NOTHING, isDamaged: false, others: {} });
});

test('what is kept is read again', () => {
  expect(parseSettings(textOf(OFFICE))).toEqual({ office: OFFICE, isDamaged: false, others: { version: 1 } });
});

test('the same settings are the same text, whatever their order', () => {
  const turned: OfficeSettings = {
    ignores: OFFICE.ignores,
    preferences: { soonDays: 15, rules: { 'stray-space': 'warning', 'deadline-soon': 'off' }, preset: 'six-clear' },
    unitVerdicts: {
      different: [...OFFICE.unitVerdicts.different, ...OFFICE.unitVerdicts.different],
      same: [...OFFICE.unitVerdicts.same].reverse(),
    },
    triggerDates: { ...OFFICE.triggerDates },
    seasons: { 采暖期: { last: '03-15', first: '11-15' }, 汛期: { first: '06-01', last: '09-30' } },
    calendar: {
      workdays: [...OFFICE.calendar.workdays, ...OFFICE.calendar.workdays],
      daysOff: OFFICE.calendar.daysOff,
      notices: OFFICE.calendar.notices.map(({ year, daysOff, makeUpWorkdays, names }) => ({
        names: Object.fromEntries(Object.entries(names ?? {}).reverse()),
        makeUpWorkdays,
        daysOff: [...daysOff].reverse(),
        year,
      })),
    },
  };
  expect(textOf(turned)).toBe(textOf(OFFICE));
});

test('of two notices for a year the later counts', () => {
  const notice = (day: string) => ({ year: 2027, daysOff: [date(day)], makeUpWorkdays: [] });
  const { office } = parseSettings(
    textOf({ ...NOTHING, calendar: { ...NOTHING.calendar, notices: [notice('2027-05-01'), notice('2027-05-02')] } }),
  );
  expect(office.calendar.notices).toEqual([notice('2027-05-02')]);
});

test('a pair that is one body and two is two: what was told apart is not merged again', () => {
  const pair = '0123456789abcdef';
  const { office } = parseSettings(textOf({ ...NOTHING, unitVerdicts: { same: [pair], different: [pair] } }));
  expect(office.unitVerdicts).toEqual({ same: [], different: [pair] });
});

test('what other features keep is handed on as it came', () => {
  const kept = JSON.stringify({ version: 1, marks: [{ a: null }], roles: { B: 'task' } });
  const { office, isDamaged, others } = parseSettings(kept);
  expect([office, isDamaged]).toEqual([NOTHING, false]);
  expect(JSON.parse(textOf(OFFICE, others))).toMatchObject({ marks: [{ a: null }], roles: { B: 'task' } });
});

test.each([
  ['a newer version stays', { version: 7, later: true }, 7],
  ['nonsense is no version', { version: 'x' }, 1],
])('%s', (_, others, version) => {
  expect(JSON.parse(textOf(NOTHING, others))).toMatchObject({ version });
});

test('a text of the sheet is never kept: only hashes are keys of events', () => {
  const text = textOf({ ...NOTHING, triggerDates: { 市人大公开报告: date('2017-01-10') } });
  expect(text).not.toContain('市人大');
  expect(parseSettings(text).office.triggerDates).toEqual({});
});

test.each<[string, string, Partial<OfficeSettings>]>([
  ['nothing, where something should be', '', {}],
  ['no JSON', '{"calendar":', {}],
  ['another kind of JSON', '["calendar"]', {}],
  ['a number', '42', {}],
  ['nesting too deep to write', `{"x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, {}],
  ['a calendar that is a text', '{"calendar":"2027"}', {}],
  [
    'a day that does not exist',
    '{"calendar":{"notices":[],"daysOff":["2027-02-30"],"workdays":["2027-03-13"]}}',
    {
      calendar: { notices: [], daysOff: [], workdays: [date('2027-03-13')] },
    },
  ],
  ['a notice without a year', '{"calendar":{"notices":[{"daysOff":["2027-01-01"]}],"daysOff":[],"workdays":[]}}', {}],
  ['a season of the 30th of February', '{"seasons":{"汛期":{"first":"02-30","last":"09-30"}}}', {}],
  ['an unknown season', '{"seasons":{"雨季":{"first":"06-01","last":"09-30"}}}', {}],
  ['an event under its words', '{"triggerDates":{"市人大公开报告":"2017-01-10"}}', {}],
  ['an event without a day', '{"triggerDates":{"0123456789abcdef":"soon"}}', {}],
  ['a verdict on names instead of their key', '{"unitVerdicts":{"same":["市发改委"],"different":[]}}', {}],
  [
    'a verdict that is no text',
    '{"unitVerdicts":{"same":[7,"0123456789abcdef"],"different":"all"}}',
    { unitVerdicts: { same: ['0123456789abcdef'], different: [] } },
  ],
  ['a prototype', '{"triggerDates":{"__proto__":"2017-01-10"},"seasons":{"__proto__":{}}}', {}],
])('%s is left out, and said', (_, text, office) => {
  const read = parseSettings(text);
  expect(read.office).toEqual({ ...NOTHING, ...office });
  expect(read.isDamaged).toBe(true);
  expect(() => serialiseSettings(read)).not.toThrow();
});

const DAMAGED = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.json(),
  fc.nat(textOf(OFFICE).length).map((length) => textOf(OFFICE).slice(0, length)),
  fc
    .record({
      calendar: fc.jsonValue(),
      seasons: fc.jsonValue(),
      triggerDates: fc.jsonValue(),
      unitVerdicts: fc.jsonValue(),
    })
    .map((kept) => JSON.stringify(kept)),
  fc
    .record({ notices: fc.array(fc.jsonValue()), daysOff: fc.array(fc.jsonValue()), workdays: fc.jsonValue() })
    .map((calendar) => JSON.stringify({ calendar })),
  fc
    .record({ same: fc.array(fc.jsonValue()), different: fc.array(fc.constantFrom('0123456789abcdef', '市发改委')) })
    .map((unitVerdicts) => JSON.stringify({ unitVerdicts })),
);

test('whatever a workbook keeps, reading it throws nothing, and once saved it is whole', () => {
  fc.assert(
    fc.property(DAMAGED, (text) => {
      const read = parseSettings(text);
      const again = parseSettings(serialiseSettings(read));
      expect(again.isDamaged).toBe(false);
      expect(again.office).toEqual(read.office);
      expect(serialiseSettings(again)).toBe(serialiseSettings(read));
    }),
  );
});

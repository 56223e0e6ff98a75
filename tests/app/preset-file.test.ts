import fc from 'fast-check';
import type { CheckPreferences } from '../../src/app/assistant';
import { readPresetFile, serialisePreset } from '../../src/app/preset-file';
import { PRESETS } from '../../src/checks/presets';
import { RULES } from '../../src/checks/rules/index';
import { SEVERITIES } from '../../src/findings/finding';

const PREFERENCES: CheckPreferences = {
  preset: 'six-clear',
  soonDays: 15,
  rules: { 'serial-gap': 'off', 'deadline-soon': 'warning' },
};
const TEXT = serialisePreset(PREFERENCES);

/** The file with some of its fields changed; undefined takes one away. */
function changed(fields: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ ...(JSON.parse(TEXT) as object), ...fields });
}

test('is a small readable JSON file', () => {
  expect(TEXT).toBe(`{
  "format": "zerenbiao-preset",
  "version": 1,
  "preset": "six-clear",
  "soonDays": 15,
  "rules": {
    "deadline-soon": "warning",
    "serial-gap": "off"
  }
}
`);
});

test.each([
  ['as it was written', TEXT],
  ['with a byte order mark', `\uFEFF${TEXT}`],
  ['with line ends of Windows', TEXT.replaceAll('\n', '\r\n')],
  ['with fields of others', changed({ note: '市委办用' })],
])('is read %s', (_, text) => {
  expect(readPresetFile(text)).toEqual({ kind: 'preset', preferences: PREFERENCES, unknownRules: [] });
});

test('what is written is read again, the same text for the same preferences', () => {
  const preferences = fc.record(
    {
      preset: fc.constantFrom(...(Object.keys(PRESETS) as CheckPreferences['preset'][])),
      rules: fc.dictionary(fc.constantFrom(...RULES.map(({ id }) => id)), fc.constantFrom('off', ...SEVERITIES)),
      soonDays: fc.integer({ min: 0, max: 365 }),
    },
    { requiredKeys: ['preset', 'rules'] },
  ) as fc.Arbitrary<CheckPreferences>;
  fc.assert(
    fc.property(preferences, (some) => {
      const read = readPresetFile(serialisePreset(some));
      if (read.kind !== 'preset') throw new Error(read.because);
      expect(read.preferences).toEqual(some);
      expect(serialisePreset(read.preferences)).toBe(serialisePreset(some));
    }),
  );
});

test.each([
  ['no JSON', '检查方案', '这不是检查方案文件'],
  ['nothing', '', '这不是检查方案文件'],
  ['cut off', TEXT.slice(0, -10), '这不是检查方案文件'],
  ['other JSON', '[1, 2]', '这不是检查方案文件'],
  ['settings of another program', changed({ format: 'eslint' }), '这不是检查方案文件'],
  ['a newer version', changed({ version: 2 }), '文件来自更新的版本，请先更新插件'],
  ['no version', changed({ version: undefined }), '文件来自更新的版本，请先更新插件'],
  ['an unknown preset', changed({ preset: 'lenient' }), '没有写明用哪一套检查方案'],
  ['a preset named like a member of objects', changed({ preset: 'toString' }), '没有写明用哪一套检查方案'],
  ['an unknown setting', changed({ rules: { 'serial-gap': 'on' } }), '规则「serial-gap」的设置看不懂'],
  ['a setting that is no word', changed({ rules: { 'serial-gap': 1 } }), '规则「serial-gap」的设置看不懂'],
  ['a rule that cannot be one', changed({ rules: { 市教育局: 'off' } }), '规则「市教育局」的设置看不懂'],
  ['too many days', changed({ soonDays: 366 }), '临期天数应为 0 到 365 的整数'],
  ['half a day', changed({ soonDays: 0.5 }), '临期天数应为 0 到 365 的整数'],
  ['far too long a text', `${TEXT}${' '.repeat(100_000)}`, '文件太大，不是检查方案'],
])('%s is refused as a whole', (_, text, because) => {
  expect(readPresetFile(text)).toEqual({ kind: 'unreadable', because: expect.stringContaining(because) as string });
});

test('rules this version does not know are left out and named', () => {
  const text = changed({ rules: { 'serial-gap': 'off', 'seal-missing': 'error' } });
  expect(readPresetFile(text)).toMatchObject({
    kind: 'preset',
    preferences: { rules: { 'serial-gap': 'off' } },
    unknownRules: ['seal-missing'],
  });
});

test('any text is answered', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
      expect(readPresetFile(text).kind).toBe('unreadable');
    }),
  );
});

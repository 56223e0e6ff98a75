import { contentPolicy } from '../../scripts/webpack/content-policy';
import { manifestFor } from '../../scripts/webpack/manifest';
import { type BuildArguments, readBuildOptions } from '../../scripts/webpack/options';

const read = (env: BuildArguments) => readBuildOptions(env, { mode: 'production' }, '/project');

test('without a word it builds for this machine, with its own office.js', () => {
  expect(readBuildOptions({}, {}, '/project')).toEqual({
    mode: 'production',
    office: 'local',
    base: 'https://localhost:3000',
    root: '/project',
  });
});

test.each([
  ['https://oa.example.cn/zerenbiao', 'https://oa.example.cn/zerenbiao'],
  ['https://oa.example.cn/zerenbiao/', 'https://oa.example.cn/zerenbiao'],
  ['https://10.1.2.3:8443', 'https://10.1.2.3:8443'],
  ['HTTPS://OA.example.cn/Addins', 'https://oa.example.cn/Addins'],
])('base %s is %s', (base, expected) => {
  expect(read({ base }).base).toBe(expected);
});

test.each([
  'http://oa.example.cn',
  'oa.example.cn',
  'https://oa.example.cn/?x=1',
  'https://oa.example.cn/#x',
  '',
  true,
])('base %p is refused in Chinese', (base) => {
  expect(() => read({ base })).toThrow(/--env base 要写成 https/);
});

test('an unknown source of office.js is refused with the known ones', () => {
  expect(() => read({ officejs: 'web' })).toThrow('--env officejs 只能是 local、cdn、cdn21v，不认识：web');
});

test('the manifest moves every address to the base, with its path', () => {
  const template = '<a u="https://localhost:3000/taskpane.html?do=check"/><b u="https://localhost:3000/assets/x.png"/>';
  expect(manifestFor(template, 'https://oa.example.cn/zerenbiao')).toBe(
    '<a u="https://oa.example.cn/zerenbiao/taskpane.html?do=check"/><b u="https://oa.example.cn/zerenbiao/assets/x.png"/>',
  );
});

describe('content policy', () => {
  test('the local build names no origin but its own', () => {
    expect(contentPolicy('local')).not.toContain('//');
    expect(contentPolicy('local')).toContain("script-src 'self';");
  });

  test.each([
    ['cdn', 'https://appsforoffice.microsoft.com'],
    ['cdn21v', 'https://appsforoffice.cdn.partner.office365.cn'],
  ] as const)('%s adds %s and nothing else', (office, origin) => {
    expect(contentPolicy(office).replaceAll(` ${origin}`, '')).toBe(contentPolicy('local'));
  });

  test.each(['local', 'cdn', 'cdn21v'] as const)('%s allows no inline script, no eval and no frames', (office) => {
    expect(contentPolicy(office)).toMatch(/^default-src 'none';/);
    expect(contentPolicy(office)).not.toContain('unsafe');
  });
});

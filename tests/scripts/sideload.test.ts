import { planRemoval, planSideload, systemOf } from '../../scripts/sideload/plan';

const id = '11111111-2222-3333-4444-555555555555';

test.each([
  ['win32', 'windows'],
  ['darwin', 'mac'],
  ['linux', 'other'],
  ['freebsd', 'other'],
] as const)('%s counts as %s', (platform, system) => {
  expect(systemOf(platform)).toBe(system);
});

test('Windows: a registry value named by the id, with the manifest’s full path', () => {
  const steps = planSideload({
    system: 'windows',
    home: 'C:\\Users\\王',
    manifest: 'C:/zerenbiao/dist/manifest.xml',
    id,
  });
  expect(steps).toEqual([
    {
      kind: 'run',
      program: 'reg.exe',
      args: [
        'add',
        'HKCU\\SOFTWARE\\Microsoft\\Office\\16.0\\WEF\\Developer',
        '/v',
        id,
        '/t',
        'REG_SZ',
        '/d',
        'C:\\zerenbiao\\dist\\manifest.xml',
        '/f',
      ],
    },
    { kind: 'tell', text: expect.stringContaining('重新启动 Excel') as string },
  ]);
});

test('Windows: the way back deletes that value and nothing else', () => {
  expect(planRemoval({ system: 'windows', home: 'C:\\Users\\王', id })[0]).toEqual({
    kind: 'run',
    program: 'reg.exe',
    args: ['delete', 'HKCU\\SOFTWARE\\Microsoft\\Office\\16.0\\WEF\\Developer', '/v', id, '/f'],
  });
});

test('Mac: a copy in Excel’s wef folder under a name of its own, taken away again', () => {
  const to = `/Users/wang/Library/Containers/com.microsoft.Excel/Data/Documents/wef/${id}.manifest.xml`;
  const request = { system: 'mac', home: '/Users/wang', id } as const;
  expect(planSideload({ ...request, manifest: '/src/dist/manifest.xml' })[0]).toEqual({
    kind: 'copy',
    from: '/src/dist/manifest.xml',
    to,
  });
  expect(planRemoval(request)[0]).toEqual({ kind: 'remove', path: to });
});

test('elsewhere: changes nothing, tells the steps for the web with the manifest’s place', () => {
  const request = { system: 'other', home: '/home/wang', id } as const;
  const steps = [...planSideload({ ...request, manifest: '/src/dist/manifest.xml' }), ...planRemoval(request)];
  expect(steps.map((step) => step.kind)).toEqual(['tell', 'tell']);
  expect(steps[0]).toMatchObject({ text: expect.stringContaining('/src/dist/manifest.xml') as string });
});

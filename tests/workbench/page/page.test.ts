import { describeRequest } from '../../../workbench/page/describe-request';
import { readOptions } from '../../../workbench/page/options';
import type { RichRequest } from '../../../workbench/host/protocol';

const options = (address: string) => readOptions(new URL(address));

describe('the address', () => {
  test.each([
    ['http://localhost:3100/', { profile: 'excel2021', entrance: 'external', latencyMs: 0, sample: 'plan' }],
    ['https://localhost:3100/', { profile: 'web', entrance: 'messages', latencyMs: 0, sample: 'plan' }],
    [
      'https://localhost/?profile=excel2024',
      { profile: 'excel2024', entrance: 'external', latencyMs: 0, sample: 'plan' },
    ],
    ['http://localhost/?profile=web', { profile: 'web', entrance: 'external', latencyMs: 0, sample: 'plan' }],
    ['https://localhost/?entry=external', { profile: 'web', entrance: 'external', latencyMs: 0, sample: 'plan' }],
    [
      'http://localhost/?profile=excel2019&latency=200&limit=65536&sample=large',
      { profile: 'excel2019', entrance: 'external', latencyMs: 200, payloadLimitBytes: 65_536, sample: 'large' },
    ],
    [
      'http://localhost/?profile=toString&latency=x&limit=-1&sample=none',
      { profile: 'excel2021', entrance: 'external', latencyMs: 0 },
    ],
  ])('%s', (address, expected) => {
    expect(options(address)).toEqual(expected);
  });
});

describe('what a request does', () => {
  const ObjectPaths: RichRequest['ObjectPaths'] = {
    1: { Id: 1, ObjectPathType: 1, Name: '' },
    2: { Id: 2, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 },
    3: { Id: 3, ObjectPathType: 3, Name: 'GetItemOrNullObject', ParentObjectPathId: 2 },
    4: { Id: 4, ObjectPathType: 3, Name: 'GetRange', ParentObjectPathId: 3 },
    5: { Id: 5, ObjectPathType: 3, Name: 'GetUsedRangeOrNullObject', ParentObjectPathId: 3 },
    6: { Id: 6, ObjectPathType: 3, Name: 'Add', ParentObjectPathId: 2 },
  };
  const action = (ActionType: number, ObjectPathId: number, Name: string, more: object = {}) => ({
    ...{ Id: ObjectPathId * 10, ActionType, Name, ObjectPathId },
    ...more,
  });

  test('reads, writes and calls, most frequent first', () => {
    const Actions = [
      action(1, 4, ''),
      action(2, 5, '', { QueryInfo: { Select: ['values', 'format/fill/color'] } }),
      action(4, 4, 'Values'),
      action(4, 4, 'Values'),
      action(3, 4, 'Clear'),
      action(4, 6, 'Name'),
      action(3, 4, '_KeepReference'),
      action(9, 3, '', { ObjectState: { Name: '甲', TabColor: '' } }),
    ];
    expect(describeRequest({ Actions, ObjectPaths })).toEqual([
      'Range.values 写 ×2',
      'Worksheet.name 写 ×2',
      'Worksheets.add()',
      'Range.values 读',
      'Range.format.fill.color 读',
      'Range.clear()',
      'Worksheet.tabColor 写',
    ]);
  });
});

import { zrb as runOn } from '../kit/command-line';

const zrb = (args: string, input: readonly string[]) => runOn(`units ${args}`, new Map(), { input });

async function answers(args: string, input: readonly object[]): Promise<unknown[]> {
  const { out } = await zrb(
    args,
    input.map((item) => JSON.stringify(item)),
  );
  return out === '' ? [] : out.split('\n').map((line) => JSON.parse(line) as unknown);
}

describe('splitting', () => {
  test('each mention as written, its name with the level carried on, its part and its kind', async () => {
    expect(await answers('--json', [{ id: 7, text: '市发改委、财政局等部门，各县区', role: 'lead' }])).toEqual([
      {
        id: 7,
        mentions: [
          { written: '市发改委', name: '市发改委', role: 'lead', collective: false },
          { written: '财政局', name: '市财政局', role: 'lead', collective: false },
          { written: '各县区', name: '各县区', role: 'lead', collective: true },
        ],
        open: true,
      },
    ]);
  });

  test.each<[string, string | null, (string | null)[]]>([
    ['市财政局、市教育局', null, [null, null]],
    ['市财政局、市教育局', 'lead', ['lead', 'lead']],
    ['市财政局、市教育局', 'cooperating', ['responsible', 'responsible']],
    ['市财政局、市教育局', 'lead+responsible', ['lead', 'lead']],
    ['市财政局牵头，市教育局配合', null, ['lead', 'responsible']],
    ['市财政局牵头，市教育局', 'responsible', ['lead', 'responsible']],
    ['市财政局负责', 'lead', ['responsible']],
    ['市财政局配合市教育局', null, ['responsible', 'lead']],
  ])('roles of %j in a column of %j', async (text, role, roles) => {
    expect(await answers('--json', [{ id: 1, text, role }])).toMatchObject([
      { mentions: roles.map((part) => ({ role: part })) },
    ]);
  });

  test('plain lines are cells, the answer without --json is for people', async () => {
    const { code, out } = await zrb('', ['市财政局牵头，各县区等配合', '', '无']);
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      '市财政局牵头，各县区等配合 → 牵头 市财政局；责任 各县区（一类单位）；等（未列全）',
      '无 → 没有单位',
    ]);
  });

  test('a line that is no item is named and left out', async () => {
    const { code, out, err } = await zrb('--json', ['{"id":1}', '{"text":"市财政局","role":"boss"}', '{', '市财政局']);
    expect(code).toBe(2);
    expect(out.split('\n')).toHaveLength(1);
    expect(err.split('\n')).toEqual([
      '第 1 行缺少 text，没有读。',
      '第 2 行role 只能是 lead、responsible、cooperating、lead+responsible，没有读。',
      '第 3 行不是完整的 JSON，没有读。',
    ]);
  });
});

describe('names of one sheet that seem to mean one body', () => {
  const used = (sheet: string, name: string, count: number, cells: readonly string[] = []) => ({
    sheet,
    name,
    count,
    cells,
  });

  test('one line a group; only white space, width and punctuation are automatic', async () => {
    const input = [
      used('甲', '市发展和改革委员会', 12),
      used('甲', '市发改委', 3),
      used('甲', '市交通局（市港航局）', 2),
      used('甲', '市交通局(市港航局)', 1),
      used('甲', '市财政局', 9),
    ];
    expect(await answers('--cluster', input)).toEqual([
      {
        sheet: '甲',
        names: ['市发展和改革委员会', '市发改委'],
        target: '市发展和改革委员会',
        reason: expect.stringMatching(/。$/) as string,
        automatic: false,
      },
      {
        sheet: '甲',
        names: ['市交通局（市港航局）', '市交通局(市港航局)'],
        target: '市交通局（市港航局）',
        reason: expect.stringMatching(/。$/) as string,
        automatic: true,
      },
    ]);
  });

  test('names that stand in one cell are two bodies, also where only the cell says so', async () => {
    const cell = '市发改委、市发展和改革委员会';
    expect(
      await answers('--cluster', [used('甲', '市发改委', 1, [cell]), used('甲', '市发展和改革委员会', 1)]),
    ).toEqual([]);
  });

  test('a blank line and another sheet part two sheets', async () => {
    const full = JSON.stringify(used('甲', '市发展和改革委员会', 1));
    const short = JSON.stringify(used('甲', '市发改委', 1));
    expect((await zrb('--cluster', [full, short])).out).not.toBe('');
    expect((await zrb('--cluster', [full, '', short])).out).toBe('');
    expect((await zrb('--cluster', [full, short.replace('甲', '乙')])).out).toBe('');
  });

  test.each([
    ['市财政局', '不是完整的 JSON'],
    ['{"sheet":"甲"}', '缺少 name'],
    ['{"name":"市财政局","count":0}', 'count 要写成正整数'],
    ['{"name":"市财政局","cells":"市财政局"}', 'cells 要写成一组文字'],
    ['{"name":"市财政局","sheet":[]}', 'sheet 要写成文字或数字'],
  ])('%s is left out', async (line, because) => {
    expect(await zrb('--cluster', [line])).toEqual({ code: 2, out: '', err: `第 1 行${because}，没有读。` });
  });
});

import type { OfficeSettings } from '../../src/app/assistant';
import { serialisePreset } from '../../src/app/preset-file';
import { parseSettings, serialiseSettings } from '../../src/app/office-settings';
import { sheetKey } from '../../src/checks/ignores';
import { type Grid, textAt } from '../../src/grid/grid';
import { type MemoryHost, memoryHost } from '../../src/host/memory/memory-host';
import { type Disk, zrb } from '../kit/command-line';
import { drawSheet } from '../kit/sheet';

const PLAN = drawSheet(`
2026年重点工作责任分解表
序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限
1 | 修订防汛应急预案 | 市应急局 | 市水利局、市住建局 | 2026年12底前
2 | 组织消防安全演练 |  | 市消防救援支队 | 2026年10月5日前
`).grid;
const { office: NOTHING_KEPT } = parseSettings(undefined);

/** A disk with one workbook that keeps some settings. */
function disk(office: Partial<OfficeSettings> = {}, sheets: readonly Grid[] = [PLAN]): Disk {
  const text = serialiseSettings({ office: { ...NOTHING_KEPT, ...office }, others: {} });
  const open = () => {
    const host = memoryHost(sheets);
    void host.writeSettings(text);
    return host;
  };
  return new Map([['plan.xlsx', open]]);
}

interface Found {
  readonly rule: string;
  readonly severity: string;
  readonly fingerprint: string;
}

interface Checked {
  readonly settings: { readonly preset: string; readonly rules: object };
  readonly findings: readonly Found[];
  readonly ignored: readonly (Found & { readonly reason: string })[];
}

async function json(args: string, on: Disk = disk(), files: Record<string, string> = {}): Promise<Checked> {
  const { out } = await zrb(`check plan.xlsx --format json ${args}`, on, { files });
  const [first] = JSON.parse(out) as readonly Checked[];
  if (!first) throw new Error('nothing checked');
  return first;
}

/** Settings with every finding of 必须改 ignored. */
async function withErrorsIgnored(): Promise<Partial<OfficeSettings>> {
  const errors = (await json('')).findings.filter(({ severity }) => severity === 'error');
  const ignores = errors.map(({ rule, fingerprint }) => ({
    rule,
    fingerprint,
    reason: '已核对。',
    on: '2026-09-30',
    sheet: sheetKey(PLAN.sheet),
  }));
  return { ignores };
}

describe('ignored findings', () => {
  test('do not fail a check, and are shown on request', async () => {
    const on = disk(await withErrorsIgnored());
    const kept = await json('', on);
    expect(kept.findings.map(({ severity }) => severity)).not.toContain('error');
    expect(kept.ignored.map(({ reason }) => reason)).toEqual(['已核对。', '已核对。']);
    expect((await zrb('check plan.xlsx', on)).code).toBe(0);
    const all = await json('--no-ignores', on);
    expect([all.findings.length, all.ignored.length]).toEqual([kept.findings.length + 2, 0]);
    expect((await zrb('check plan.xlsx --no-ignores', on)).code).toBe(1);
  });
});

describe('presets', () => {
  const office = { preferences: { preset: 'strict' as const, rules: { 'lead-unit-missing': 'off' as const } } };

  test.each([
    ['', 'strict', 1],
    ['--preset 默认', 'default', 0],
    ['--preset default', 'default', 0],
    ['--preset 首位即牵头', 'first-leads', 0],
    ['--preset 允许分别牵头', 'separate-leads', 0],
    ['--preset 六明确', 'six-clear', 0],
    ['--preset strict', 'strict', 0],
  ])('%s checks with %s', async (args, preset, settings) => {
    const { settings: used, findings } = await json(args, disk(office));
    expect([used.preset, Object.keys(used.rules).length]).toEqual([preset, settings]);
    expect(findings.some(({ rule }) => rule === 'lead-unit-missing')).toBe(settings === 0);
    const soon = findings.find(({ rule }) => rule === 'deadline-soon');
    expect(soon?.severity).toBe(preset === 'strict' ? 'warning' : 'hint');
  });

  test('a file of one office is the preset of another', async () => {
    const file = serialisePreset({ preset: 'six-clear', rules: { 'lead-unit-missing': 'hint' } });
    const { settings, findings } = await json('--preset 本市.json', disk(office), { '本市.json': file });
    expect(settings).toMatchObject({ preset: 'six-clear', rules: { 'lead-unit-missing': 'hint' } });
    expect(findings.find(({ rule }) => rule === 'lead-unit-missing')?.severity).toBe('hint');
  });

  test('rules a file knows and we do not are named', async () => {
    const file = serialisePreset({ preset: 'default', rules: { 'seal-missing': 'off' } });
    const { err } = await zrb('check plan.xlsx --preset a.json', disk(), { files: { 'a.json': file } });
    expect(err).toBe('a.json：有 1 条规则这个版本不认识，已略过：seal-missing');
  });

  test.each([
    ['--preset 宽松', '--preset 只能是 默认、首位即牵头、允许分别牵头、六明确、严格，或'],
    ['--preset toString', '--preset 只能是'],
    ['--preset no.json', '找不到或读不了检查方案：no.json'],
    ['--preset bad.json', 'bad.json：这不是检查方案文件'],
  ])('%s is refused', async (args, sentence) => {
    const { code, err } = await zrb(`check plan.xlsx ${args}`, disk(), { files: { 'bad.json': '{}' } });
    expect([code, err]).toEqual([2, expect.stringContaining(sentence)]);
  });
});

describe('--out', () => {
  test.each([
    ['text', 'result.txt', '检查了 2 行'],
    ['json', 'result.json', '"rule": "deadline-misspelt"'],
    ['sarif', 'result.sarif', '"version": "2.1.0"'],
    ['html', 'result.html', '<!doctype html>'],
  ])('%s goes to a file instead of the screen, the same bytes each time', async (format, path, words) => {
    const files: Record<string, string> = {};
    const save = () => zrb(`check plan.xlsx --format ${format} --out ${path}`, disk(), { files });
    expect(await save()).toEqual({ code: 1, out: '', err: `已保存：${path}` });
    const text = files[path] ?? '';
    expect(text).toContain(words);
    expect(text.endsWith('\n')).toBe(true);
    await save();
    expect(files[path]).toBe(text);
    const { out } = await zrb(`check plan.xlsx --format ${format}`, disk());
    expect(`${out}\n`).toBe(text);
  });

  test.each([
    ['--format json --out plan.xlsx', '--out 就是要检查的文件'],
    ['--format xlsx --out link:plan.xlsx', '--out 就是要检查的文件'],
    ['--format html --out other.xlsx', '--format html 不能存成工作簿'],
    ['--format xlsx --out result.html', '--out 要写成 .xlsx 文件'],
    ['--format xlsx two.xlsx', '一次只能处理一个文件'],
    ['--format sarif --out full/a.sarif', '无法保存'],
    ['--format pdf', '--format 只能是 text、json、sarif、html、xlsx'],
  ])('%s: %s', async (args, sentence) => {
    const on = disk();
    const files: Record<string, string> = {};
    const { code, err } = await zrb(`check plan.xlsx ${args}`, on, { files });
    expect([code, err]).toEqual([2, expect.stringContaining(sentence)]);
    expect([[...on.keys()], files]).toEqual([['plan.xlsx'], {}]);
  });

  test('a file that cannot be read is told in SARIF', async () => {
    const { code, out } = await zrb('check nowhere.xlsx plan.xlsx --format sarif', disk());
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({
      runs: [
        {
          invocations: [
            {
              executionSuccessful: false,
              toolExecutionNotifications: [{ message: { text: '找不到这个文件，请检查路径和文件名。' } }],
            },
          ],
        },
      ],
    });
  });
});

describe('--format xlsx', () => {
  const sheetsOf = async (on: Disk, path: string) =>
    ((await on.get(path)?.().listSheets()) ?? []).map(({ name }) => name);

  test('writes both sheets into a copy under a free name; the source stays', async () => {
    const on = disk();
    const first = await zrb('check plan.xlsx --format xlsx', on);
    expect(first).toEqual({
      code: 1,
      out: '已写入工作表「问题清单」「上报前自检单」。',
      err: '已保存：plan-检查结果.xlsx',
    });
    expect(await sheetsOf(on, 'plan.xlsx')).toEqual(['分工方案']);
    expect(await sheetsOf(on, 'plan-检查结果.xlsx')).toEqual(['分工方案', '问题清单', '上报前自检单']);
    expect((await zrb('check plan.xlsx --format xlsx', on)).err).toBe('已保存：plan-检查结果2.xlsx');
    expect((await zrb('check plan.xlsx --format xlsx --out b.xlsx', on)).err).toBe('已保存：b.xlsx');
    const grid = await (on.get('b.xlsx')?.() as MemoryHost).readSheet('问题清单');
    expect(textAt(grid, { row: 1, col: 0 })).toContain('文件：plan.xlsx　工作表：分工方案');
  });

  test('what it has written is neither checked nor doubled when it is checked again', async () => {
    const on = disk();
    await zrb('check plan.xlsx --format xlsx --out b.xlsx', on);
    await zrb('check b.xlsx --format xlsx --out c.xlsx', on);
    expect(await sheetsOf(on, 'c.xlsx')).toEqual(['分工方案', '问题清单', '上报前自检单']);
    const { out } = await zrb('check c.xlsx', on);
    expect(out).not.toMatch(/工作表「(?:问题清单|上报前自检单)」/);
  });

  test.each<[string, readonly Grid[], string, string]>([
    ['no table', [drawSheet('通讯录').grid], '', '没有找到任务清单的表头'],
    ['two sheets with tables', [PLAN, { ...PLAN, sheet: '乙' }], '', '有 2 个任务表（工作表「分工方案」「乙」）'],
    ['a file that is not there', [], 'x', '找不到这个文件'],
  ])('%s: says so and writes nothing', async (_, sheets, prefix, sentence) => {
    const on = disk({}, sheets);
    const { code, err } = await zrb(`check ${prefix}plan.xlsx --format xlsx --out b.xlsx`, on);
    expect([code, err, on.has('b.xlsx')]).toEqual([2, expect.stringContaining(sentence), false]);
  });

  test('one of several sheets can be named', async () => {
    const on = disk({}, [PLAN, { ...PLAN, sheet: '乙' }]);
    const { code } = await zrb('check plan.xlsx --sheet 乙 --format xlsx --out b.xlsx', on);
    expect([code, on.has('b.xlsx')]).toEqual([1, true]);
  });
});

test('the help names formats, presets and options', async () => {
  const { out } = await zrb('check --help', disk());
  for (const word of [
    'text|json|sarif|html|xlsx',
    '默认|首位即牵头|允许分别牵头|六明确|严格|方案.json',
    '--no-ignores',
  ])
    expect(out).toContain(word);
});

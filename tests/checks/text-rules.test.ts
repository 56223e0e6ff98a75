import { numberAsText } from '../../src/checks/rules/table/number-as-text';
import { punctuationMixed } from '../../src/checks/rules/table/punctuation-mixed';
import { scriptMixed } from '../../src/checks/rules/table/script-mixed';
import type { CheckRule } from '../../src/checks/check-rule';
import { applyEdits } from '../../src/grid/apply-edits';
import { checkGrid, placeOf } from '../kit/check';
import { drawSheet } from '../kit/sheet';

function check(rule: CheckRule, drawing: string) {
  const { grid } = drawSheet(drawing);
  const { findings } = checkGrid(grid, { rules: [rule] });
  return { grid, findings, places: findings.map(placeOf), fixes: findings.flatMap(({ fixes }) => fixes) };
}

describe('script', () => {
  test('the fix turns only what stands outside quotes', () => {
    const { grid, fixes } = check(
      scriptMixed,
      `
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 開展《國語》诵读 | 市教育局 | 2016年12月底前`,
    );
    expect(applyEdits(grid, fixes[0]?.edits ?? []).rows[1]?.[1]?.text).toBe('开展《國語》诵读');
    expect(fixes[0]?.safety).toBe('review');
  });

  test('simplified characters in a traditional table are told of and left alone', () => {
    const { places, fixes } = check(
      scriptMixed,
      `
序號 | 工作任務 | 牽頭單位 | 完成時限
1 | 開展質量認證 | 市財政局 | 2016年12月底前
2 | 公佈認證結果 | 市财政局 | 2016年12月底前
3 | 組織業務培訓 | 市衛生計生委 | 2016年12月底前`,
    );
    expect(places).toEqual(['C3']);
    expect(fixes).toEqual([]);
  });

  test('a title counts, a name does not', () => {
    const { places } = check(
      scriptMixed,
      `
2016年重點工作分工表
序号 | 工作任务 | 牵头单位 | 责任人 | 完成时限
1 | 开展质量认证 | 市质监局 | 陳勝 | 2016年12月底前`,
    );
    expect(places).toEqual(['A1']);
  });
});

describe('punctuation', () => {
  const table = (...rows: readonly string[]) =>
    `序号 | 工作任务 | 牵头单位 | 完成时限\n${rows.map((row, index) => `${index + 1} | ${row}`).join('\n')}`;

  test('a table that writes brackets in half width throughout is in order', () => {
    const half = ['编制方案(含预算) | 市财政局(国资局) | 2016年12月底前', '公开结果(含名单) | 市人社局 | 年底前'];
    expect(check(punctuationMixed, table(...half)).places).toEqual([]);
  });

  test('commas between units are a matter of the list', () => {
    const rows = [
      '编制方案，报送结果 | 市财政局,市人社局 | 2016年12月底前',
      '公开结果，总结经验 | 市人社局，市财政局 | 年底前',
    ];
    expect(check(punctuationMixed, table(...rows)).places).toEqual([]);
  });

  test('one cell against the others is found, and mended safely', () => {
    const rows = [
      '编制方案，报送结果 | 市财政局 | 2016年12月底前',
      '公开结果,总结经验 | 市人社局 | 年底前',
      '开展评比，公布名单 | 市人社局 | 年底前',
    ];
    const { grid, places, fixes } = check(punctuationMixed, table(...rows));
    expect(places).toEqual(['B3']);
    expect(fixes.map(({ safety }) => safety)).toEqual(['safe']);
    expect(applyEdits(grid, fixes[0]?.edits ?? []).rows[2]?.[1]?.text).toBe('公开结果，总结经验');
  });

  test('a deadline that would read otherwise is for a person to decide', () => {
    const rows = [
      '编制方案 | 市财政局 | 方案6月底前,（初稿5月底前）',
      '公开结果 | 市人社局 | 6月底前，12月底前',
      '开展评比 | 市人社局 | 6月底前，12月底前',
    ];
    const { places, fixes } = check(punctuationMixed, table(...rows));
    expect(places).toEqual(['D2']);
    expect(fixes).toHaveLength(1);
  });
});

describe('numbers as text', () => {
  const serials = (...values: readonly string[]) =>
    `序号 | 工作任务 | 牵头单位 | 完成时限\n${values.map((value, index) => `${value} | 任务${index} | 市财政局 | 2016年12月底前`).join('\n')}`;

  test.each([
    ['numbers of two levels', ["'1", "'1.1", "'1.2", "'2"]],
    ['numerals in characters', ['一', '二', '三']],
    ['numbers with zeros in front', ["'09", "'10", "'11"]],
    ['brackets', ['（1）', '（2）', '（3）']],
  ])('%s stay as they are', (_, values) => {
    expect(check(numberAsText, serials(...values)).places).toEqual([]);
  });

  test('the number is written, in a format that shows it', () => {
    const { grid, findings, fixes } = check(numberAsText, serials('1', "'2", '3'));
    expect(findings.map(({ message }) => message)).toEqual(['「2」是文本，不是数字。']);
    expect(applyEdits(grid, fixes[0]?.edits ?? []).rows[2]?.[0]).toEqual({
      value: 2,
      text: '2',
      numberFormat: 'General',
    });
  });

  const progress = (...values: readonly string[]) =>
    `序号 | 工作任务 | 牵头单位 | 完成时限 | 完成比例\n${values.map((value, index) => `${index + 1} | 任务${index} | 市财政局 | 2016年12月底前 | ${value}`).join('\n')}`;

  test('a percentage becomes a share shown as one', () => {
    const { fixes } = check(numberAsText, progress('0.6', '80.5%', '1'));
    expect(fixes.flatMap(({ edits }) => edits)).toMatchObject([{ value: 0.805, numberFormat: '0.0%' }]);
  });

  test('percentages among words are words', () => {
    expect(check(numberAsText, progress('已完成', '80%', '正在推进')).places).toEqual([]);
  });
});

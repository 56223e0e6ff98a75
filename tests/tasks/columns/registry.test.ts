import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COLUMN_ROLES } from '../../../src/tasks/columns/index';
import { matchLabel, normaliseLabel } from '../../../src/tasks/labels';
import { ROLE_NAMES, type Role } from '../../../src/tasks/role';

const FOLDER = join(__dirname, '../../../src/tasks/columns');
const LABELS = join(__dirname, '../../../../shared/data/header-labels.tsv');

test('every file of the folder is listed once, by the name of its role', () => {
  const files = readdirSync(FOLDER).filter((file) => file !== 'index.ts');
  const named = COLUMN_ROLES.map(
    ({ id }) => `${id.replace('+', '-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`,
  );
  expect([...named].sort()).toEqual([...files].sort());
});

test('every role but 其他 has its column', () => {
  const roles = new Set<string>(COLUMN_ROLES.map(({ id }) => id));
  expect(Object.keys(ROLE_NAMES).filter((role) => !roles.has(role))).toEqual(['other']);
});

test('no label is listed for two roles, and each is in its normal form', () => {
  const labels = COLUMN_ROLES.flatMap(({ headers, vagueHeaders = [] }) => [...headers, ...vagueHeaders]);
  expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
  expect(labels.filter((label) => normaliseLabel(label) !== label)).toEqual([]);
});

test.each<[string, Role]>([
  ['市级牵头部门', 'lead'],
  ['项目主办处室', 'lead'],
  ['牵头及配合责任单位', 'lead+responsible'],
  ['牵头（责任）部门', 'lead'],
  ['联动配合科室', 'cooperating'],
  ['具体负责部门', 'responsible'],
  ['责任单位负责人', 'person'],
  ['牵头单位分管领导', 'leader'],
  ['牵头单位及责任人', 'lead'],
  ['责任部门、责任领导', 'responsible'],
  ['配合单位及联系电话', 'cooperating'],
  ['责任社区（科室）', 'responsible'],
  ['完成月份', 'deadline'],
  ['是否按期办结', 'status'],
  ['责任人联系电话', 'phone'],
  ['预计办结时限', 'deadline'],
  ['实际办结日期', 'doneDate'],
  ['上半年进展情况', 'progress'],
  ['当前办理状态', 'status'],
  ['二季度目标', 'target'],
  ['推进落实举措', 'requirement'],
  ['任务所属板块', 'category'],
  ['攻坚突破事项', 'task'],
  ['其他备注', 'remark'],
])('a label never listed, 「%s」, is %s', (label, role) => {
  expect(matchLabel([normaliseLabel(label)])?.role).toBe(role);
});

test.each(['姓名', '职务', '资金来源', '电子邮箱', '分值', '是否逾期', ''])('「%s」 is no role', (label) => {
  expect(matchLabel([normaliseLabel(label)])).toBeUndefined();
});

test.each<[readonly string[], Role]>([
  [['责任单位', '牵头'], 'lead'],
  [['责任分工', '配合单位'], 'cooperating'],
  [['责任人', '姓名'], 'person'],
  [['责任人', '电话'], 'phone'],
  [['牵头单位', '名称'], 'lead'],
  [['进展情况', '一季度'], 'progress'],
])('names one above the other, %j, are %s', (names, role) => {
  expect(matchLabel(names)?.role).toBe(role);
});

const seen = readSeenLabels();
(seen.length > 0 ? test : test.skip)(
  'labels seen in real documents keep their roles (skipped without ../shared)',
  () => {
    const settledLater = new Set([
      'category 工作任务',
      'category 名称',
      'lead+responsible 责任单位',
      'category+requirement 要点内容',
      'other 电子邮箱',
    ]);
    const missed = seen.filter(([role, label]) => matchLabel([normaliseLabel(label)])?.role !== role);
    expect(missed.map((pair) => pair.join(' ')).filter((pair) => !settledLater.has(pair))).toEqual([]);
  },
);

function readSeenLabels(): [string, string][] {
  try {
    const lines = readFileSync(LABELS, 'utf8').trim().split('\n').slice(1);
    return lines.map((line) => line.split('\t') as [string, string]);
  } catch {
    return [];
  }
}

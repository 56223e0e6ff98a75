import { readNotice } from '../../../src/notices/read-notice';

function unitsOf(text: string): readonly string[] {
  return readNotice({ text }).rows.map(({ units }) =>
    units.map(({ text: name, part }) => `${part} ${name}`).join('、'),
  );
}

const HEAD = '关于推进平台建设的通知\n各部门：\n现将有关事项通知如下。\n一、主要任务\n';

test('a label below an item says who does it, not the words in its sentence', () => {
  const items =
    '（一）申请资源。由信通公司配合完成资源申请。\n责任单位：数据中心\n（二）部署组件。由服务商负责，完成部署。\n责任单位：办公室\n';
  expect(unitsOf(HEAD + items)).toEqual(['responsible 数据中心', 'responsible 办公室']);
});

test('the words in a sentence stay where a label below tells only the time', () => {
  const items =
    '（一）申请资源。由信通公司负责，完成资源申请。\n完成时限：2026年6月底前\n（二）部署组件。由办公室牵头，完成部署。\n';
  expect(unitsOf(HEAD + items)).toEqual(['responsible 信通公司', 'lead 办公室']);
});

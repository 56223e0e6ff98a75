import { checkGrid, placeOf } from '../kit/check';
import { drawSheet } from '../kit/sheet';

/** 「rule A4」 of every finding of a sheet. */
function found(drawing: string): readonly string[] {
  return checkGrid(drawSheet(drawing).grid).findings.map((finding) => `${finding.rule} ${placeOf(finding)}`);
}

test('a serial in another writing is no gap', () => {
  expect(
    found(`
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 扩建第二水厂 | 市水务局 | 2016年12月底前
（2） | 清淤雨水管网 | 市住建局 | 2016年12月底前
3 | 增设公交站牌 | 市交通局 | 2016年12月底前
4 | 新增养老床位 | 市民政局 | 2016年12月底前`),
  ).toEqual(['numbering-style-mixed A3']);
});

test('an item number in another writing is no gap', () => {
  expect(
    found(`
序号 | 工作任务 | 具体要求 | 牵头单位 | 完成时限
1 | 改善供水 | 1．扩建水厂 | 市水务局 | 2016年12月底前
^ | ^ | 2．检修管网 | ^ | ^
^ | ^ | 3）更换水表 | ^ | ^
^ | ^ | 4．公布水质 | ^ | ^
2 | 改善出行 | 1．增设站牌 | 市交通局 | 2016年12月底前
^ | ^ | 2．加密班次 | ^ | ^`),
  ).toEqual(['numbering-style-mixed C4']);
});

test('two items on one line are both counted', () => {
  expect(
    found(`
序号 | 工作任务 | 具体要求 | 牵头单位 | 完成时限
1 | 改善供水 | 1．扩建水厂。 | 市水务局 | 2016年12月底前
^ | ^ | 2．检修管网。3．更换水表。 | ^ | ^
^ | ^ | 4．公布水质。 | ^ | ^
2 | 改善出行 | 1．增设站牌。 | 市交通局 | 2016年12月底前
^ | ^ | 2．加密班次。 | ^ | ^
^ | ^ | 3．公布时刻。 | ^ | ^`),
  ).toEqual(['two-items-in-one-cell C3']);
});

test('an item that begins with a month is an item', () => {
  expect(
    found(`
序号 | 工作任务 | 具体要求 | 牵头单位 | 完成时限
1 | 改善供水 | 1．扩建水厂 | 市水务局 | 2016年12月底前
^ | ^ | 2．11月底前检修管网 | ^ | 2016年11月底前
^ | ^ | 3．更换水表 | ^ | 2016年12月底前`),
  ).toEqual([]);
});

test('a letter among the digits of a telephone number', () => {
  expect(
    found(`
序号 | 工作任务 | 牵头单位 | 责任人 | 联系电话 | 完成时限
1 | 扩建第二水厂 | 市水务局 | 周明远 | 1390O000001 | 2016年12月底前
2 | 清淤雨水管网 | 市住建局 | 林晓 | 13900000002 | 2016年12月底前`),
  ).toEqual(['phone-malformed E2']);
});

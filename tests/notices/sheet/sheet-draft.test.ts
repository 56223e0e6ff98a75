import type { NoticeReading } from '../../../src/notices/notice';
import { readNotice } from '../../../src/notices/read-notice';
import { sheetDraft } from '../../../src/notices/sheet/sheet-draft';
import { noticeRows } from './notice-rows';

test.each([
  ['某县人民政府办公室关于印发某县2026年河道清理实施方案的通知', '某县2026年河道清理实施方案责任分解表'],
  ['关于印发《某校2026年工作要点》的通知', '某校2026年工作要点责任分解表'],
  ['某市2026年政务公开工作要点', '某市2026年政务公开工作要点责任分解表'],
  ['某市2026年重点工作任务分工', '某市2026年重点工作任务分工'],
  ['关于做好2026年防汛工作的通知', '关于做好2026年防汛工作的通知'],
  ['', ''],
])('「%s」 stands above the sheet as 「%s」', (title, written) => {
  const reading: NoticeReading = { ...readNotice({ text: '' }), title: { text: title, spans: [] } };
  expect(sheetDraft(reading)).toEqual({ title: written, documentNumber: '', issued: '', rows: [] });
});

test('duties to report come last', () => {
  const [task, report] = (['task', 'report'] as const).map((kind) => ({ ...noticeRows({ task: kind })[0], kind }));
  const reading = { ...readNotice({ text: '' }), rows: [report, task] as NoticeReading['rows'] };
  expect(sheetDraft(reading).rows).toEqual([task, report]);
});

import { fireEvent, screen } from '@testing-library/react';
import type { NoticeReading } from '../../src/notices/notice';
import { fakeAssistant, type Script } from './fake-assistant';
import { planReading } from './notice-reading';
import { openPane } from './open-pane';

/** Whatever is given is read as this. */
export const reads =
  (notice: NoticeReading): Script['importing'] =>
  () =>
    Promise.resolve({ kind: 'notice', notice, origin: {} });

/** The tab 导入, with nothing in it. */
export async function openTab(script: Partial<Script> = {}) {
  const fake = fakeAssistant(script);
  const opened = openPane(fake.assistant, 'open');
  await opened.user.click(screen.getByRole('tab', { name: '导入' }));
  await screen.findByRole('textbox', { name: '粘贴通知全文' });
  return { ...fake, ...opened };
}

/** The small plan, pasted and read. */
export async function openPreview(script: Partial<Script> = {}) {
  const opened = await openTab({ importing: reads(planReading()), ...script });
  fireEvent.change(screen.getByRole('textbox', { name: '粘贴通知全文' }), { target: { value: '某市方案' } });
  await opened.user.click(screen.getByRole('button', { name: '识别' }));
  await screen.findByRole('heading', { name: '某市数字校园建设工作方案' });
  return opened;
}

/** A row that is in, by its position. */
export function row(position: number, of = 4): HTMLElement {
  return screen.getByRole('group', { name: `第 ${position} 行，共 ${of} 行` });
}

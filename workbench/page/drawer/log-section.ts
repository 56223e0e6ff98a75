import { REQUEST_ERRORS } from '../../host/protocol';
import { make } from '../elements';
import type { RequestRecord } from '../pane-link';
import type { Stage } from '../stage';
import { button, section } from './fields';

const SHOWN_STEPS = 4;
const SHOWN_REQUESTS = 200;

const REFUSALS: Readonly<Record<string, string>> = {
  [REQUEST_ERRORS.cellEditing]: '正在编辑单元格',
  [REQUEST_ERRORS.activityLimit]: '被拒绝',
  [REQUEST_ERRORS.requestTooLarge]: '请求过大',
  [REQUEST_ERRORS.responseTooLarge]: '答复过大或丢失',
};

/** What the pane has asked Excel for, the newest first. */
export function logSection(stage: Stage): { readonly element: HTMLElement; readonly update: () => void } {
  const sum = make('p', { class: 'hint', role: 'status' });
  const body = make('tbody');
  const heads = ['序号', '操作', '发出', '收到', '毫秒'].map((text) => make('th', { scope: 'col' }, [text]));
  const table = make('table', {}, [make('thead', {}, [make('tr', {}, heads)]), body]);
  const scroller = make('div', { class: 'log', tabindex: 0, role: 'region', 'aria-label': '请求记录表' }, [table]);
  let shown: readonly RequestRecord[] = [];
  return {
    element: section('请求记录', [
      make('div', { class: 'row' }, [
        sum,
        button('清空', () => {
          stage.clearRequests();
        }),
      ]),
      scroller,
    ]),
    update: () => {
      const { requests } = stage;
      if (requests === shown) return;
      shown = requests;
      const bytes = requests.reduce((total, { sentBytes, receivedBytes }) => total + sentBytes + receivedBytes, 0);
      sum.textContent = `${requests.length} 次请求，共 ${size(bytes)}`;
      const rows = requests.map((record, index) => rowOf(record, index + 1));
      body.replaceChildren(...rows.slice(-SHOWN_REQUESTS).reverse());
    },
  };
}

function rowOf({ steps, sentBytes, receivedBytes, milliseconds, error }: RequestRecord, number: number): HTMLElement {
  const shown = steps.slice(0, SHOWN_STEPS).join('，') || '（无）';
  const more = steps.length > SHOWN_STEPS ? ` 等 ${steps.length} 种` : '';
  const what = make('td', { title: steps.join('\n') }, [shown + more]);
  if (error !== undefined) what.append(make('strong', { class: 'error' }, [`出错：${REFUSALS[error] ?? error}`]));
  const cells = [size(sentBytes), size(receivedBytes), String(Math.round(milliseconds))];
  return make('tr', {}, [
    make('td', {}, [String(number)]),
    what,
    ...cells.map((text) => make('td', { class: 'number' }, [text])),
  ]);
}

function size(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 / 1024).toFixed(2)} MB`;
}

import { make } from '../elements';

/** The fixed parts of the page: what does not depend on the workbook. */
export interface Parts {
  readonly root: HTMLElement;
  readonly nameBox: HTMLInputElement;
  readonly formulaBar: HTMLTextAreaElement;
  readonly panel: HTMLElement;
  readonly scroller: HTMLElement;
  readonly spacer: HTMLElement;
  readonly stage: HTMLElement;
  readonly editor: HTMLTextAreaElement;
  readonly popup: HTMLElement;
  readonly foot: HTMLElement;
  /** Where the cell and the sums stand. */
  readonly place: HTMLElement;
  readonly sums: HTMLElement;
  /** Says what Excel would say in a message box. */
  readonly message: HTMLElement;
}

/** Builds the fixed parts; ids begin with `idPrefix`. */
export function makeParts(idPrefix: string): Parts {
  const nameBox = make('input', { class: 'zg-name', 'aria-label': '名称框', autocomplete: 'off', spellcheck: 'false' });
  const formulaBar = make('textarea', { class: 'zg-formula', 'aria-label': '编辑栏', rows: 1, spellcheck: 'false' });
  const bar = make('div', { class: 'zg-bar' }, [
    nameBox,
    make('span', { class: 'zg-fx', 'aria-hidden': 'true' }, ['fx']),
    formulaBar,
  ]);
  const editor = make('textarea', {
    class: 'zg-editor',
    'aria-label': '单元格内容',
    'aria-controls': `${idPrefix}-grid`,
    rows: 1,
    spellcheck: 'false',
    autocomplete: 'off',
  });
  const popup = make('div', { role: 'tooltip', class: 'zg-popup', hidden: '' });
  const stage = make('div', { class: 'zg-stage' });
  const spacer = make('div', { class: 'zg-spacer' }, [stage]);
  const scroller = make('div', { class: 'zg-scroller' }, [spacer]);
  const panel = make('div', { role: 'tabpanel', class: 'zg-panel', id: `${idPrefix}-panel` }, [scroller, popup]);
  const place = make('span', { class: 'zg-place' });
  const sums = make('span', { class: 'zg-sums' });
  const message = make('span', { role: 'status', class: 'zg-message' });
  const status = make('div', { class: 'zg-status' }, [place, message, sums]);
  const foot = make('div', { class: 'zg-foot' }, [status]);
  const root = make('div', { class: 'zg' }, [bar, panel, foot]);
  return { root, nameBox, formulaBar, panel, scroller, spacer, stage, editor, popup, foot, place, sums, message };
}

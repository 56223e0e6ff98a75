import type { Sheet, Workbook } from '../../host/model/workbook';
import { MAX_SHEET_NAME_CHARS, type SheetNameFault } from '../../host/sheet-list';
import { arrange, make, setAttribute } from '../elements';

/** The tabs of the sheets. */
export interface Tabs {
  readonly element: HTMLElement;
  /** Brings the tabs up to date; answers the id of the one that is shown. */
  draw(book: Workbook): string;
  focus(): void;
}

/** What the user does with tabs. */
export interface TabActions {
  readonly show: (sheet: Sheet) => void;
  readonly rename: (sheet: Sheet, name: string) => void;
  /** Gives the keyboard back to the cells. */
  readonly leave: () => void;
}

const NAME_FAULTS: Readonly<Record<SheetNameFault, (name: string) => string>> = {
  blank: () => '工作表名称不能为空。',
  long: () => `工作表名称最多 ${MAX_SHEET_NAME_CHARS} 个字符。`,
  signs: () => '工作表名称不能含有 [ ] : * ? / \\，也不能以单引号开头或结尾。',
  taken: (name) => `已有名为「${name}」的工作表。`,
};

/** Says why a sheet cannot have a name. */
export function nameFaultText(fault: SheetNameFault, name: string): string {
  return NAME_FAULTS[fault](name);
}

/** Makes the tab bar for the panel with the given id. */
export function makeTabs(idPrefix: string, panelId: string, actions: TabActions): Tabs {
  const list = make('div', { role: 'tablist', class: 'zg-tabs', 'aria-label': '工作表' });
  const element = make('div', { class: 'zg-tab-bar' }, [list]);
  const tabs = new Map<string, HTMLElement>();
  let shown: readonly Sheet[] = [];

  const tabOf = (sheet: Sheet): HTMLElement => {
    const id = `${idPrefix}-tab-${sheet.id.replace(/\W/g, '')}`;
    const tab =
      tabs.get(id) ?? make('button', { type: 'button', role: 'tab', class: 'zg-tab', id, 'aria-controls': panelId });
    tabs.set(id, tab);
    return tab;
  };
  const sheetAt = (target: EventTarget | null) =>
    shown.find((sheet) => target === tabOf(sheet) || tabOf(sheet).contains(target as Node | null));
  const beginRename = (sheet: Sheet) => {
    const tab = tabOf(sheet);
    const field = renameField(sheet.name, (name) => {
      field.remove();
      if (name !== undefined && name !== sheet.name) actions.rename(sheet, name);
      actions.leave();
    });
    field.style.left = `${tab.offsetLeft}px`;
    field.style.width = `${Math.max(80, tab.offsetWidth)}px`;
    element.append(field);
    field.focus();
    field.select();
  };

  list.addEventListener('click', ({ target }) => {
    const sheet = sheetAt(target);
    if (sheet) actions.show(sheet);
  });
  list.addEventListener('dblclick', ({ target }) => {
    const sheet = sheetAt(target);
    if (sheet) beginRename(sheet);
  });
  list.addEventListener('keydown', (event) => {
    const sheet = sheetAt(event.target);
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = sheet && shown[shown.indexOf(sheet) + step];
    if (step !== 0 && next) {
      actions.show(next);
      tabOf(next).focus();
    } else if (sheet && event.key === 'F2') beginRename(sheet);
    else if (event.key === 'F6' || event.key === 'Escape') actions.leave();
    else return;
    event.preventDefault();
  });

  return {
    element,
    focus() {
      list.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
    },
    draw(book) {
      shown = book.sheets.filter(({ visibility }) => visibility === 'Visible');
      arrange(list, shown.map(tabOf));
      for (const sheet of shown) drawTab(tabOf(sheet), sheet, sheet === book.active);
      return tabOf(book.active).id;
    },
  };
}

function drawTab(tab: HTMLElement, sheet: Sheet, isActive: boolean): void {
  setAttribute(tab, 'aria-selected', String(isActive));
  setAttribute(tab, 'tabindex', isActive ? '0' : '-1');
  const state = `${sheet.isProtected ? 'protected' : 'open'} ${sheet.name}`;
  if (tab.dataset['drawn'] === state) return;
  tab.dataset['drawn'] = state;
  const lock = make('span', { class: 'zg-lock', role: 'img', 'aria-label': '受保护' });
  tab.replaceChildren(sheet.name, ...(sheet.isProtected ? [lock] : []));
}

/** A field for a new name; `done` is told once, the name or that it is not wanted. */
function renameField(name: string, done: (name: string | undefined) => void): HTMLInputElement {
  const field = make('input', { class: 'zg-tab-name', 'aria-label': '工作表名称', value: name });
  let isDone = false;
  const finish = (wanted: string | undefined) => {
    if (isDone) return;
    isDone = true;
    done(wanted);
  };
  field.addEventListener('keydown', (event) => {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    // The cells take the keyboard over at once: the Enter must not be typed into them.
    event.preventDefault();
    finish(event.key === 'Enter' ? field.value.trim() : undefined);
  });
  field.addEventListener('blur', () => {
    finish(field.value.trim());
  });
  return field;
}

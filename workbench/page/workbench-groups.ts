import { areaAddress, SHEET_COLS } from '../host/model/area';
import type { FileDesk } from './file-desk';
import { tryTo } from './refusals';
import { make } from './elements';
import { type IconName, icon } from './icons';
import type { Notice } from './notice';
import { SAMPLES } from './options';
import { ribbonGroup } from './ribbon';
import type { Stage } from './stage';

/** Commands on what is selected, as it is or as whole rows; each calls the action of its name. */
const ON_SELECTION = [
  { action: 'merge', drawing: 'merge', label: '合并', tip: '合并所选单元格' },
  { action: 'unmerge', drawing: 'split', label: '拆分', tip: '取消合并所选单元格' },
  { action: 'insert', drawing: 'insert', label: '插入行', tip: '在所选单元格上方插入行', asRows: true },
  { action: 'remove', drawing: 'remove', label: '删除行', tip: '删除所选单元格所在的行', asRows: true },
] as const;

/** Excel's own part of the ribbon, as far as the workbench has it: files, undo, a few formats of structure. */
export function workbenchGroups(stage: Stage, desk: FileDesk, notice: Notice): readonly HTMLElement[] {
  const undo = command('undo', '撤消', '撤消上一步（用户自己的和加载项的）', () => {
    tryTo(notice, () => {
      stage.excel.undo();
    });
  });
  const update = () => {
    undo.disabled = stage.excel.undoList.length === 0;
  };
  stage.onChange(update);
  update();
  const onSelection = ON_SELECTION.map(({ action, drawing, label, tip, ...how }) =>
    command(drawing, label, tip, () => {
      const { name, selection } = stage.excel.book.active;
      const area = 'asRows' in how ? { ...selection, col: 0, cols: SHEET_COLS } : selection;
      tryTo(notice, () => {
        stage.excel[action](name, areaAddress(area));
      });
    }),
  );
  return [
    ribbonGroup('文件', [
      command('blank', '新建', '新建空白工作簿', () => {
        desk.startNew();
      }),
      command('open', '打开', '打开 .xlsx 文件，也可以把文件拖到页面上', () => {
        desk.choose();
      }),
      command('save', '另存为', '把工作簿存为 .xlsx 文件', () => {
        desk.save();
      }),
      sampleChoice(desk),
    ]),
    ribbonGroup('编辑', [undo, ...onSelection]),
  ];
}

function command(drawing: IconName, label: string, tip: string, run: () => void): HTMLButtonElement {
  const button = make('button', { type: 'button', class: 'ribbon-button', title: tip }, [
    icon(drawing),
    make('span', {}, [label]),
  ]);
  button.addEventListener('click', run);
  return button;
}

function sampleChoice(desk: FileDesk): HTMLElement {
  const select = make('select', { 'aria-label': '打开示例表格', class: 'sample-choice' });
  select.add(new Option('示例表格…', ''));
  for (const [name, title] of Object.entries(SAMPLES)) select.add(new Option(title, name));
  select.addEventListener('change', () => {
    const { value } = select;
    select.value = '';
    if (value !== '') void desk.openSample(value);
  });
  return select;
}

import './hook';
import type { MemberSets } from '../host/dispatcher';
import { makeDrawer } from './drawer/drawer';
import { openBook } from './files/open-book';
import { saveBook } from './files/save-book';
import { makeFileDesk } from './file-desk';
import { make } from './elements';
import { type Spreadsheet, mountSpreadsheet } from './grid/spreadsheet';
import { makeNotice } from './notice';
import { readOptions } from './options';
import { readRibbon } from './read-ribbon';
import { ribbonGroups } from './ribbon';
import { makeSplitter } from './splitter';
import { type Stage, makeStage } from './stage';
import { makeTaskPane, paneFolder } from './task-pane';
import { workbenchGroups } from './workbench-groups';

const LOCALE = 'zh-CN';

/** Element of the page's template; it is there, or the template and this file have drifted apart. */
function part(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`index.html has no #${id}`);
  return element;
}

async function textAt(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}

/** The sheet is drawn anew whenever another Excel has been started. */
function showSheet(stage: Stage): void {
  let shown: Spreadsheet | undefined;
  const mount = () => {
    shown?.destroy();
    shown = mountSpreadsheet(part('sheet'), stage.excel);
    const title = stage.fileName.replace(/\.xls[mx]$/i, '');
    part('file-name').textContent = title;
    document.title = `${title} · 工作台`;
  };
  stage.onStart(mount);
  mount();
}

async function start(): Promise<void> {
  const { sample, entrance, profile, latencyMs, payloadLimitBytes } = readOptions(new URL(location.href));
  const [manifest, sets] = await Promise.all([textAt(`${paneFolder(entrance)}manifest.xml`), textAt('api-sets.json')]);
  const stage = makeStage({ profile, latencyMs, payloadLimitBytes }, JSON.parse(sets) as MemberSets);
  const notice = makeNotice();
  const desk = makeFileDesk(stage, notice);
  const ribbon = readRibbon(manifest, LOCALE);
  const pane = makeTaskPane(stage, entrance, ribbon.title, (isOpen) => {
    splitter.hidden = !isOpen;
  });
  const splitter = makeSplitter(pane.element);
  splitter.hidden = true;
  const groups = ribbonGroups(ribbon, paneFolder(entrance), (command) => {
    pane.open(command);
  });
  part('ribbon').append(...workbenchGroups(stage, desk, notice), ...groups);
  part('ribbon').after(notice.element);
  part('main').append(splitter, pane.element, makeDrawer(stage, entrance, part('drawer-button')));
  document.body.append(desk.input);
  showSheet(stage);
  stage.onStart(() => {
    pane.reload();
  });
  const whenReady = sample === undefined ? Promise.resolve() : desk.openSample(sample);
  window.workbench = {
    get excel() {
      return stage.excel;
    },
    get requests() {
      return stage.requests;
    },
    whenReady,
    open: (bytes, fileName = '工作簿.xlsx') => {
      stage.open(openBook(bytes), fileName);
    },
    save: () => saveBook(stage.excel.book),
    setAnswering: (isAnswering) => {
      stage.setAnswering(isAnswering);
    },
    connectPane: () => pane.connect(),
  };
  await whenReady;
}

/** Without the built pane or its manifest there is no stage. */
function sayFailure(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  const sentence = `工作台没有启动（${reason}）。请重新运行 npm start。`;
  part('main').replaceChildren(make('p', { role: 'alert', class: 'failure' }, [sentence]));
}

start().catch(sayFailure);

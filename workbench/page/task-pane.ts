import { answerByMessages } from '../host/post-message';
import { externalFor } from '../host/window-external';
import { make } from './elements';
import type { EntranceKind } from './options';
import { type PaneLink, linkPane } from './pane-link';
import type { PaneCommand } from './read-ribbon';
import type { Stage } from './stage';

/** Folder of the pane's files by entrance; the server connects panes of the second before they run. */
const FOLDERS: Readonly<Record<EntranceKind, string>> = { messages: '/addin/', external: '/addin-desktop/' };

/** The folder the manifest, the icons and the pane are taken from. */
export function paneFolder(entrance: EntranceKind): string {
  return FOLDERS[entrance];
}

/** The task pane beside the sheet. */
export interface TaskPane {
  readonly element: HTMLElement;
  /** Loads what a ribbon button asks for; the pane with the same id is used again. */
  open(command: PaneCommand): void;
  /** Loads the open pane anew, as into another Excel. */
  reload(): void;
  close(): void;
  /** The `external` object for the page that asks for it while it loads. */
  connect(): object;
}

/** Makes a closed pane; `onToggle` is told when it opens and closes. */
export function makeTaskPane(
  stage: Stage,
  entrance: EntranceKind,
  title: string,
  onToggle: (isOpen: boolean) => void,
): TaskPane {
  const body = make('div', { class: 'pane-body' });
  const closeButton = make(
    'button',
    { type: 'button', class: 'plain-button', 'aria-label': '关闭任务窗格', title: '关闭' },
    ['✕'],
  );
  const header = make('header', { class: 'pane-header' }, [make('h2', {}, [title]), closeButton]);
  const element = make('aside', { 'aria-label': '任务窗格', class: 'pane', id: 'task-pane' }, [header, body]);
  element.hidden = true;
  let current: PaneCommand | undefined;
  let link: PaneLink | undefined;
  let stopMessages: (() => void) | undefined;

  const leave = () => {
    link?.cut();
    stopMessages?.();
    link = stopMessages = undefined;
    body.replaceChildren();
    // office.js remembers there which Excel it met; another one must be met as on the first day.
    sessionStorage.clear();
  };
  const relink = () => {
    link?.cut();
    link = linkPane(stage.excel, stage);
    return link;
  };
  const load = ({ address }: PaneCommand) => {
    leave();
    const frame = make('iframe', { title, class: 'pane-frame' });
    const url = paneFolder(entrance) + address;
    if (entrance === 'messages') {
      const { excel } = relink();
      const conversation = answerByMessages(() => excel, frame, url);
      stopMessages = () => {
        conversation.stop();
      };
    } else frame.src = url;
    // Only now: a frame takes its name, which office.js reads, from what it is when it comes into the page.
    body.append(frame);
  };
  const close = () => {
    current = undefined;
    leave();
    element.hidden = true;
    onToggle(false);
  };
  closeButton.addEventListener('click', close);
  return {
    element,
    open(command) {
      current = command;
      element.hidden = false;
      load(command);
      onToggle(true);
    },
    reload() {
      if (current) load(current);
    },
    close,
    connect() {
      const { excel } = relink();
      return externalFor(() => excel);
    },
  };
}

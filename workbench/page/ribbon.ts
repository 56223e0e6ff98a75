import { make } from './elements';
import type { PaneCommand, Ribbon, RibbonButton, RibbonGroup } from './read-ribbon';

/** The groups the manifest asks for; icons and panes come from the folder at `base`. */
export function ribbonGroups(
  ribbon: Ribbon,
  base: string,
  run: (command: PaneCommand) => void,
): readonly HTMLElement[] {
  return ribbon.groups.map((group) => groupElement(group, base, run));
}

function groupElement(group: RibbonGroup, base: string, run: (command: PaneCommand) => void): HTMLElement {
  const buttons = group.buttons.map((button) =>
    buttonElement(button, base, () => {
      run(button.command);
    }),
  );
  return ribbonGroup(group.label, buttons);
}

function buttonElement({ label, tip, icons }: RibbonButton, base: string, run: () => void): HTMLElement {
  // The larger one is drawn at half its size, sharp on fine screens too.
  const icon = make('img', { src: base + (icons['64'] ?? icons['32'] ?? ''), alt: '', width: 32, height: 32 });
  const button = make('button', { type: 'button', class: 'ribbon-button', title: `${tip.title}\n${tip.text}` }, [
    icon,
    make('span', {}, [label]),
  ]);
  button.addEventListener('click', run);
  return button;
}

/** A group of the ribbon with its label below. */
export function ribbonGroup(label: string, children: readonly HTMLElement[]): HTMLElement {
  return make('div', { role: 'group', 'aria-label': label, class: 'ribbon-group' }, [
    make('div', { class: 'ribbon-buttons' }, children),
    make('div', { class: 'ribbon-label', 'aria-hidden': 'true' }, [label]),
  ]);
}

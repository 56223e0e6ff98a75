/** What the manifest puts on Excel's ribbon. */
export interface Ribbon {
  /** The add-in's name, which Excel writes over its pane. */
  readonly title: string;
  readonly groups: readonly RibbonGroup[];
}

/** Buttons under one label. */
export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

/** A button that opens a pane. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: { readonly title: string; readonly text: string };
  /** Addresses relative to the pane's folder, by size in pixels. */
  readonly icons: Readonly<Record<string, string>>;
  readonly command: PaneCommand;
}

/** Opens a pane; the same id means the same pane, loaded anew. */
export interface PaneCommand {
  readonly paneId: string;
  /** Relative to the pane's folder: 「taskpane.html?do=check」. */
  readonly address: string;
}

/** Reads manifest.xml in a language; throws with a sentence where it is none. */
export function readRibbon(xml: string, locale: string): Ribbon {
  const manifest = new DOMParser().parseFromString(xml, 'text/xml');
  if (manifest.getElementsByTagName('parsererror').length > 0) throw new Error('manifest.xml 不是合法的 XML。');
  const root = manifest.documentElement;
  const resources = readResources(root, locale);
  const folder = folderOf(attribute(first(root, 'SourceLocation'), 'DefaultValue'));
  const text = (parent: Element, name: string) => resources.get(attribute(first(parent, name), 'resid')) ?? '';
  return {
    title: localised(first(root, 'DisplayName'), locale),
    groups: all(root, 'Group').map((group) => ({
      id: attribute(group, 'id'),
      label: text(group, 'Label'),
      buttons: all(group, 'Control').flatMap((control) => {
        const command = readCommand(control, resources, folder);
        return command ? [readButton(control, command, resources, folder)] : [];
      }),
    })),
  };
}

type Resources = ReadonlyMap<string, string>;

function readButton(control: Element, command: PaneCommand, resources: Resources, folder: string): RibbonButton {
  const resource = (parent: Element | undefined, name: string) =>
    resources.get(attribute(parent && first(parent, name), 'resid')) ?? '';
  const tip = first(control, 'Supertip');
  const images = all(control, 'Image').map((image) => {
    const address = resources.get(attribute(image, 'resid')) ?? '';
    return [attribute(image, 'size'), withoutFolder(address, folder)] as const;
  });
  return {
    id: attribute(control, 'id'),
    label: resource(control, 'Label'),
    tip: { title: resource(tip, 'Title'), text: resource(tip, 'Description') },
    icons: Object.fromEntries(images),
    command,
  };
}

/** Only buttons that open a pane do something here. */
function readCommand(control: Element, resources: Resources, folder: string): PaneCommand | undefined {
  const action = first(control, 'Action');
  if (!action || action.getAttribute('xsi:type') !== 'ShowTaskpane') return undefined;
  const address = resources.get(attribute(first(action, 'SourceLocation'), 'resid')) ?? '';
  const paneId = first(action, 'TaskpaneId')?.textContent.trim() ?? attribute(control, 'id');
  return { paneId, address: withoutFolder(address, folder) };
}

function readResources(root: Element, locale: string): Resources {
  const resources = first(root, 'Resources');
  const entries = ['Image', 'Url', 'String'].flatMap((name) => (resources ? all(resources, name) : []));
  return new Map(entries.map((entry) => [attribute(entry, 'id'), localised(entry, locale)]));
}

function localised(element: Element | undefined, locale: string): string {
  const override = element && all(element, 'Override').find((one) => attribute(one, 'Locale') === locale);
  return override ? attribute(override, 'Value') : attribute(element, 'DefaultValue');
}

/** Elements by local name, at any depth: the manifest's namespaces differ from level to level. */
function all(parent: Element, name: string): readonly Element[] {
  return [...parent.getElementsByTagNameNS('*', name)];
}

function first(parent: Element, name: string): Element | undefined {
  return all(parent, name)[0];
}

function attribute(element: Element | undefined, name: string): string {
  return element?.getAttribute(name) ?? '';
}

function folderOf(address: string): string {
  return address.slice(0, address.lastIndexOf('/') + 1);
}

/** An address below the folder the manifest was made for; one elsewhere keeps its path and query. */
function withoutFolder(address: string, folder: string): string {
  if (folder !== '' && address.startsWith(folder)) return address.slice(folder.length);
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url ? `${url.pathname}${url.search}`.slice(1) : address;
}

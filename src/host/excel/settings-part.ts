import { sayableInXml } from '../xml-text';
import { runExcel } from './run-excel';

/** Namespace of the one custom XML part in which the add-in keeps what belongs to a workbook; every host reads it. */
const NAMESPACE = 'urn:zerenbiao:settings:1';

/** Settings asked for in two steps, so that they can travel with what else is asked for. */
export interface AskedSettings {
  /** Asks for the text, once the first sync has said whether there is one; may be called again where a sync failed. */
  readonly askText: () => void;
  /** The text, after the sync behind `askText`; undefined where there is none. */
  readonly text: () => string | undefined;
}

export function askSettings(context: Excel.RequestContext): AskedSettings {
  const parts = settingsParts(context);
  parts.load('items/id');
  let xml: OfficeExtension.ClientResult<string> | undefined;
  return {
    askText: () => {
      xml = parts.items[0]?.getXml();
    },
    text: () => xml && textOf(xml.value),
  };
}

/** The text kept in the workbook, undefined where there is none. */
export function readSettings(): Promise<string | undefined> {
  return runExcel(async (context) => {
    const settings = askSettings(context);
    await context.sync();
    settings.askText();
    await context.sync();
    return settings.text();
  });
}

/** Keeps the text, in the part that is there already. */
export function writeSettings(text: string): Promise<void> {
  return runExcel(async (context) => {
    const parts = settingsParts(context);
    parts.load('items/id');
    await context.sync();
    const xml = `<settings xmlns="${NAMESPACE}">${escaped(text)}</settings>`;
    const [part] = parts.items;
    if (part) part.setXml(xml);
    else context.workbook.customXmlParts.add(xml);
    await context.sync();
  });
}

/** The parts in which our settings lie; there should be one at most. */
export function settingsParts(context: Excel.RequestContext): Excel.CustomXmlPartScopedCollection {
  return context.workbook.customXmlParts.getByNamespace(NAMESPACE);
}

function textOf(xml: string): string {
  return new DOMParser().parseFromString(xml, 'application/xml').documentElement.textContent;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

/** Settings may hold any text; what XML cannot hold is dropped. */
function escaped(text: string): string {
  return sayableInXml(text).replace(/[&<>\r]/g, (sign) => ENTITIES[sign] ?? '');
}

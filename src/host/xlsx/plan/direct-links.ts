import { patchXml } from '../shift/part-draft';
import { attributesOf, childSpan, childSpans, rootSpan, startTagOf } from '../package/xml-outline';

/** Names by which links of a worksheet part lead, in lower case; `targets` are all names that count. */
export function linkedNames(frame: string, targets: ReadonlyMap<string, string>): readonly string[] {
  const links = childSpan(frame, rootSpan(frame), 'hyperlinks');
  if (!links) return [];
  const names = childSpans(frame, links).map((link) => nameOf(attributesOf(startTagOf(frame, link))['location']));
  return names.filter((name) => targets.has(name));
}

/** The part with links that lead straight to the cells the names stand for; a link to a cell that is gone goes too. */
export function withDirectLinks(frame: string, targets: ReadonlyMap<string, string>): string {
  if (linkedNames(frame, targets).length === 0) return frame;
  return patchXml(frame, (draft) => {
    for (const list of draft.children(draft.root).filter(({ name }) => name === 'hyperlinks')) {
      const links = draft.children(list);
      const lost = links.filter((link) => targets.get(nameOf(draft.attributes(link)['location']))?.includes('#REF!'));
      for (const link of links) {
        const target = targets.get(nameOf(draft.attributes(link)['location']));
        if (lost.includes(link)) draft.drop(link);
        else if (target !== undefined) draft.setAttributes(link, { location: target });
      }
      if (lost.length === links.length) draft.drop(list);
    }
  });
}

function nameOf(location: string | undefined): string {
  return (location ?? '').toLowerCase();
}

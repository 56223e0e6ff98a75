import type { XmlAttributes } from '../package/xml';

/** How a font looks, written so that equal texts look equal. */
export type FontLook = string & { readonly __fontLook: unique symbol };

/** Collects the properties of one `font` or `rPr` element after another. */
export interface FontLookReader {
  begin(): void;
  property(name: string, attributes: XmlAttributes): void;
  end(): FontLook;
}

const SWITCHES = new Set(['b', 'i', 'strike', 'outline', 'shadow', 'condense', 'extend']);

/** Property name in both elements; what is not listed (family, charset, scheme) does not change the look. */
const VALUES: Readonly<Record<string, string>> = {
  name: 'name',
  rFont: 'name',
  sz: 'size',
  u: 'underline',
  vertAlign: 'place',
};

/** A reader that may be used again for every font of a part. */
export function fontLookReader(): FontLookReader {
  let properties: string[] = [];
  return {
    begin: () => {
      properties = [];
    },
    property: (name, attributes) => {
      const value = propertyText(name, attributes);
      if (value !== undefined) properties.push(value);
    },
    end: () => properties.sort().join(' ') as FontLook,
  };
}

function propertyText(name: string, attributes: XmlAttributes): string | undefined {
  const { val } = attributes;
  if (SWITCHES.has(name)) return val === '0' || val === 'false' ? undefined : name;
  if (name === 'color') return colorText(attributes);
  const property = VALUES[name];
  if (property === undefined || val === 'none' || val === 'baseline') return undefined;
  return `${property}:${val ?? 'single'}`;
}

/** Automatic, theme text and plain black are the same ink. */
function colorText({ auto, theme, indexed, rgb, tint }: XmlAttributes): string | undefined {
  const isBlack = auto !== undefined || theme === '1' || indexed === '64' || indexed === '8' || rgb === 'FF000000';
  if (isBlack && tint === undefined) return undefined;
  return `color:${theme ?? ''}/${indexed ?? ''}/${rgb ?? ''}/${tint ?? ''}`;
}

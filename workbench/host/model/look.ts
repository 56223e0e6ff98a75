/** How a cell looks when nobody has formatted it; the keys are the paths of Office.js's `CellPropertiesFormat`. */
export const PLAIN_LOOK = {
  'font/name': '宋体',
  'font/size': 11,
  'font/bold': false,
  'font/italic': false,
  'font/underline': 'None',
  'font/strikethrough': false,
  'font/color': '#000000',
  'fill/color': '#FFFFFF',
  'fill/pattern': 'None',
  'borders/top/style': 'None',
  'borders/top/color': '#000000',
  'borders/top/weight': 'Thin',
  'borders/bottom/style': 'None',
  'borders/bottom/color': '#000000',
  'borders/bottom/weight': 'Thin',
  'borders/left/style': 'None',
  'borders/left/color': '#000000',
  'borders/left/weight': 'Thin',
  'borders/right/style': 'None',
  'borders/right/color': '#000000',
  'borders/right/weight': 'Thin',
  horizontalAlignment: 'General',
  verticalAlignment: 'Center',
  wrapText: false,
  indentLevel: 0,
  shrinkToFit: false,
  textOrientation: 0,
} as const;

export type LookKey = keyof typeof PLAIN_LOOK;
export type LookValue = string | number | boolean;

/** What deviates from the plain look. */
export type Look = Partial<Record<LookKey, LookValue>>;

export function isLookKey(path: string): path is LookKey {
  return path in PLAIN_LOOK;
}

/** Sets one part of a look; a colour on an unfilled cell fills it, as in Excel. */
export function setLook(look: Look, key: LookKey, value: LookValue): void {
  look[key] = value;
  if (key === 'fill/color' && (look['fill/pattern'] ?? 'None') === 'None') look['fill/pattern'] = 'Solid';
  if (key === 'fill/pattern' && value === 'None') delete look['fill/color'];
  for (const part of Object.keys(look)) {
    if (isLookKey(part) && look[part] === PLAIN_LOOK[part] && part !== 'fill/color') delete look[part];
  }
}

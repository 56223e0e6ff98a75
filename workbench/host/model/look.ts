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

/** One part of a look. */
export type LookKey = keyof typeof PLAIN_LOOK;
/** What a part of a look can be. */
export type LookValue = string | number | boolean;

/** What deviates from the plain look. */
export type Look = Partial<Record<LookKey, LookValue>>;

/** Whether a path names a part of a look. */
export function isLookKey(path: string): path is LookKey {
  return path in PLAIN_LOOK;
}

/**
 * A look with one part set; a colour on an unfilled cell fills it, as in Excel. What equals the plain look is not kept,
 * so that putting it back leaves no trace; only a fill's colour is, for white is a colour too.
 */
export function withLook(look: Look, key: LookKey, value: LookValue): Look {
  const { [key]: _former, ...others } = look;
  const next: Look = key !== 'fill/color' && value === PLAIN_LOOK[key] ? others : { ...others, [key]: value };
  if (key === 'fill/color' && (look['fill/pattern'] ?? 'None') === 'None') next['fill/pattern'] = 'Solid';
  if (key === 'fill/pattern' && value === 'None') delete next['fill/color'];
  return next;
}

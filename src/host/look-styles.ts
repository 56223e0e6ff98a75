import type { PlannedLook } from '../grid/sheet-plan';

/** How a planned look is drawn; what is absent stays as Excel has it. */
export interface LookStyle {
  readonly isBold?: true;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly align: 'Left' | 'Center' | 'Right';
  readonly hasBorders: boolean;
}

/** Colours keep a contrast of 4.5 : 1 on their fill; late, soon and done say the same in words. */
export const LOOK_STYLES: Readonly<Record<PlannedLook, LookStyle>> = {
  title: { isBold: true, size: 16, align: 'Center', hasBorders: false },
  note: { color: '#595959', align: 'Left', hasBorders: false },
  plain: { align: 'Left', hasBorders: false },
  header: { isBold: true, fill: '#DDEBF7', align: 'Center', hasBorders: true },
  label: { isBold: true, fill: '#F2F2F2', align: 'Left', hasBorders: true },
  text: { align: 'Left', hasBorders: true },
  word: { align: 'Center', hasBorders: true },
  number: { align: 'Right', hasBorders: true },
  date: { align: 'Center', hasBorders: true },
  link: { color: '#0563C1', align: 'Center', hasBorders: true },
  late: { isBold: true, color: '#9C0006', fill: '#FFC7CE', align: 'Center', hasBorders: true },
  soon: { color: '#7F4F00', fill: '#FFEB9C', align: 'Center', hasBorders: true },
  coming: { color: '#1F3864', fill: '#DDEBF7', align: 'Center', hasBorders: true },
  done: { color: '#006100', fill: '#C6EFCE', align: 'Center', hasBorders: true },
  total: { isBold: true, fill: '#F2F2F2', align: 'Right', hasBorders: true },
};

/** Bars behind shares: light enough for the number on them. */
export const DATA_BAR_COLOR = '#9DC3E6';

import { LINES } from '../../../chart-style';
import { escapeXml } from '../../package/xml-outline';
import { emus, fill } from './shape-look';

/** What the axes of a bar chart depend on. */
export interface AxesWish {
  /** Bars lie: categories run down the left side, the first on top. */
  readonly isLying: boolean;
  readonly numberFormat: string;
  /** Whether the numbers go up one by one. */
  readonly countsOneByOne: boolean;
}

const GREY = fill(LINES.color);

/** The category axis (id 1) and the value axis (id 2) of a bar chart. */
export function axes({ isLying, numberFormat, countsOneByOne }: AxesWish): string {
  const category = [
    `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="${isLying ? 'maxMin' : 'minMax'}"/></c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${isLying ? 'l' : 'b'}"/>`,
    '<c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>',
    `<c:tickLblPos val="low"/><c:spPr><a:ln w="${emus(LINES.framePoints)}">${GREY}</a:ln></c:spPr>`,
    '<c:crossAx val="2"/><c:crosses val="autoZero"/>',
    '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>',
  ];
  const value = [
    '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling>',
    `<c:delete val="0"/><c:axPos val="${isLying ? 'b' : 'l'}"/>`,
    `<c:majorGridlines><c:spPr><a:ln w="${emus(LINES.gridPoints)}">${GREY}</a:ln></c:spPr></c:majorGridlines>`,
    `<c:numFmt formatCode="${escapeXml(numberFormat)}" sourceLinked="1"/>`,
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>',
    '<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>',
    // With the first category on top the end of its axis is at the bottom, where numbers are looked for.
    `<c:crossAx val="1"/><c:crosses val="${isLying ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/>`,
    countsOneByOne ? '<c:majorUnit val="1"/>' : '',
    '</c:valAx>',
  ];
  return [...category, ...value].join('');
}

import type { PlannedCondition } from '../../grid/sheet-plan';
import { DATA_BAR_COLOR, LOOK_STYLES } from '../look-styles';
import { rangeAt } from './sheet-range';
import type { WriteBatch } from './write-batch';

/** What one conditional format takes in a request besides its formula. */
const CONDITION_BYTES = 3000;

/**
 * Queues conditional formats, the last first, each put before the others: Excel's documentation says that a new one
 * comes first, VBA's adds it last. What has been moved cannot be spoken of any more, so that comes at the end.
 */
export async function queueConditions(
  batch: WriteBatch,
  sheet: Excel.Worksheet,
  conditions: readonly PlannedCondition[],
): Promise<void> {
  for (const condition of [...conditions].reverse()) {
    await batch.room(CONDITION_BYTES);
    const { conditionalFormats } = rangeAt(sheet, condition.area);
    const format = conditionalFormats.add(condition.kind === 'formula' ? 'Custom' : 'DataBar');
    if (condition.kind === 'formula') queueFormula(format.custom, condition);
    else queueDataBar(format.dataBar);
    format.priority = 0;
  }
}

function queueFormula(
  { rule, format }: Excel.CustomConditionalFormat,
  { formula, look }: Extract<PlannedCondition, { kind: 'formula' }>,
): void {
  const { isBold, color, fill } = LOOK_STYLES[look];
  rule.formula = formula;
  if (isBold) format.font.bold = true;
  if (color !== undefined) format.font.color = color;
  if (fill !== undefined) format.fill.color = fill;
}

/** Bars of shares: a full cell is 1, whatever the highest share is. */
function queueDataBar(dataBar: Excel.DataBarConditionalFormat): void {
  dataBar.lowerBoundRule = { type: 'Number', formula: '0' };
  dataBar.upperBoundRule = { type: 'Number', formula: '1' };
  dataBar.positiveFormat.fillColor = DATA_BAR_COLOR;
  dataBar.positiveFormat.gradientFill = false;
}

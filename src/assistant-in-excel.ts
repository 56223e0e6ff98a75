import type { Assistant } from './app/assistant';
import { createAssistant } from './app/create-assistant';
import { excelHost } from './host/excel/excel-host';
import { today } from './today';

/** The assistant over the workbook that is open in this Excel; a script of its own, so that the pane shows before it is loaded. */
export function assistantInExcel(): Assistant {
  return createAssistant(excelHost(), today);
}

import type { Grid } from '../grid/grid';
import { looksTraditional } from '../text/script';

/** Cells looked at before deciding the script: enough for any sheet, cheap on the longest. */
const SAMPLE_CELLS = 400;

/** The dictionary as a function, loaded only for sheets in traditional script; undefined for all others. */
export async function simplifierFor(grid: Grid): Promise<((text: string) => string) | undefined> {
  if (!looksTraditional(sampleText(grid))) return undefined;
  const { Converter } = await import('opencc-js/t2cn');
  return Converter({ from: 't', to: 'cn' });
}

function sampleText(grid: Grid): string {
  const texts: string[] = [];
  for (const row of grid.rows) {
    for (const cell of row) {
      if (typeof cell?.value === 'string') texts.push(cell.text);
      if (texts.length >= SAMPLE_CELLS) return texts.join('\n');
    }
  }
  return texts.join('\n');
}

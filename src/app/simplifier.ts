import type { Grid } from '../grid/grid';
import { derivedPlaceCols } from '../tasks/derived-places';
import { looksTraditional } from '../text/script';

/** Cells looked at before deciding the script: enough for any sheet, cheap on the longest. */
const SAMPLE_CELLS = 400;

/** The dictionary as a function, loaded only for sheets in traditional script; undefined for all others. */
export async function simplifierFor(grid: Grid): Promise<((text: string) => string) | undefined> {
  if (!looksTraditional(sampleText(grid))) return undefined;
  const { Converter } = await import('opencc-js/t2cn');
  return Converter({ from: 't', to: 'cn' });
}

/** What 补全 has written is simplified already. */
function sampleText(grid: Grid): string {
  const texts: string[] = [];
  const derived = derivedPlaceCols(grid);
  for (const row of grid.rows) {
    for (const [col, cell] of row.entries()) {
      if (typeof cell?.value === 'string' && !derived.has(col)) texts.push(cell.text);
      if (texts.length >= SAMPLE_CELLS) return texts.join('\n');
    }
  }
  return texts.join('\n');
}

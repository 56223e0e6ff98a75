import { evidenceOf } from '../../../src/notices/draft/evidence';
import { startDraft } from '../../../src/notices/draft/start-draft';
import { readingOf, type RowWords } from '../../kit/notice-reading';

/** The words beside the first row, one passage a line. */
function passages(text: string, row: RowWords): readonly string[] {
  const [entry] = startDraft(readingOf(text, [row])).entries;
  if (entry?.kind !== 'row') throw new Error('no row');
  return evidenceOf(text, entry, true).map(({ pieces }) => pieces.map((piece) => piece.text).join(''));
}

/** As long as a gap inside a passage may be, and no such gap. */
const BLANKS_AND_A_WORD = `${'　'.repeat(23)}经`;

test.each<readonly [string, string, RowWords, readonly string[]]>([
  [
    'one sentence with its bracket is one passage',
    '一、做好防汛。（县水利局牵头）',
    { task: '做好防汛。', lead: ['县水利局'], attribution: '（县水利局牵头）' },
    ['做好防汛。（县水利局牵头）'],
  ],
  [
    'cells of a table do not run together',
    '1\t修订预案\t县水利局\t2026年4月底前',
    { task: '修订预案', lead: ['县水利局'], deadlines: ['2026年4月底前'] },
    ['修订预案', '县水利局', '2026年4月底前'],
  ],
  [
    'a heading stands apart from what it is about',
    '一、防汛\n\n（一）修订预案。（县水利局牵头）',
    { category: '防汛', task: '修订预案。', lead: ['县水利局'], attribution: '（县水利局牵头）' },
    ['防汛', '修订预案。（县水利局牵头）'],
  ],
  [
    'words beyond many blanks stand apart, and that is seen at once',
    ['修订预案', '县水利局', '4月底前', '5月底前', '6月底前', '7月底前', '8月底前', '9月底前'].join(BLANKS_AND_A_WORD),
    {
      task: '修订预案',
      lead: ['县水利局'],
      deadlines: ['4月底前', '5月底前', '6月底前', '7月底前', '8月底前', '9月底前'],
    },
    ['修订预案', '县水利局', '4月底前', '5月底前', '6月底前', '7月底前', '8月底前', '9月底前'],
  ],
])('%s', (_, text, row, shown) => {
  expect(passages(text, row)).toEqual(shown);
});

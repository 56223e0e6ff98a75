import { readNotice } from '../../../src/notices/read-notice';

const PLAN = '青溪县2026年防汛工作方案\n为做好防汛工作，制定本方案。\n一、主要任务';
const LEAD_IN = '坚持以防为主，推动形成上下联动的防汛体系。';
const ITEMS = ['（一）排查隐患。排查水库。（县水利局牵头）', '（二）储备物资。补足物资。（县应急局负责）'];

function bodies(lines: readonly string[]): readonly string[] {
  return readNotice({ text: lines.join('\n') }).rows.map(({ body }) => body.text.slice(0, 8));
}

test('what sums a section up above items that say who does them is no row', () => {
  expect(bodies([PLAN, LEAD_IN, ...ITEMS])).toEqual(['（一）排查隐患。', '（二）储备物资。']);
});

test('it is a row where the items name nobody', () => {
  const unnamed = ITEMS.map((item) => item.replace(/（县.*$/u, ''));
  expect(bodies([PLAN, LEAD_IN, ...unnamed])).toEqual(['坚持以防为主，推', '（一）排查隐患。', '（二）储备物资。']);
});

test('it is a row where it says who does it', () => {
  expect(bodies([PLAN, `${LEAD_IN}（县水利局负责）`, ...ITEMS])[0]).toBe('坚持以防为主，推');
});

test('a duty in it is left to a person', () => {
  const { unplaced } = readNotice({ text: [PLAN, '坚持以防为主。堤防要有专人看守。', ...ITEMS].join('\n') });
  expect(unplaced.map(({ text, because }) => `${because}|${text}`)).toEqual(['要|堤防要有专人看守。']);
});

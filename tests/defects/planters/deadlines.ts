import { civilDate, type CivilDate, serialOfDate } from '../../../src/calendar/civil-date';
import { isWorkday } from '../../../src/calendar/workdays';
import { colOf, type Draft, type DraftPlace, rowsOfKind, textIn, write } from '../draft';
import type { Companion, Planter } from '../planter';
import type { Random } from '../random';
import { isAhead, rowsUnder, shownIn, type Site } from '../site';
import { dateCell, type DateManner, PLAN_YEAR as YEAR, workday, writtenDay } from '../words/deadlines';

type Texts = readonly (string | ((random: Random) => string))[];

const month = (random: Random, from = 7) => from + random.int(13 - from);

/** A defect that is one cell of 完成时限 with another text, by the manner of the sheet. */
function badText(
  rule: string,
  texts: Partial<Readonly<Record<DateManner, Texts>>>,
  companions: (place: DraftPlace, site: Site, text: string) => readonly Companion[] = () => [],
  fits: (draft: Draft) => boolean = () => true,
): Planter {
  const textsFor = ({ style }: Draft) => texts[style.dates] ?? [];
  return {
    rule,
    reach: 'cell',
    touches: ['deadline'],
    fits: (draft) => textsFor(draft).length > 0 && fits(draft),
    plant: (site) => {
      const place = site.takeCell('deadline', isAhead);
      if (!place) return undefined;
      const wording = site.random.pick(textsFor(site.draft));
      const text = typeof wording === 'string' ? wording : wording(site.random);
      write(place, text);
      return { places: [place], companions: companions(place, site, text) };
    },
  };
}

const anyManner = (texts: Texts) => ({ words: texts, dashes: texts, dots: texts, real: texts });

const deadlineMissing = badText('deadline-missing', anyManner(['', '', '', '/', '—', '无', '——']));

const deadlineUnreadable = badText('deadline-unreadable', {
  ...anyManner(['待定', '详见附件', '另行通知', '见实施方案', '待明确', '时间另定']),
  words: ['待定', '详见附件', `${YEAR}年13月底前`, `${YEAR}年9月32日前`, '2O26年9月底前', '时间另定', '未定'],
});

const deadlineMisspelt = badText('deadline-misspelt', {
  words: [
    (random) => `${YEAR}年${month(random)}底前`,
    (random) => `${YEAR}年${month(random)}底前完成`,
    (random) => `${YEAR}年${month(random)}月低前`,
    (random) => `${YEAR}年${month(random)}月日前`,
    (random) => `${YEAR}年${month(random)}月抵前完成`,
    (random) => `${YEAR}年${month(random)}末前`,
  ],
});

const deadlineImpossible = badText('deadline-impossible', {
  words: [`${YEAR}年9月31日前`, `${YEAR}年11月31日前`, `${YEAR}年11月31日前完成`, `${YEAR}年6月31日前`],
  dashes: [`${YEAR}-09-31`, `${YEAR}-11-31`],
  dots: [`${YEAR}.9.31前`, `${YEAR}.11.31前`],
});

const deadlineEndBeforeStart = badText('deadline-end-before-start', {
  words: [
    `${YEAR}年11月至${YEAR}年8月`,
    `${YEAR}年10月15日至${YEAR}年9月30日`,
    `${YEAR}年12月—${YEAR}年9月`,
    `${YEAR}年11月1日-${YEAR}年8月31日`,
  ],
  dashes: [`${YEAR}-11-02至${YEAR}-09-30`],
  dots: [`${YEAR}.11.2—${YEAR}.9.30`],
});

const deadlineAmbiguous = badText('deadline-ambiguous', {
  words: [
    (random) => `${YEAR}年${month(random, 8)}月前`,
    (random) => `${YEAR}年${month(random, 8)}月前完成`,
    (random) => `${YEAR}年${month(random, 8)}月以前`,
    (random) => `${YEAR}年${month(random, 8)}月之前完成`,
  ],
});

const deadlineYearMissing = badText('deadline-year-missing', {
  words: [
    (random) => `${month(random)}月底前`,
    (random) => `${month(random)}月底前完成`,
    (random) => `${YEAR % 100}年${month(random)}月底前`,
    () => '9月24日前',
    () => '第四季度',
  ],
  dots: ['9.24前', '11.27前'],
});

/** The whole column without years: one finding at its header. */
const yearMissingThroughout: Planter = {
  rule: 'deadline-year-missing',
  reach: 'wide',
  touches: ['deadline'],
  fits: ({ style }) => style.dates === 'words',
  plant({ draft }) {
    const col = colOf(draft, 'deadline');
    let changed = 0;
    for (const row of rowsOfKind(draft, 'task')) {
      const text = textIn({ row, col });
      if (!text.startsWith(`${YEAR}年`)) continue;
      const isByWord = text === `${YEAR}年底前`;
      write({ row, col }, isByWord ? '年底前' : text.slice(`${YEAR}年`.length));
      if (!isByWord) changed++;
    }
    return changed > 2 ? { places: [headerOf(draft, col)] } : undefined;
  },
};

/** The cell that names a column. */
export function headerOf(draft: Draft, col: number): DraftPlace {
  const rows = rowsOfKind(draft, 'header').filter((row) => row.cells[col] !== undefined);
  return { row: rows.at(-1) ?? draft.rows[0]!, col };
}

const overdueToo = (place: DraftPlace): readonly Companion[] => [{ ...place, rule: 'deadline-overdue' }];

const hasIssueDate = (draft: Draft) => rowsOfKind(draft, 'title').length > 1;

const deadlineBeforeIssue = badText(
  'deadline-before-issue',
  {
    words: [`${YEAR}年2月底前`, `${YEAR}年1月20日前`, `${YEAR - 1}年9月底前`, `${YEAR - 1}年底前`],
    dashes: [`${YEAR}-01-20`, `${YEAR - 1}-09-25`],
    dots: [`${YEAR}.1.20前`, `${YEAR - 1}.9.25前`],
  },
  (place, _, text) => [
    ...overdueToo(place),
    ...(text.startsWith(String(YEAR)) ? [] : [{ ...place, rule: 'deadline-outside-plan' }]),
  ],
  hasIssueDate,
);

const deadlineOutsidePlan = badText('deadline-outside-plan', {
  words: [`${YEAR + 1}年9月底前`, `${YEAR + 1}年3月底前完成`, `${YEAR + 1}年第一季度`, `${YEAR + 2}年12月底前`],
  dashes: [`${YEAR + 1}-09-24`],
  dots: [`${YEAR + 1}.9.24前`],
});

const deadlineVague = badText(
  'deadline-vague',
  anyManner(['及时完成', '适时开展', '尽快完成', '按计划推进', '视情况而定', '定期开展', '适时', '尽快']),
);

const deadlineTriggerUnknown = badText(
  'deadline-trigger-unknown',
  anyManner([
    '省级方案印发后30日内',
    '收到上级批复后10个工作日内',
    '项目开工后3个月内',
    '省厅验收通过后一个月内',
    '15个工作日内',
    '资金下达后20个工作日内',
    '待省级目录公布后完成',
  ]),
);

const deadlineLineBreak = badText('deadline-line-break', {
  words: [
    `${YEAR}年\n9月底前`,
    `${YEAR}年11月底前\n完成`,
    `${YEAR}年9月\n底前`,
    `方案${YEAR}年8月底前\n竣工${YEAR}年11月底前`,
  ],
});

const deadlineWordingMixed = badText('deadline-wording-mixed', {
  words: [
    (random) => `${writtenDay(workday(random, 'ahead'), 'dots')}前`,
    (random) => writtenDay(workday(random, 'ahead'), 'dashes'),
    (random) => `${writtenDay(workday(random, 'ahead'), 'dots').replaceAll('.', '/')}前`,
    '二〇二六年九月底前',
    `${YEAR}.11`,
  ],
  dashes: [
    (random) => writtenDay(workday(random, 'ahead'), 'words'),
    (random) => writtenDay(workday(random, 'ahead'), 'dots'),
  ],
  dots: [
    (random) => `${writtenDay(workday(random, 'ahead'), 'words')}前`,
    (random) => `${writtenDay(workday(random, 'ahead'), 'dashes')}前`,
  ],
});

const deadlineTypeMixed: Planter = {
  rule: 'deadline-type-mixed',
  reach: 'cell',
  touches: ['deadline'],
  plant(site) {
    const { random, draft } = site;
    const place = site.takeCell('deadline', isAhead);
    if (!place) return undefined;
    const day = workday(random, 'ahead');
    const isNumber = random.chance(0.3);
    if (isNumber) {
      const value = serialOfDate(day, false);
      place.row.cells[place.col] = { value, text: String(value) };
    } else if (draft.style.dates === 'real') write(place, writtenDay(day, random.pick(['words', 'dashes', 'dots'])));
    else place.row.cells[place.col] = dateCell(day);
    return { places: [place] };
  },
};

const deadlineOverdue = badText('deadline-overdue', {
  words: [`${YEAR}年4月底前`, `${YEAR}年5月底前完成`, `${YEAR}年6月5日前`, `${YEAR}年4月至5月`, `${YEAR}年5月29日前`],
  dashes: [`${YEAR}-05-29`, `${YEAR}-06-05`],
  dots: [`${YEAR}.5.29前`],
});

const deadlineSoon = badText('deadline-soon', {
  words: [`${YEAR}年6月18日前`, `${YEAR}年6月17日前完成`, `${YEAR}年6月15日前`, `${YEAR}年6月22日前`],
  dashes: [`${YEAR}-06-18`, `${YEAR}-06-22`],
  dots: [`${YEAR}.6.18前`],
});

const deadlineOnRestDay: Planter = {
  rule: 'deadline-on-rest-day',
  reach: 'cell',
  touches: ['deadline'],
  plant(site) {
    const { random, draft } = site;
    const place = site.takeCell('deadline', isAhead);
    if (!place) return undefined;
    const day = restDay(random);
    const { dates } = draft.style;
    if (dates === 'real') place.row.cells[place.col] = dateCell(day);
    else write(place, `${writtenDay(day, dates)}${dates === 'dashes' ? '' : '前'}`);
    return { places: [place] };
  },
};

function restDay(random: Random): CivilDate {
  for (;;) {
    const day = civilDate(YEAR, month(random), 1 + random.int(28));
    if (day && !isWorkday(day)) return day;
  }
}

/** What the requirement says of a time that its deadline does not. */
const CONTRADICTIONS: readonly (readonly [said: (deed: string) => string, deadline: string])[] = [
  [(deed) => `9月底前完成${deed}`, `${YEAR}年12月底前`],
  [(deed) => `${YEAR + 1}年6月底前完成${deed}`, `${YEAR}年11月底前`],
  [(deed) => `于${YEAR + 1}年底前${deed}`, '全年工作'],
  [(deed) => `${deed}，12月底前全部完成`, `${YEAR}年9月底前`],
  [(deed) => `${deed}，自${YEAR}年起每季度通报进度`, `${YEAR}年12月底前`],
];

const deadlineContradictsText: Planter = {
  rule: 'deadline-contradicts-text',
  reach: 'cell',
  touches: ['deadline', 'requirement', 'task'],
  fits: ({ style }) => style.dates === 'words',
  plant(site) {
    const { draft, random } = site;
    const main = colOf(draft, colOf(draft, 'requirement') < 0 ? 'task' : 'requirement');
    const place = site.takeCell('deadline', isAhead);
    if (!place) return undefined;
    const row = random.pick(rowsUnder(draft, place).filter((one) => textIn({ row: one, col: main }) !== ''));
    const at = { row, col: main };
    const [, mark = '', deed = ''] = /^(\d+．)?([^，。]+)/.exec(shownIn(draft, at)) ?? [];
    const [said, deadline] = random.pick(CONTRADICTIONS);
    write(at, `${mark}${said(deed)}。`);
    write(place, deadline);
    return { places: [at] };
  },
};

export const DEADLINE_PLANTERS: readonly Planter[] = [
  deadlineMissing,
  deadlineUnreadable,
  deadlineMisspelt,
  deadlineImpossible,
  deadlineEndBeforeStart,
  deadlineAmbiguous,
  deadlineYearMissing,
  yearMissingThroughout,
  deadlineBeforeIssue,
  deadlineOutsidePlan,
  deadlineContradictsText,
  deadlineVague,
  deadlineTriggerUnknown,
  deadlineLineBreak,
  deadlineTypeMixed,
  deadlineWordingMixed,
  deadlineOverdue,
  deadlineSoon,
  deadlineOnRestDay,
];

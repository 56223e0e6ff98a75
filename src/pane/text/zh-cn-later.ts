import { TEXT } from './zh-cn';

const { number } = TEXT;

/** The words of the screens that come later (lazy-screens.ts), where the first screen needs none of them. */
export const LATER_TEXT = {
  list: (words: readonly string[]) => words.join('、'),

  understood: '读成',

  trigger: {
    title: '从哪天算起',
    question: (trigger: string) => `「${trigger}」：这件事在哪一天？`,
    hint: '填写后按它推算时限，本工作簿里同一件事都用这一天。',
    keep: '记住这个日期',
    invalid: '请填 1990 年到 2099 年之间的日期',
  },

  days: {
    monthDay: (month: number, day: number) => `${month}月${day}日`,
    day: (day: number) => `${day}日`,
    year: (year: number) => `${year}年`,
    span: (from: string, to: string) => `${from}至${to}`,
  },

  checkSettings: {
    title: '检查设置',
    asOf: '截至日期',
    asOfHint: (today: string) => `不填则按今天（${today}）`,
    soonDays: '临期天数',
    soonDaysHint: (days: number) => `离截止日期还有几天算临期，不填为 ${days} 天`,
    planYear: '计划年度',
    planYearHint: '表中未写年份的时限按此年，不填则按标题',
    apply: '按此设置重新检查',
    invalidDate: '日期请写成 2016-10-01 的样子',
    invalidDays: '请填 0 到 365 之间的整数',
    invalidYear: '请填四位年份，如 2016',
  },

  office: {
    about: '以下设置存在本工作簿里，各工作表共用。',
    reading: '正在读取本工作簿的设置……',
    notRead: '没能读取本工作簿的设置。',
    damaged: '本工作簿里有一部分设置已损坏，没有读出；再次保存后会去掉这一部分。',
    remove: '删除',
    removeName: (what: string) => `删除 ${what}`,
  },

  holidays: {
    title: '工作日与节假日',
    builtIn: (first: number, last: number) =>
      `自带 ${first}—${last} 年国务院放假安排；其他年份没有添加通知时，按周一至周五推算。`,
    notices: '已添加的放假通知',
    notice: (year: number, daysOff: number, workdays: number) =>
      `${year} 年：放假 ${number(daysOff)} 天，调休上班 ${number(workdays)} 天`,
    noticeName: (year: number) => `${year} 年放假通知`,
    add: '添加一年的放假通知',
    paste: '粘贴国务院放假通知全文',
    read: '读取',
    nothingPasted: '请先粘贴通知全文',
    unreadable: (because: string) => `没有读懂这份通知：${because}。`,
    daysOff: '放假',
    makeUpWorkdays: '调休上班',
    save: '保存到本工作簿',
    replaces: (year: number) => `保存后代替已有的 ${year} 年安排。`,
    single: '单独的放假、上班日',
    singleDay: (day: string, isOff: boolean) => `${day} ${isOff ? '放假' : '上班'}`,
    addSingle: '添加单独的放假、上班日',
    day: '日期',
    isOff: '这一天',
    off: '放假',
    on: '上班',
    addDay: '添加',
    invalidDay: '请填日期，如 2026-10-08',
  },

  seasons: {
    title: '汛期、采暖期',
    about: '各地起止不同，填写后才推算「汛期前」「采暖期内」这样的时限。',
    first: (season: string) => `${season}开始`,
    last: (season: string) => `${season}结束`,
    to: '至',
    toNextYear: '至次年',
    example: {
      汛期: { first: '6月1日', last: '9月30日' },
      采暖期: { first: '11月15日', last: '3月15日' },
    },
    save: '保存',
    saveName: (season: string) => `保存${season}`,
    clear: '清除',
    clearName: (season: string) => `清除${season}`,
    invalid: '请写成「6月1日」的样子',
  },

  triggerDates: {
    title: '触发日期',
    none: '还没有记住的日期。「收到通知后5个工作日内」这样的时限，可在检查结果的详情里填写起算的日期。',
    kept: (count: number) => `已记住 ${number(count)} 个事件的日期。只存日期，不存表格里的文字。`,
    forget: '全部清除',
  },
} as const;

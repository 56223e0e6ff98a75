import { type DeadlinePattern, sticky } from '../pattern';

const NO_AFTER = '(?<![今最前然落先滞善背售事以之])';
const NOT_A_WORD = '(?![续期勤台备退果])';

export const afterEvent: DeadlinePattern = {
  id: 'after-event',
  title: '某事之后（没有说几天）',
  cue: /后/,
  pattern: sticky(
    `(?:(?:待|等|俟)([^,;。:]{2,40}?)|(?:在|于|自|经)?((?:每次)?[^,;。:、\\d每前]{2,40}?))(?:之后|以后|${NO_AFTER}后${NOT_A_WORD})`,
  ),
  read: ([whole, awaited, event = '']) => {
    const trigger = `${awaited ?? event}后`;
    return /^后续/.test(whole) ? undefined : { kind: 'conditional', trigger };
  },
  examples: [
    ['收到文件后及时转发', '待「收到文件后」；「及时」没有写明日期（转发）'],
    ['每次会议后', '待「每次会议后」'],
    ['待有关制度出台后', '待「有关制度出台后」'],
  ],
  nearMisses: ['今后', '后续', '2016年以后'],
};

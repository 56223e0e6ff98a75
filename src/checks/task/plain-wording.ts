/** Words that may stand or not without making another task. Numbers, times, places and units are never among them. */
const EMPTY_WORDS = [
  ...['的', '地', '得', '了', '和', '与', '及', '以及', '并', '等', '要', '将', '对', '其'],
  ...['进一步', '继续', '切实', '认真', '积极', '全面', '深入', '扎实', '大力', '着力', '不断', '持续', '稳步', '有序'],
  ...[
    '加快',
    '及时',
    '按时',
    '全力',
    '努力',
    '有效',
    '有力',
    '相关',
    '有关',
    '各项',
    '工作',
    '组织开展',
    '开展',
    '组织',
  ],
];

/** Words that say the same where a task is set; the first stands for all. */
const SAME_WORDS: readonly (readonly string[])[] = [
  ['制定', '制订', '拟定', '拟订', '编制'],
  ['加强', '强化'],
  ['做好', '抓好', '搞好'],
  ['推进', '推动'],
  ['提高', '提升'],
  ['落实', '贯彻落实'],
  ['报送', '上报'],
  ['其他', '其它'],
  ['台账', '台帐'],
];

const BY_FIRST = new Map<number, { readonly word: string; readonly instead: string }[]>();
const STARTS = new Uint8Array(0x1_0000);
for (const word of EMPTY_WORDS) addWord(word, '');
for (const [first = '', ...others] of SAME_WORDS) for (const word of others) addWord(word, first);
for (const words of BY_FIRST.values()) words.sort((a, b) => b.word.length - a.word.length);

function addWord(word: string, instead: string): void {
  const code = word.charCodeAt(0);
  STARTS[code] = 1;
  const words = BY_FIRST.get(code);
  if (words) words.push({ word, instead });
  else BY_FIRST.set(code, [{ word, instead }]);
}

/** A text without its empty words, and with one word for those that say the same: 「进一步制订方案」 → 「制定方案」. One pass. */
export function plainWording(text: string): string {
  let plain = '';
  let from = 0;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    const found = STARTS[code] === 1 ? BY_FIRST.get(code)?.find(({ word }) => text.startsWith(word, at)) : undefined;
    if (!found) {
      at++;
      continue;
    }
    plain += text.slice(from, at) + found.instead;
    at += found.word.length;
    from = at;
  }
  return from === 0 ? text : plain + text.slice(from);
}

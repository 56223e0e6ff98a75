const DIGITS = { 1: '〇一二三四五六七八九', 2: '零壹贰叁肆伍陆柒捌玖', 3: '０１２３４５６７８９' } as const;
const UNITS = { 1: ['', '十', '百', '千'], 2: ['', '拾', '佰', '仟'] } as const;
/** From the highest group of four digits down. */
const GROUPS = ['万亿', '亿', '万', ''];

/** Writes each digit of a text as the numeral of a `[DBNum…]` format: 2016 → 「二〇一六」. */
export function digitByDigit(text: string, numerals: 0 | 1 | 2 | 3): string {
  if (numerals === 0) return text;
  return text.replace(/\d/g, (digit) => DIGITS[numerals].charAt(Number(digit)));
}

/** Writes a whole number below 10¹⁶ with its units: 31 → 「三十一」; larger ones and fractions digit by digit. */
export function withUnits(text: string, numerals: 0 | 1 | 2 | 3): string {
  if (numerals === 0 || numerals === 3 || !/^\d{1,16}$/.test(text)) return digitByDigit(text, numerals);
  const zero = DIGITS[numerals].charAt(0);
  const padded = text.padStart(16, '0');
  const written = GROUPS.reduce((before, unit, index) => {
    const group = padded.slice(index * 4, index * 4 + 4);
    if (group === '0000') return before;
    const gap = before !== '' && group.startsWith('0') ? zero : '';
    return before + gap + groupText(group, numerals) + unit;
  }, '');
  return written === '' ? zero : written;
}

/** Four digits: 「0205」 → 「二百零五」 without what leads it. */
function groupText(group: string, numerals: 1 | 2): string {
  const digits = DIGITS[numerals];
  return Array.from(group, (digit, index) => ({ digit, unit: UNITS[numerals][3 - index] ?? '', index }))
    .filter(({ digit, index }) => digit !== '0' || /[1-9]/.test(group.slice(0, index)))
    .map(({ digit, unit }) => (digit === '0' ? digits.charAt(0) : digits.charAt(Number(digit)) + unit))
    .join('')
    .replace(new RegExp(`${digits.charAt(0)}+`, 'g'), digits.charAt(0))
    .replace(new RegExp(`${digits.charAt(0)}$`), '');
}

const DIGITS = { 1: '〇一二三四五六七八九', 2: '零壹贰叁肆伍陆柒捌玖', 3: '０１２３４５６７８９' } as const;
const UNITS = { 1: ['', '十', '百', '千'], 2: ['', '拾', '佰', '仟'] } as const;
const GROUPS = ['', '万', '亿', '万亿'];

/** Writes each digit of a text as the numeral of a `[DBNum…]` format: 2016 → 「二〇一六」. */
export function digitByDigit(text: string, numerals: 0 | 1 | 2 | 3): string {
  if (numerals === 0) return text;
  return text.replace(/\d/g, (digit) => DIGITS[numerals].charAt(Number(digit)));
}

/** Writes a whole number below 10¹⁶ with its units: 31 → 「三十一」; larger ones and fractions digit by digit. */
export function withUnits(text: string, numerals: 0 | 1 | 2 | 3): string {
  if (numerals === 0 || numerals === 3 || !/^\d{1,16}$/.test(text)) return digitByDigit(text, numerals);
  const digits = String(BigInt(text));
  let written = '';
  let isZeroPending = false;
  for (const [index, digit] of [...digits].entries()) {
    const place = digits.length - 1 - index;
    if (digit === '0') isZeroPending = true;
    else {
      if (isZeroPending && written !== '') written += DIGITS[numerals].charAt(0);
      isZeroPending = false;
      written += DIGITS[numerals].charAt(Number(digit)) + (UNITS[numerals][place % 4] ?? '');
    }
    const isGroupEnd = place > 0 && place % 4 === 0;
    if (isGroupEnd && /[1-9]/.test(digits.slice(Math.max(0, index - 3), index + 1))) written += GROUPS[place / 4] ?? '';
  }
  return written === '' ? DIGITS[numerals].charAt(0) : written;
}

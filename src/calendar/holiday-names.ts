/** The holidays of a year as notices of the State Council name them, by the names the law gives them. */
export const HOLIDAYS = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'] as const;

const FULL_NAMES: Readonly<Record<string, string>> = {
  清明: '清明节',
  五一: '劳动节',
  国际劳动节: '劳动节',
  五一国际劳动节: '劳动节',
  五一劳动节: '劳动节',
  端午: '端午节',
  中秋: '中秋节',
  国庆: '国庆节',
  十一: '国庆节',
};

/** Every way of naming a holiday, as a piece of a pattern. */
export const HOLIDAY_PATTERN = '(?:元旦|春节|清明节?|(?:五一)?(?:国际)?劳动节|五一|端午节?|中秋节?|国庆节?|十一)';

/** 「五一」 → 「劳动节」; names it does not know stay as they are. */
export function fullHolidayName(name: string): string {
  return FULL_NAMES[name] ?? name;
}

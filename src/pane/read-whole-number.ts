/** The number typed, undefined for anything else than up to four digits within the bounds. */
export function readWholeNumber(text: string, least: number, most: number): number | undefined {
  const value = /^\d{1,4}$/.test(text.trim()) ? Number(text) : -1;
  return value >= least && value <= most ? value : undefined;
}

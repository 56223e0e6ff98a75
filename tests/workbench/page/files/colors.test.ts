import { OFFICE_THEME, colorOf, paletteWith } from '../../../../workbench/page/files/colors';

describe('colours', () => {
  const palette = paletteWith(OFFICE_THEME);

  test.each([
    [{ rgb: 'FF00B050' }, '#00B050'],
    [{ theme: '0' }, '#FFFFFF'],
    [{ theme: '1' }, '#000000'],
    [{ theme: '4' }, '#4472C4'],
    // Excel's own names for these: 「蓝色，个性色 1，淡色 80%」 and 「白色，背景 1，深色 15%」.
    [{ theme: '4', tint: '0.7999816888943144' }, '#D9E1F2'],
    [{ theme: '0', tint: '-0.14999847407452621' }, '#D9D9D9'],
    [{ theme: '4', tint: '0.39997558519241921' }, '#8EA9DB'],
    [{ theme: '4', tint: '-0.249977111117893' }, '#305496'],
    [{ theme: '0', tint: '-4.9989318521683403E-2' }, '#F2F2F2'],
    [{ theme: '1', tint: '0.499984740745262' }, '#808080'],
    [{ theme: '9', tint: '0.59999389629810485' }, '#C6E0B4'],
    [{ theme: '5', tint: '0.79998168889431442' }, '#FCE4D6'],
    [{ indexed: '10' }, '#FF0000'],
    [{ indexed: '64' }, undefined],
    [{ auto: '1' }, undefined],
  ])('%j is %s', (attributes, color) => {
    expect(colorOf(attributes, palette)).toBe(color);
  });
});

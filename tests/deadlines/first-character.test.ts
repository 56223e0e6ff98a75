import fc from 'fast-check';
import { firstCharacter } from '../../src/deadlines/first-character';
import { normaliseDeadline } from '../../src/deadlines/normalise';
import { PATTERNS } from '../../src/deadlines/patterns/index';
import { anyDeadlineText } from '../kit/any-deadline';

const CHARACTERS = Array.from('每月周日年2016x,-');

test.each<[string, RegExp, string]>([
  ['one character', /月底/, '月'],
  ['alternatives', /月|周末|\d天/, '月周2016'],
  ['what may be left out, and what follows it', /每?(?:月|周)/, '每月周'],
  ['repetitions from none on', /每{0,3}月*日+/, '每月日'],
  ['a repetition that may be left out lazily', /每??月{2}/, '每月'],
  ['a class, escapes and letters by number', /[月周]|\x78|\u5e74/, '月周年x'],
  ['all but some', /[^每月周]/, '日年2016x,-'],
  ['any', /.月/, '每月周日年2016x,-'],
  ['groups in groups, named ones too', /(?:(每)|(?<unit>月|(?:周)))/, '每月周'],
  ['looking around is not asked', /(?<!每)(?=[月周])(?!月)(?:月|周)/, '月周'],
  ['ends and bounds', /^(?:$|\b)月/, '月'],
  ['a bracket that is a character', /[()|月]\(/, '月'],
  ['what may match nothing', /(?:每月)?/, '每月周日年2016x,-'],
])('%s', (_, pattern, firsts) => {
  const first = firstCharacter(pattern);
  expect(CHARACTERS.filter((char) => first.test(char)).join('')).toBe(firsts);
});

test('no pattern matches where its first character is not met', () => {
  fc.assert(
    fc.property(anyDeadlineText, fc.constantFrom(...PATTERNS), (source, { id, pattern }) => {
      const { text } = normaliseDeadline(source);
      const first = firstCharacter(pattern);
      for (let at = 0; at < text.length; at++) {
        pattern.lastIndex = at;
        const match = pattern.exec(text)?.[0] ?? '';
        expect([id, match, match === '' || first.test(match)]).toEqual([id, match, true]);
      }
    }),
    { numRuns: 4000 },
  );
});

const TONED = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ';
const PLAIN = 'aaaaeeeeiiiioooouuuuüüüünnnm';

const SYLLABLE =
  /^(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:a|ai|an|ang|ao|e|ei|en|eng|er|i|ia|ian|iang|iao|ie|in|ing|iong|iu|o|ong|ou|u|ua|uai|uan|uang|ue|ui|un|uo|ü|üe|v|ve)|m|n|ng|hng)$/;

/** `toned`: a syllable with a tone mark; `plain`: one without; undefined where the word is no pinyin syllable. */
export function readSyllable(word: string): 'toned' | 'plain' | undefined {
  let plain = '';
  for (const letter of word) {
    const tone = TONED.indexOf(letter);
    plain += tone < 0 ? letter : PLAIN.charAt(tone);
  }
  if (!SYLLABLE.test(plain)) return undefined;
  return plain === word ? 'plain' : 'toned';
}

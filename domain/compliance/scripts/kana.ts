import { lettersTable } from './letters.js';

const base: ReadonlyMap<string, string> = new Map(
  (
    'ア a|イ i|ウ u|エ e|オ o|カ ka|キ ki|ク ku|ケ ke|コ ko|サ sa|シ shi|ス su|セ se|ソ so|タ ta|チ chi|ツ tsu|テ te|ト to|ナ na|ニ ni|ヌ nu|ネ ne|ノ no|' +
    'ハ ha|ヒ hi|フ fu|ヘ he|ホ ho|マ ma|ミ mi|ム mu|メ me|モ mo|ヤ ya|ユ yu|ヨ yo|ラ ra|リ ri|ル ru|レ re|ロ ro|ワ wa|ヰ i|ヱ e|ヲ o|ン n|' +
    'ガ ga|ギ gi|グ gu|ゲ ge|ゴ go|ザ za|ジ ji|ズ zu|ゼ ze|ゾ zo|ダ da|ヂ ji|ヅ zu|デ de|ド do|バ ba|ビ bi|ブ bu|ベ be|ボ bo|パ pa|ピ pi|プ pu|ペ pe|ポ po|ヴ vu'
  )
    .split('|')
    .map((pair): [string, string] => {
      const [kana = '', latin = ''] = pair.split(' ');
      return [kana, latin];
    }),
);
const smallVowels = lettersTable('ァ a, ィ i, ゥ u, ェ e, ォ o');
const smallGlides = lettersTable('ャ ya, ュ yu, ョ yo');

/** Hiragana and Katakana after Hepburn; the long mark falls away, the small tsu doubles what follows. */
export function romaniseKana(word: string): string {
  let out = '';
  let doubles = false;
  for (const kana of [...word].map(toKatakana)) {
    if (kana === 'ッ') doubles = true;
    const glide = smallGlides.get(kana);
    const vowel = smallVowels.get(kana);
    if (glide) out = withGlide(out, glide);
    else if (vowel) out = out.replace(/[aeiou]$/, '') + vowel;
    else if (kana !== 'ー' && kana !== 'ッ') {
      const latin = base.get(kana) ?? kana;
      out += doubles ? (latin[0] ?? '') + latin : latin;
      doubles = false;
    }
  }
  return out;
}

/** `shi` and `ya` are `sha`, `ki` and `ya` are `kya`. */
function withGlide(out: string, glide: string): string {
  const stem = out.replace(/i$/, '');
  return /(sh|ch|j)$/.test(stem) ? stem + glide.slice(1) : stem + glide;
}

function toKatakana(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  return code >= 0x3041 && code <= 0x3096 ? String.fromCodePoint(code + 0x60) : letter;
}

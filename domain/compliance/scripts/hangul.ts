import type { WordUse } from './romanise.js';

/** Surnames by their first spelling in list data (McCune-Reischauer without marks), then others in use. */
const surnames: ReadonlyMap<string, readonly string[]> = new Map(
  (
    '김 kim gim|이 ri lee yi rhee|리 ri lee|박 pak park|최 choe choi|정 chong jung jeong chung|강 kang gang|조 cho jo|윤 yun yoon|장 chang jang|' +
    '임 rim lim im|림 rim lim|한 han|오 o oh|서 so seo suh|신 sin shin|권 kwon|황 hwang|안 an ahn|송 song|류 ryu yu yoo|유 yu yoo ryu|전 chon jeon jon|' +
    '홍 hong|고 ko go|문 mun moon|양 yang|손 son sohn|배 pae bae|백 paek baek|허 ho heo hur|남 nam|심 sim shim|노 no roh|로 ro roh|하 ha|곽 kwak|성 song sung seong|' +
    '차 cha|주 chu ju joo|우 u woo|구 ku koo gu|민 min|나 na ra|라 ra na|진 chin jin|지 chi ji|엄 om eom um|채 chae|원 won|천 chon cheon chun|방 pang bang|' +
    '공 kong gong|현 hyon hyun|함 ham|변 pyon byun|염 yom yeom|여 yo yeo|추 chu choo|도 to do|석 sok seok|선 son sun seon|설 sol seol|마 ma|길 kil gil|연 yon yeon|' +
    '위 wi|표 pyo|명 myong myung|기 ki gi|반 pan ban|왕 wang|금 kum keum|옥 ok|육 yuk|맹 maeng|제 che je|모 mo|탁 tak|국 kuk kook|어 o eo|은 un eun|편 pyon|용 yong|' +
    '남궁 namgung|황보 hwangbo|제갈 chegal jegal|선우 sonu sunwoo|독고 tokko dokko|사공 sagong|태 tae thae'
  )
    .split('|')
    .map((line): [string, readonly string[]] => {
      const [hangul = '', ...latin] = line.split(' ');
      return [hangul, latin];
    }),
);

/** How syllables are spelled: as the lists do, with voiced consonants as the press does, and by the law of South Korea (2000). */
const styles = [
  {
    initials: 'k kk n t tt r m p pp s ss  ch tch ch k t p h',
    vowels: 'a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i',
  },
  {
    initials: 'g kk n d tt r m b pp s ss  j jj ch k t p h',
    vowels: 'a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i',
  },
  {
    initials: 'g kk n d tt r m b pp s ss  j jj ch k t p h',
    vowels: 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i',
  },
].map(({ initials, vowels }) => ({ initials: initials.split(' '), vowels: vowels.split(' ') }));
const finals = ' k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ');

/** One Hangul name chunk as words: the family name, then the given name in one piece; `alternatives` are other spellings of the word. */
export function romaniseHangul(
  chunk: string,
  use: WordUse,
): { text: string; alternatives: string[]; native: string }[] {
  const syllables = [...chunk];
  const surname =
    use === 'whole_name' && syllables.length >= 2 && syllables.length <= 5 ? surnameOf(chunk) : undefined;
  if (!surname) {
    const known = use === 'plain' ? undefined : surnames.get(chunk);
    return [{ ...spelled(known ?? spellings(syllables)), native: chunk }];
  }
  const [hangul, known] = surname;
  const given = syllables.slice([...hangul].length);
  return [
    { ...spelled(known), native: hangul },
    { ...spelled(spellings(given)), native: given.join('') },
  ];
}

function spelled([text = '', ...alternatives]: readonly string[]): { text: string; alternatives: string[] } {
  return { text, alternatives };
}

function surnameOf(chunk: string): [string, readonly string[]] | undefined {
  const lengths = chunk.length > 3 ? [2, 1] : [1];
  for (const length of lengths) {
    const spellings = surnames.get(chunk.slice(0, length));
    if (spellings && chunk.length > length) return [chunk.slice(0, length), spellings];
  }
  return undefined;
}

/** Every style of spelling the syllables, without repeats; the lists' own first. */
function spellings(syllables: readonly string[]): string[] {
  return [
    ...new Set(styles.map((style) => syllables.map((syllable) => spellSyllable(syllable, style)).join(''))),
  ];
}

/** Letter by letter from the composed syllable (Unicode 3.12); breves and apostrophes of McCune-Reischauer are left out. */
function spellSyllable(
  syllable: string,
  { initials, vowels }: { initials: string[]; vowels: string[] },
): string {
  const index = (syllable.codePointAt(0) ?? 0) - 0xac00;
  if (index < 0 || index >= 11_172) return syllable;
  const initial = initials[Math.floor(index / 588)] ?? '';
  const vowel = vowels[Math.floor((index % 588) / 28)] ?? '';
  return `${initial}${vowel}${finals[index % 28] ?? ''}`;
}

import { describe, expect, it } from '@jest/globals';
import { romanise, type WordUse } from './romanise.js';

const read = (word: string, use: WordUse = 'name_part') =>
  romanise(word, use).map((reading) => reading.map(({ text }) => text).join(' '));

describe('romanise', () => {
  it.each([
    ['щукин', 'shchukin'],
    ['зеленський', 'zelenskiy'],
    ['шәріп', 'sharip'],
    ['παπανδρέου', 'papandreou'],
    ['μπάρμπας', 'barmbas'],
    ['օբամա', 'obama'],
    ['გვარამია', 'gvaramia'],
    ['नरेन्द्र', 'narendr'],
    ['バラク', 'baraku'],
    ['きゃっと', 'kyatto'],
    ['erdoğan', 'erdogan'],
    ['größe', 'grosse'],
    ['łukasz', 'lukasz'],
    ['٣٤', '34'],
    ['۶', '6'],
  ])('writes %s as %s', (word, latin) => {
    expect(read(word)).toEqual([latin]);
  });

  it('parts the article from an Arabic word and knows frequent names', () => {
    expect(read('التكريتي')).toEqual(['al tikriti']);
    expect(read('المنشاوي')[0]).toMatch(/^al mnsh/);
    expect(read('محمد')).toEqual(['muhammad']);
  });

  it('marks a word of which only the consonants are known', () => {
    expect(romanise('قذاف', 'name_part')[0]?.[0]?.isAbjad).toBe(true);
    expect(romanise('محمد', 'name_part')[0]?.[0]?.isAbjad).toBe(false);
    expect(romanise('זילברמן', 'name_part')[0]?.[0]?.isAbjad).toBe(true);
  });

  it('divides a whole Chinese or Korean name into family and given name', () => {
    expect(read('习近平', 'whole_name')).toEqual(['xi jinping']);
    expect(read('欧阳修', 'whole_name')).toEqual(['ouyang xiu']);
    expect(read('김정은', 'whole_name')).toEqual(['kim chongun']);
    expect(read('近平', 'name_part')).toEqual(['jinping']);
  });

  it('gives the Japanese reading beside the Chinese one when both parts are known', () => {
    expect(read('山田太郎', 'whole_name')).toEqual(['shan tiantailang', 'yamada taro']);
    expect(read('安倍晋三', 'whole_name')).toContain('abe shinzo');
  });

  it('keeps letters of a script without a table and says so', () => {
    expect(romanise('ชวน', 'name_part')[0]?.[0]).toMatchObject({
      text: 'ชวน',
      script: 'zzzz',
      native: 'ชวน',
    });
  });
});

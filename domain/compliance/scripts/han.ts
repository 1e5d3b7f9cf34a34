import { pinyinTable } from './han-table.js';
import { readKanjiName } from './kanji-names.js';
import type { WordUse } from './romanise.js';

/** Surnames of two characters; every other surname is one. */
const doubleSurnames = new Set(
  '欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 令狐 慕容 司徒 夏侯 宇文 长孙 長孫 轩辕 軒轅 端木 独孤 獨孤 南宫 南宮 西门 西門 闻人 聞人'.split(
    ' ',
  ),
);

export interface HanWord {
  text: string;
  native: string;
}

/** Readings of a chunk of Han characters: Pinyin first, then the Japanese one when the name tables know both its parts. */
export function romaniseHan(chunk: string, use: WordUse): HanWord[][] {
  const characters = [...chunk];
  if (use === 'name_part') return [[word(characters)]];
  const isName = use === 'whole_name' && characters.length >= 2 && characters.length <= 4;
  const cut = isName
    ? characters.length > 2 && doubleSurnames.has(characters.slice(0, 2).join(''))
      ? 2
      : 1
    : 0;
  const chinese = isName
    ? [word(characters.slice(0, cut)), word(characters.slice(cut))]
    : characters.map((character) => word([character]));
  const japanese = use === 'whole_name' ? readKanjiName(chunk) : null;
  return japanese ? [chinese, japanese] : [chinese];
}

function word(characters: readonly string[]): HanWord {
  return {
    text: characters.map((character) => pinyin().get(character) ?? character).join(''),
    native: characters.join(''),
  };
}

let readings: Map<string, string> | undefined;

function pinyin(): Map<string, string> {
  if (readings) return readings;
  readings = new Map();
  for (const [, syllable = '', characters = ''] of pinyinTable.matchAll(/([a-z]+)([^a-z]+)/g)) {
    for (const character of characters) readings.set(character, syllable);
  }
  return readings;
}

import { describe, expect, it } from '@jest/globals';
import { enginePageEn } from '../engine/page-en.js';
import { enginePageRu } from '../engine/page-ru.js';
import { ownershipEn } from '../onboarding/ownership-en.js';
import { ownershipRu } from '../onboarding/ownership-ru.js';
import { en } from './en.js';
import { ru } from './ru.js';

function flatten(tree: object, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [pair(`${prefix}${key}`, value)] : flatten(value, `${prefix}${key}.`),
  );
}

const pair = (key: string, text: string): [string, string] => [key, text];

const english = flatten({ ...en, engine_page: enginePageEn, ownership_page: ownershipEn });
const russian = new Map(flatten({ ...ru, engine_page: enginePageRu, ownership_page: ownershipRu }));
const formsOf = (text: string) => text.split('||||').map((form) => form.trim());
const placesOf = (text: string) => [...new Set(text.match(/%\{\w+\}/g))].sort();

describe('the catalogues', () => {
  it('have the same keys', () => {
    expect([...russian.keys()].sort()).toEqual(english.map(([key]) => key).sort());
  });

  it('take the same values in both languages', () => {
    const different = english.filter(
      ([key, text]) => placesOf(text).join() !== placesOf(russian.get(key) ?? '').join(),
    );
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it('have two forms of number in English and three in Russian, or none', () => {
    const wrong = english.filter(([key, text]) => {
      const [forms, theirs] = [formsOf(text).length, formsOf(russian.get(key) ?? '').length];
      return !((forms === 1 && theirs === 1) || (forms === 2 && theirs === 3));
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it('say nothing empty', () => {
    expect(
      [...english, ...russian]
        .filter(([, text]) => formsOf(text).some((form) => form === ''))
        .map(([key]) => key),
    ).toEqual([]);
  });

  it('have no English left in Russian beyond names and abbreviations', () => {
    const names =
      /^(OFAC|SDN|non|UN|EU|UK|OFSI|BIS|OpenSanctions|LEI|BIC|IMO|MMSI|UTC|Purser|Temporal|Ctrl|K|JSON|PDF|JPEG|PNG|QR|API|CSV|camt|XML|OCO|TWAP|VWAP|USDT|POV|DAO|DeFi|NFT|Aegis|Password|Google|Authenticator|smart_count|E|mail|VaR|ES|p|ccxt|binance|kraken|okx|ClickHouse|BODS)$/;
    const left = [...russian].filter(([, text]) => {
      const words = text.replace(/%\{\w+\}/g, '').match(/[A-Za-z]+/g) ?? [];
      return words.some((word) => !names.test(word));
    });
    expect(left.map(([key]) => key)).toEqual([]);
  });
});

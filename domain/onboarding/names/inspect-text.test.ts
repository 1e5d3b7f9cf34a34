import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inspectText, tidyText } from './inspect-text.js';

const codes = (value: string) => inspectText(value).map((finding) => finding.code);

describe('inspectText', () => {
  it.each([
    'Anna Maria Eriksson',
    "O'Connor-Smith Jr.",
    'Đorđe Ђорђевић',
    'Nguyễn Thị Minh Khai',
    '佐藤 花子 サトウ',
    'محمد علي',
    'שרה לוי',
    'Ἀριστοτέλης',
    'Anna'.normalize('NFD'),
    'Zoë'.normalize('NFD'),
    'ঋতুপর্ণ ঘোষ',
    'Apt 12, 5th floor',
  ])('has nothing to say about %s', (value) => {
    expect(inspectText(value)).toEqual([]);
  });

  it.each([
    ['nothing', '', 'text.empty'],
    ['blanks', ' \u3000 ', 'text.empty'],
    ['only combining marks', '\u0301\u0302 \u0308', 'text.only_marks'],
    ['only punctuation', '--- ...', 'text.empty_when_folded'],
    ['only pictures', '😀👍🏽', 'text.empty_when_folded'],
    ['a right-to-left override', 'Anna\u202egnp.exe', 'text.direction_control'],
    ['an isolate', '\u2066Anna\u2069', 'text.direction_control'],
    ['a right-to-left mark', 'Anna\u200f', 'text.direction_control'],
    ['a zero-width space', 'Vlad\u200bimir', 'text.zero_width'],
    ['a byte order mark inside', 'Vlad\ufeffimir', 'text.zero_width'],
    ['a soft hyphen', 'Vlad\u00adimir', 'text.zero_width'],
    ['a joiner between Latin letters', 'Vlad\u200dimir', 'text.zero_width'],
    ['a Hangul filler', 'Anna\u3164', 'text.zero_width'],
    ['a tag', 'Anna\u{e0041}', 'text.zero_width'],
    ['a variation selector', 'Anna\ufe0f', 'text.zero_width'],
    ['a NUL', 'Anna\u0000', 'text.control_character'],
    ['an escape', 'Anna\u001b[31m', 'text.control_character'],
    ['a line break', 'Anna\nMaria', 'text.control_character'],
    ['a line separator', 'Anna\u2028Maria', 'text.control_character'],
    ['half a surrogate pair', 'Anna\ud800', 'text.not_a_character'],
    ['private use', 'Anna\ue000', 'text.not_a_character'],
    ['a noncharacter', 'Anna\uffff', 'text.not_a_character'],
    ['stacked marks', `A${'\u0335'.repeat(8)}nna`, 'text.too_many_marks'],
  ])('refuses %s', (_, value, code) => {
    expect(inspectText(value)).toContainEqual(expect.objectContaining({ code, severity: 'refuse' }));
  });

  it.each([
    ['a Cyrillic letter in a Latin word', 'Рaul', { word: 'Рaul', scripts: 'Cyrillic Latin' }],
    ['a Greek letter in a Latin word', 'Ann Μaria', { word: 'Μaria', scripts: 'Greek Latin' }],
  ])('wants a person to look at %s', (_, value, params) => {
    expect(inspectText(value, { field: 'family_name' })).toEqual([
      { code: 'text.mixed_scripts', severity: 'review', field: 'family_name', params },
    ]);
  });

  it('lets alphabets stand side by side in words of their own', () => {
    expect(codes('Иван Ivanov')).toEqual([]);
  });

  it('lets joiners stand where a language needs them', () => {
    expect(codes('علی\u200cرضا')).toEqual(['text.joiner']);
    expect(codes('නවීන් ශ්\u200dරී')).toEqual(['text.joiner']);
  });

  it('notes forms that stand for plain letters, and what those are', () => {
    expect(inspectText('Ｉｖａｎ')).toEqual([
      { code: 'text.compatibility_forms', severity: 'note', field: 'text', params: { plain: 'Ivan' } },
    ]);
    expect(codes('𝐕𝐥𝐚𝐝')).toEqual(['text.compatibility_forms']);
    expect(codes('Anna\u00a0Maria')).toEqual(['text.unusual_space']);
  });

  it('tells where a character hides', () => {
    expect(inspectText('Vlad\u200bimir')[0]?.params).toEqual({ character: 'U+200B', position: 5 });
  });

  it('lets a message have lines and pictures', () => {
    expect(inspectText('Dear client,\n\tthank you ❤️👨‍👩‍👧 👍🏽', { isMultiline: true })).toEqual([]);
    expect(inspectText('Dear\u0000client', { isMultiline: true })).not.toEqual([]);
  });

  it('never throws, and answers long hostile text quickly', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => inspectText(value).length >= 0),
      { numRuns: 2000 },
    );
    const start = performance.now();
    for (const piece of ['\u0301', '\u200d', 'ا\u200c', 'a\u0301\u200d', 'аa'])
      inspectText(piece.repeat(10_000));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('tidyText', () => {
  it('composes letters and leaves one plain space between words', () => {
    expect(tidyText('  Zoe\u0308 \u00a0\u3000 Anna ')).toBe('Zoë Anna');
  });
});

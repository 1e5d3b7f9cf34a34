import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { asksForReview, cleanText, maxNameLength } from './clean-text.js';

describe('cleanText', () => {
  it('brings full-width and mathematical letters to plain ones', () => {
    expect(cleanText('Ｉｖａｎ 𝓟𝓮𝓽𝓻𝓸𝓿').text).toBe('Ivan Petrov');
  });

  it('drops what cannot be seen and says so', () => {
    expect(cleanText('Iv\u200ban\u00ad Pet\u2060rov')).toEqual({
      text: 'Ivan Petrov',
      empty: false,
      findings: ['hidden_characters'],
    });
  });

  it('does not report the joiners that Persian is spelled with', () => {
    expect(cleanText('علی\u200cرضا').findings).toEqual([]);
  });

  it('folds look-alikes inside a word and leaves true Cyrillic alone', () => {
    expect(cleanText('Vlаdimir Рutin').text).toBe('Vladimir Putin');
    expect(cleanText('Владимиp').text).toBe('Владимир');
    expect(cleanText('Владимир Путин')).toEqual({ text: 'Владимир Путин', empty: false, findings: [] });
  });

  it('calls a name of only combining marks empty', () => {
    const clean = cleanText('\u0301\u0302\u0303');
    expect(clean.empty).toBe(true);
    expect(clean.findings.some(asksForReview)).toBe(true);
  });

  it('asks for review when the direction of the text is overridden', () => {
    const { text, findings } = cleanText('\u202enituP');
    expect(text).toBe('nituP');
    expect(findings.some(asksForReview)).toBe(true);
  });

  it('answers for any text, bounded, without marks of control or direction', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 800 }), (raw) => {
        const { text, empty } = cleanText(raw);
        expect(text.length).toBeLessThanOrEqual(maxNameLength);
        expect(/[\p{Cc}\p{Cf}]/u.test(text)).toBe(false);
        expect(empty).toBe(!/[\p{L}\p{N}]/u.test(text));
      }),
      { numRuns: 500 },
    );
  });
});

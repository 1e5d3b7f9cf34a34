import { describe, expect, it } from '@jest/globals';
import { dark, light, tones, type Tokens } from './tokens.js';

/** Relative luminance of WCAG 2.2. */
function luminance(hex: string): number {
  const parts = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const linear = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const grounds = (theme: Tokens) => [theme.ground, theme.surface, theme.sunken, theme.raised, theme.changed];

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s tokens', (_name, theme) => {
  it('keep every ink readable on every ground', () => {
    const inks = [
      theme.ink,
      theme.inkSoft,
      theme.inkFaint,
      theme.accent,
      ...tones.map((tone) => theme.tones[tone].ink),
    ];
    const weak = inks.flatMap((ink) =>
      grounds(theme)
        .filter((ground) => contrast(ink, ground) < 4.5)
        .map((ground) => [ink, ground]),
    );
    expect(weak).toEqual([]);
  });

  it('keep a state readable on its own chip, and on a selected row', () => {
    for (const tone of tones) {
      expect(contrast(theme.tones[tone].ink, theme.tones[tone].soft)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(theme.tones[tone].ink, theme.accentSoft)).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(theme.inkFaint, theme.accentSoft)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme.accentInk, theme.accent)).toBeGreaterThanOrEqual(4.5);
  });

  it('keep bars, marks and the edges of inputs visible', () => {
    for (const tone of tones)
      expect(contrast(theme.tones[tone].solid, theme.surface)).toBeGreaterThanOrEqual(3);
    expect(contrast(theme.lineStrong, theme.surface)).toBeGreaterThanOrEqual(3);
  });
});

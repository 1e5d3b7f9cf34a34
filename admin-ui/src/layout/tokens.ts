/** What colour says about a state; every other colour is ground, line, ink or the one accent. */
export const tones = ['refused', 'waiting', 'done', 'working', 'closed'] as const;
export type Tone = (typeof tones)[number];

/** `ink` is readable (>= 4.5:1) on `soft` and on every ground; `solid` fills bars and marks (>= 3:1 on the surface). */
export interface ToneColours {
  ink: string;
  soft: string;
  solid: string;
}

export interface Tokens {
  mode: 'light' | 'dark';
  ground: string;
  surface: string;
  sunken: string;
  raised: string;
  line: string;
  lineStrong: string;
  ink: string;
  inkSoft: string;
  inkFaint: string;
  accent: string;
  accentInk: string;
  accentSoft: string;
  changed: string;
  shadow: string;
  tones: Record<Tone, ToneColours>;
}

export const light: Tokens = {
  mode: 'light',
  ground: '#f6f7f9',
  surface: '#ffffff',
  sunken: '#eff1f4',
  raised: '#ffffff',
  line: '#dfe3e8',
  lineStrong: '#868f9c',
  ink: '#191d26',
  inkSoft: '#464f5d',
  inkFaint: '#5d6675',
  accent: '#4a43b0',
  accentInk: '#ffffff',
  accentSoft: '#ecebfa',
  changed: '#fff4d1',
  shadow: 'rgba(16, 20, 30, 0.16)',
  tones: {
    refused: { ink: '#a81f16', soft: '#fdebe9', solid: '#d1362b' },
    waiting: { ink: '#7d4a05', soft: '#fcf0d9', solid: '#b87400' },
    done: { ink: '#14603a', soft: '#e2f4e9', solid: '#1d8a52' },
    working: { ink: '#144f9e', soft: '#e5effb', solid: '#2a74d3' },
    closed: { ink: '#4a5362', soft: '#eaedf1', solid: '#7b8594' },
  },
};

export const dark: Tokens = {
  mode: 'dark',
  ground: '#0f1217',
  surface: '#161a21',
  sunken: '#0b0e12',
  raised: '#1f252e',
  line: '#2a313b',
  lineStrong: '#717c8b',
  ink: '#e7eaef',
  inkSoft: '#b3bbc7',
  inkFaint: '#98a2b0',
  accent: '#aaa5f5',
  accentInk: '#141130',
  accentSoft: '#25234a',
  changed: '#3a3212',
  shadow: 'rgba(0, 0, 0, 0.6)',
  tones: {
    refused: { ink: '#ff9d93', soft: '#3a1b19', solid: '#ee5d51' },
    waiting: { ink: '#f3bf63', soft: '#35270c', solid: '#d99a2b' },
    done: { ink: '#74d59e', soft: '#113022', solid: '#37a86d' },
    working: { ink: '#8abaff', soft: '#132a4a', solid: '#4c8fe8' },
    closed: { ink: '#b3bbc7', soft: '#272d37', solid: '#7d8795' },
  },
};

/** Everything is a multiple of this many pixels. */
export const GRID_PX = 4;
export const ROW_HEIGHT_PX = 36;
export const HIT_AREA_PX = 32;
export const HIT_AREA_PHONE_PX = 44;

export const fontFamily = "'Inter Variable', system-ui, -apple-system, 'Segoe UI', sans-serif";
export const monospaced =
  "ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, 'Liberation Mono', monospace";

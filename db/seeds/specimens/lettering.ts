import { toMrzName } from '../../../domain/onboarding/names/mrz-name.js';
import type { Canvas, Colour } from './canvas.js';
import { glyphs, marks, zoneGlyphs } from './glyphs.js';
import { curve, drawLines, type Line, type Point } from './strokes.js';

export interface TextStyle {
  /** Left end of the baseline. */
  x: number;
  y: number;
  /** Height of a capital. */
  size: number;
  colour: Colour;
  /** Thickness of the stroke against the height; 0.09 is regular, 0.14 bold. */
  weight?: number;
  alpha?: number;
  /** Room between letters on the grid of fourteen. */
  tracking?: number;
  /** In radians, around the left end of the baseline. */
  angle?: number;
}

const GRID = 14;
const SPACE = 6;
const REGULAR = 0.09;
const MARKS_BELOW = new Set(['\u0327', '\u0328']);

/** Writes a line of text in our own letters; gives the position behind its end. */
export function writeText(canvas: Canvas, text: string, style: TextStyle): number {
  const { x, y, size, colour, weight = REGULAR, alpha, tracking = 3, angle = 0 } = style;
  const scale = size / GRID;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  let pen = 0;
  for (const letter of drawable(text)) {
    const { width, lines } = letter === ' ' ? { width: SPACE, lines: [] } : figureOf(letter);
    const turn = ([gx, gy]: Point): Point => {
      const [dx, dy] = [(pen + gx) * scale, (gy - GRID) * scale];
      return [x + dx * cos - dy * sin, y + dx * sin + dy * cos];
    };
    if (lines.length > 0)
      drawLines(
        canvas,
        lines.map((line) => line.map(turn)),
        { width: size * weight, colour, alpha },
      );
    pen += width + tracking;
  }
  return x + (pen - tracking) * scale;
}

export function textWidth(
  text: string,
  { size, tracking = 3 }: Pick<TextStyle, 'size' | 'tracking'>,
): number {
  const widths = drawable(text).map((letter) => (letter === ' ' ? SPACE : figureOf(letter).width));
  return (widths.reduce((sum, width) => sum + width + tracking, -tracking) * size) / GRID;
}

/** One line of a machine-readable zone: each character in the middle of a cell of the same width. */
export function writeZoneLine(
  canvas: Canvas,
  line: string,
  { x, y, size, cell, colour }: { x: number; y: number; size: number; cell: number; colour: Colour },
): void {
  const scale = size / GRID;
  [...line].forEach((letter, index) => {
    const { width, lines } = parse(zoneGlyphs[letter] ?? glyphs[letter] ?? '');
    const left = x + index * cell + (cell - width * scale) / 2;
    const turn = ([gx, gy]: Point): Point => [left + gx * scale, y + (gy - GRID) * scale];
    drawLines(
      canvas,
      lines.map((part) => part.map(turn)),
      { width: size * 0.12, colour },
    );
  });
}

interface Figure {
  width: number;
  lines: Line[];
}

const figures = new Map<string, Figure>();

/** A letter with its marks. */
function figureOf(letter: string): Figure {
  const known = figures.get(letter);
  if (known) return known;
  const [base = '', ...above] = [...(glyphs[letter] ? letter : letter.normalize('NFD'))];
  const figure = parse(glyphs[base] ?? '');
  const isCapital = base !== base.toLowerCase() || /\d/.test(base);
  const withMarks = above.flatMap((mark) => {
    const lift = MARKS_BELOW.has(mark) ? 0 : isCapital ? -4 : -0.5;
    return parse(`0 ${marks[mark] ?? ''}`).lines.map((line) =>
      line.map(([x, y]): Point => [x + figure.width / 2, y + lift]),
    );
  });
  // The dot of i and j gives way to a mark.
  const lines = above.length > 0 && (base === 'i' || base === 'j') ? figure.lines.slice(0, 1) : figure.lines;
  const whole = { width: figure.width, lines: [...lines, ...withMarks] };
  figures.set(letter, whole);
  return whole;
}

/** Letters that we can draw; others in the spelling of the machine-readable zone. */
function drawable(text: string): string[] {
  return [...text.normalize('NFC')].flatMap((letter) => {
    const [base = '', ...above] = [...letter.normalize('NFD')];
    const isKnown = letter === ' ' || glyphs[letter] || (glyphs[base] && above.every((mark) => marks[mark]));
    return isKnown ? [letter] : [...toMrzName(letter)];
  });
}

function parse(path: string): Figure {
  const [width = '0', ...steps] = path.split(/ (?=[MLQ])/);
  const lines: Point[][] = [];
  for (const step of steps) {
    const [a = 0, b = 0, c = 0, d = 0] = step.slice(1).split(' ').map(Number);
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (step.startsWith('M') || !line || !last) lines.push([[a, b]]);
    else if (step.startsWith('L')) line.push([a, b]);
    else line.push(...curve(last, [a, b], [c, d]));
  }
  return { width: Number(width), lines };
}

import type { Canvas } from './canvas.js';
import { textWidth, writeText } from './lettering.js';
import { black, grey } from './security-print.js';

export interface Caption {
  label: string;
  value: string;
  x: number;
  y: number;
  size?: number;
  /** Longer values are set smaller, so that they end here. */
  width?: number;
}

/** A small label with its value below, as documents print their fields. */
export function writeCaption(canvas: Canvas, { label, value, x, y, size = 18, width }: Caption): void {
  writeText(canvas, label, { x, y, size: Math.max(10, size * 0.54), colour: grey, weight: 0.1 });
  const length = textWidth(value, { size });
  const fitted = width && length > width ? size * (width / length) : size;
  writeText(canvas, value, { x, y: y + size * 1.75, size: fitted, colour: black, weight: 0.13 });
}

import { corrupt, FileRefusal } from './errors.js';
import { huffmanTable, type HuffmanTable } from './jpeg-bits.js';
import type { Component, Frame, Scan } from './jpeg-scan.js';
import { refuseSize } from './picture.js';

/** The Huffman tables as they stand at a point of the file: class 0 for DC, 1 for AC, four of each. */
export type HuffmanTables = Map<number, HuffmanTable>;

/** SOF0, SOF1 and SOF2: baseline, extended and progressive, eight bits a sample (ITU-T T.81, B.2.2). */
export function readFrame(marker: number, segment: Buffer): Frame {
  const [precision = 0] = segment;
  const count = segment[5] ?? 0;
  if (segment.length !== 6 + count * 3) throw corrupt('jpeg: frame header');
  if (precision !== 8)
    throw new FileRefusal('files.unsupported_coding', { reason: `${precision} bits a sample` });
  const [height, width] = [segment.readUInt16BE(1), segment.readUInt16BE(3)];
  if (width === 0 || height === 0) throw corrupt('jpeg: size');
  if (count !== 1 && count !== 3 && count !== 4)
    throw new FileRefusal('files.unsupported_coding', { reason: `${count} components` });
  refuseSize(width, height);
  return layOut({ width, height, isProgressive: marker === 0xc2, factors: factorsOf(segment, count) });
}

function factorsOf(segment: Buffer, count: number) {
  return Array.from({ length: count }, (_, index) => {
    const [id = 0, sampling = 0] = segment.subarray(6 + index * 3);
    const [horizontal, vertical] = [sampling >> 4, sampling & 15];
    if (horizontal < 1 || horizontal > 4 || vertical < 1 || vertical > 4)
      throw corrupt('jpeg: sampling factors');
    return { id, horizontal, vertical };
  });
}

interface Shape {
  width: number;
  height: number;
  isProgressive: boolean;
  factors: { id: number; horizontal: number; vertical: number }[];
}

function layOut({ width, height, isProgressive, factors }: Shape): Frame {
  const widest = Math.max(...factors.map((one) => one.horizontal));
  const tallest = Math.max(...factors.map((one) => one.vertical));
  const mcusAcross = Math.ceil(width / (8 * widest));
  const mcusDown = Math.ceil(height / (8 * tallest));
  const components = factors.map(({ id, horizontal, vertical }): Component => {
    const stride = mcusAcross * horizontal;
    return {
      id,
      horizontal,
      vertical,
      blocksAcross: Math.ceil(Math.ceil((width * horizontal) / widest) / 8),
      blocksDown: Math.ceil(Math.ceil((height * vertical) / tallest) / 8),
      stride,
      set: new Uint32Array(isProgressive ? stride * mcusDown * vertical * 2 : 0),
      isCoded: false,
    };
  });
  return { width, height, isProgressive, mcusAcross, mcusDown, components };
}

/** DHT: one or more tables. */
export function readHuffmanTables(segment: Buffer, tables: HuffmanTables): void {
  for (let at = 0; at < segment.length;) {
    const counts = segment.subarray(at + 1, at + 17);
    const total = counts.reduce((sum, count) => sum + count, 0);
    if (counts.length < 16 || total > 256 || at + 17 + total > segment.length)
      throw corrupt('jpeg: Huffman table');
    tables.set(segment[at] ?? 0, huffmanTable(counts, segment.subarray(at + 17, at + 17 + total)));
    at += 17 + total;
  }
}

/** DQT: what it says is not used here, but it must be whole. */
export function checkQuantization(segment: Buffer): void {
  let at = 0;
  while (at < segment.length) at += 1 + ((segment[at] ?? 0) >> 4 === 0 ? 64 : 128);
  if (at !== segment.length) throw corrupt('jpeg: quantization table');
}

/** SOS: which components, which tables, which band of coefficients. */
export function readScanHeader(
  segment: Buffer,
  frame: Frame,
  tables: HuffmanTables,
  restartInterval: number,
): Scan {
  const count = segment[0] ?? 0;
  if (segment.length !== 4 + count * 2) throw corrupt('jpeg: scan header');
  const parts = Array.from({ length: count }, (_, index) => {
    const [id, selector = 0] = segment.subarray(1 + index * 2);
    const component = frame.components.find((one) => one.id === id);
    if (!component) throw corrupt('jpeg: a scan of an unknown component');
    return { component, dc: tables.get(selector >> 4), ac: tables.get(0x10 | (selector & 15)) };
  });
  const [spectralStart = 0, spectralEnd = 0, approximation = 0] = segment.subarray(1 + count * 2);
  const isAcAlone = spectralStart > 0 && count === 1 && spectralEnd >= spectralStart && spectralEnd <= 63;
  const isDcAlone = spectralStart === 0 && spectralEnd === 0;
  if (frame.isProgressive && !isAcAlone && !isDcAlone) throw corrupt('jpeg: spectral selection');
  return { parts, spectralStart, spectralEnd, isRefinement: approximation >> 4 > 0, restartInterval };
}

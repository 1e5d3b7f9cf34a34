import { corrupt } from './errors.js';
import { BitReader, decode, type HuffmanTable } from './jpeg-bits.js';

/** One colour component of a frame; blocks are 8 by 8 samples. */
export interface Component {
  id: number;
  horizontal: number;
  vertical: number;
  blocksAcross: number;
  blocksDown: number;
  /** Width of the block grid when padded to whole MCUs. */
  stride: number;
  /** Progressive pictures: which of the 64 coefficients of each block are set, two words a block. */
  set: Uint32Array;
  isCoded: boolean;
}

export interface Frame {
  width: number;
  height: number;
  isProgressive: boolean;
  mcusAcross: number;
  mcusDown: number;
  components: Component[];
}

export interface Scan {
  parts: { component: Component; dc: HuffmanTable | undefined; ac: HuffmanTable | undefined }[];
  spectralStart: number;
  spectralEnd: number;
  isRefinement: boolean;
  restartInterval: number;
}

type ReadBlock = (part: Scan['parts'][number], block: number) => void;

/**
 * Decodes the entropy-coded data of one scan block by block (ITU-T T.81, annexes F and G) without keeping samples: what
 * a damaged picture cannot do is follow its own code tables to the last block. Gives the position of the next marker.
 */
export function readScan(data: Buffer, at: number, frame: Frame, scan: Scan): number {
  const reader = new BitReader(data, at);
  const state = { eobRun: 0 };
  const readBlock = blockReader(reader, frame, scan, state);
  const units = unitsOf(frame, scan);
  for (let unit = 0, restarts = 0; unit < units.count; unit += 1) {
    if (scan.restartInterval > 0 && unit > 0 && unit % scan.restartInterval === 0) {
      restart(reader, data, restarts);
      restarts += 1;
      state.eobRun = 0;
    }
    units.read(unit, readBlock);
    reader.refuseInvented();
  }
  for (const { component } of scan.parts) component.isCoded = true;
  return reader.toMarker();
}

/** A scan of one component goes block by block; of several, MCU by MCU with all blocks of each component. */
function unitsOf(
  frame: Frame,
  { parts }: Scan,
): { count: number; read(unit: number, readBlock: ReadBlock): void } {
  const [only, ...others] = parts;
  if (!only) throw corrupt('jpeg: a scan without components');
  if (others.length === 0) {
    const { blocksAcross, blocksDown, stride } = only.component;
    const blockOf = (unit: number) => Math.floor(unit / blocksAcross) * stride + (unit % blocksAcross);
    return { count: blocksAcross * blocksDown, read: (unit, readBlock) => readBlock(only, blockOf(unit)) };
  }
  return {
    count: frame.mcusAcross * frame.mcusDown,
    read: (unit, readBlock) => {
      const [row, column] = [Math.floor(unit / frame.mcusAcross), unit % frame.mcusAcross];
      for (const part of parts) readMcu(part, row, column, readBlock);
    },
  };
}

function readMcu(part: Scan['parts'][number], row: number, column: number, readBlock: ReadBlock): void {
  const { horizontal, vertical, stride } = part.component;
  for (let y = 0; y < vertical; y += 1) {
    for (let x = 0; x < horizontal; x += 1)
      readBlock(part, (row * vertical + y) * stride + column * horizontal + x);
  }
}

function blockReader(reader: BitReader, frame: Frame, scan: Scan, state: { eobRun: number }): ReadBlock {
  if (!frame.isProgressive) return (part) => readSequential(reader, part);
  if (scan.spectralStart === 0) {
    return scan.isRefinement ? () => void reader.take(1) : ({ dc }) => readDifference(reader, dc);
  }
  const read = scan.isRefinement ? refineCoefficients : readCoefficients;
  return ({ component, ac }, block) => {
    state.eobRun = read({ reader, table: needed(ac), scan, set: component.set, at: block * 2 }, state.eobRun);
  };
}

function readSequential(reader: BitReader, { dc, ac }: Scan['parts'][number]): void {
  readDifference(reader, dc);
  const table = needed(ac);
  for (let index = 1; index < 64; index += 1) {
    const code = decode(reader, table);
    const [run, size] = [code >> 4, code & 15];
    if (size === 0 && run < 15) return;
    index += run;
    if (index > 63) throw corrupt('jpeg: a block of more than 64 coefficients');
    reader.take(size);
  }
}

function readDifference(reader: BitReader, table: HuffmanTable | undefined): void {
  const size = decode(reader, needed(table));
  if (size > 15) throw corrupt('jpeg: picture data');
  reader.take(size);
}

interface Block {
  reader: BitReader;
  table: HuffmanTable;
  scan: Scan;
  set: Uint32Array;
  at: number;
}

/** First pass over a band of coefficients; gives how many further blocks of it are empty. */
function readCoefficients({ reader, table, scan, set, at }: Block, eobRun: number): number {
  if (eobRun > 0) return eobRun - 1;
  for (let index = scan.spectralStart; index <= scan.spectralEnd; index += 1) {
    const code = decode(reader, table);
    const [run, size] = [code >> 4, code & 15];
    if (size === 0 && run < 15) return (1 << run) + reader.take(run) - 1;
    index += run;
    if (index > 63) throw corrupt('jpeg: a block of more than 64 coefficients');
    if (size === 0) continue;
    reader.take(size);
    mark(set, at, index);
  }
  return 0;
}

/** A later pass: one more bit for each coefficient that is set, and new ones of size one between them. */
function refineCoefficients({ reader, table, scan, set, at }: Block, eobRun: number): number {
  let index = scan.spectralStart;
  let run = eobRun;
  while (run === 0 && index <= scan.spectralEnd) {
    const code = decode(reader, table);
    const [zeros, size] = [code >> 4, code & 15];
    if (size > 1) throw corrupt('jpeg: picture data');
    if (size === 0 && zeros < 15) {
      run = (1 << zeros) + reader.take(zeros);
      break;
    }
    reader.take(size);
    index = refineUntil({ reader, table, scan, set, at }, index, zeros);
    if (size === 1 && index <= scan.spectralEnd) mark(set, at, index);
    index += 1;
  }
  if (run === 0) return 0;
  refineUntil({ reader, table, scan, set, at }, index, 64);
  return run - 1;
}

/** Refines set coefficients while passing so many that are not; gives the index of the one after them. */
function refineUntil({ reader, scan, set, at }: Block, from: number, zeros: number): number {
  let left = zeros;
  for (let index = from; index <= scan.spectralEnd; index += 1) {
    if (isMarked(set, at, index)) reader.take(1);
    else if (left === 0) return index;
    else left -= 1;
  }
  return scan.spectralEnd + 1;
}

function mark(set: Uint32Array, at: number, index: number): void {
  const word = at + (index >> 5);
  set[word] = (set[word] ?? 0) | (1 << (index & 31));
}

function isMarked(set: Uint32Array, at: number, index: number): boolean {
  return (((set[at + (index >> 5)] ?? 0) >>> (index & 31)) & 1) === 1;
}

function needed(table: HuffmanTable | undefined): HuffmanTable {
  if (!table) throw corrupt('jpeg: a Huffman table is missing');
  return table;
}

function restart(reader: BitReader, data: Buffer, restarts: number): void {
  const at = reader.toMarker();
  if (data[at + 1] !== 0xd0 + (restarts % 8)) throw corrupt('jpeg: restart marker');
  reader.jump(at + 2);
}

import { crc32 } from 'node:zlib';
import { corrupt, FileRefusal } from './errors.js';
import { readOrientation, writeOrientation } from './exif.js';
import { isPadding, refuseSize, type Picture } from './picture.js';
import { checkRows, type PngHeader } from './png-rows.js';

interface Chunk {
  type: string;
  data: Buffer;
}

const SIGNATURE_BYTES = 8;
const MAX_CHUNKS = 100_000;
const critical = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND']);
/** What a picture needs to look right; everything else (text, time, profiles, frames of animations) is left out. */
const kept = new Set([...critical, 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'pHYs']);
/** Samples a pixel and the depths that each colour type may have (PNG 1.2, table 11.1). */
const colourTypes: Record<number, { samples: number; depths: number[] }> = {
  0: { samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { samples: 3, depths: [8, 16] },
  3: { samples: 1, depths: [1, 2, 4, 8] },
  4: { samples: 2, depths: [8, 16] },
  6: { samples: 4, depths: [8, 16] },
};
/**
 * Reads a PNG to its last pixel: order and checksums of the chunks, every row of the unpacked picture, in constant
 * memory. Throws a FileRefusal; else gives the picture without metadata, its orientation kept.
 */
export async function examinePng(bytes: Buffer): Promise<Picture> {
  const { chunks, end } = readChunks(bytes);
  if (!isPadding(bytes.subarray(end)))
    throw new FileRefusal('files.polyglot', { holds: 'data after the end' });
  const header = readHeader(chunks);
  await checkRows(
    chunks.filter((chunk) => chunk.type === 'IDAT').map((chunk) => chunk.data),
    header,
  );
  const orientation = readOrientation(chunks.find((chunk) => chunk.type === 'eXIf')?.data ?? Buffer.alloc(0));
  return { width: header.width, height: header.height, ...rewrite(bytes, chunks, orientation) };
}

function readChunks(bytes: Buffer): { chunks: Chunk[]; end: number } {
  const chunks: Chunk[] = [];
  let at = SIGNATURE_BYTES;
  while (chunks.length < MAX_CHUNKS) {
    if (at + 12 > bytes.length) throw corrupt('png: ends before IEND');
    const length = bytes.readUInt32BE(at);
    if (at + 12 + length > bytes.length) throw corrupt('png: a chunk is longer than the file');
    const type = bytes.toString('latin1', at + 4, at + 8);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (crc32(bytes.subarray(at + 4, at + 8 + length)) !== bytes.readUInt32BE(at + 8 + length))
      throw corrupt(`png: checksum of ${type}`);
    if (/^[A-Z]/.test(type) && !critical.has(type)) throw corrupt('png: an unknown critical chunk');
    chunks.push({ type, data });
    at += 12 + length;
    if (type === 'IEND') return { chunks, end: at };
  }
  throw corrupt('png: too many chunks');
}

function readHeader(chunks: Chunk[]): PngHeader {
  const [first] = chunks;
  const types = chunks.map((chunk) => chunk.type);
  if (first?.type !== 'IHDR' || first.data.length !== 13 || types.lastIndexOf('IHDR') !== 0)
    throw corrupt('png: header');
  const [width, height] = [first.data.readUInt32BE(0), first.data.readUInt32BE(4)];
  const [depth = 0, colour = 0, compression, filter, interlace = 0] = first.data.subarray(8);
  const colourType = colourTypes[colour];
  if (width === 0 || height === 0 || !colourType?.depths.includes(depth)) throw corrupt('png: header');
  if (compression !== 0 || filter !== 0 || interlace > 1) throw corrupt('png: header');
  refuseSize(width, height);
  checkOrder(types, colour === 3);
  return { width, height, bitsPerPixel: colourType.samples * depth, isInterlaced: interlace === 1 };
}

/** Picture data stand in one run; a palette, where needed, before it. */
function checkOrder(types: string[], needsPalette: boolean): void {
  const first = types.indexOf('IDAT');
  const isOneRun = types.slice(first, types.lastIndexOf('IDAT') + 1).every((type) => type === 'IDAT');
  if (first < 0 || !isOneRun) throw corrupt('png: picture data');
  const palette = types.indexOf('PLTE');
  if (palette !== types.lastIndexOf('PLTE') || palette > first || (needsPalette && palette < 0))
    throw corrupt('png: palette');
}

function rewrite(bytes: Buffer, chunks: Chunk[], orientation: number): Pick<Picture, 'bytes' | 'notes'> {
  const parts = [bytes.subarray(0, SIGNATURE_BYTES)];
  for (const chunk of chunks) {
    if (kept.has(chunk.type)) parts.push(writeChunk(chunk.type, chunk.data));
    if (chunk.type === 'IHDR' && orientation > 1)
      parts.push(writeChunk('eXIf', writeOrientation(orientation)));
  }
  const isStripped = chunks.some((chunk) => !kept.has(chunk.type));
  return { bytes: Buffer.concat(parts), notes: isStripped ? ['files.metadata_removed'] : [] };
}

function writeChunk(type: string, data: Buffer): Buffer {
  const chunk = Buffer.alloc(12 + data.length);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(type, 4, 'latin1');
  data.copy(chunk, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + data.length)), 8 + data.length);
  return chunk;
}

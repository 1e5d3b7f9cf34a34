import { createInflate } from 'node:zlib';
import { corrupt, FileRefusal } from './errors.js';

export interface PngHeader {
  width: number;
  height: number;
  bitsPerPixel: number;
  isInterlaced: boolean;
}

/** Adam7: first column, first row, column step, row step of each pass. */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** Unpacks the picture and looks at the filter byte of each row; one byte too many is a bomb, one too few is damage. */
export async function checkRows(pieces: Buffer[], header: PngHeader): Promise<void> {
  const rows = rowBytes(header);
  let row = rows.next();
  let left = row.done ? 0 : row.value;
  let isRowStart = true;
  const inspect = (piece: Buffer): void => {
    for (let at = 0; at < piece.length;) {
      if (row.done)
        throw new FileRefusal('files.decompression_bomb', { width: header.width, height: header.height });
      if (isRowStart && (piece[at] ?? 0) > 4) throw corrupt('png: filter of a row');
      const step = Math.min(left, piece.length - at);
      at += step;
      left -= step;
      isRowStart = left === 0;
      if (!isRowStart) continue;
      row = rows.next();
      left = row.done ? 0 : row.value;
    }
  };
  await inflateEach(Buffer.concat(pieces), inspect);
  if (!row.done) throw corrupt('png: rows are missing');
}

/** Bytes of each row, filter byte included, pass by pass. */
function* rowBytes({ width, height, bitsPerPixel, isInterlaced }: PngHeader): Generator<number, void> {
  for (const [column, row, columnStep, rowStep] of isInterlaced ? passes : ([[0, 0, 1, 1]] as const)) {
    const columns = Math.ceil((width - column) / columnStep);
    if (columns <= 0) continue;
    for (let y = row; y < height; y += rowStep) yield 1 + Math.ceil((columns * bitsPerPixel) / 8);
  }
}

async function inflateEach(data: Buffer, inspect: (piece: Buffer) => void): Promise<void> {
  const inflate = createInflate();
  inflate.end(data);
  try {
    for await (const piece of inflate) inspect(piece);
  } catch (error) {
    throw error instanceof FileRefusal ? error : corrupt('png: picture data cannot be unpacked');
  }
  if (inflate.bytesWritten < data.length)
    throw new FileRefusal('files.polyglot', { holds: 'data behind the picture data' });
}

import { crc32, deflateSync } from 'node:zlib';
import jpeg from 'jpeg-js';

/** Files for tests, made here byte by byte: good ones, and the parts of bad ones. */

export function pngChunk(type: string, data: Buffer): Buffer {
  const chunk = Buffer.alloc(12 + data.length);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(type, 4, 'latin1');
  data.copy(chunk, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + data.length)), 8 + data.length);
  return chunk;
}

export function pngHeader(width: number, height: number, depth = 8, colour = 2, interlace = 0): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([depth, colour, 0, 0, interlace], 8);
  return pngChunk('IHDR', data);
}

export const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
export const pngEnd = pngChunk('IEND', Buffer.alloc(0));

/** A PNG whose chunks stand between the header and the picture data. */
export function buildPng(width = 4, height = 3, extra: Buffer[] = [], rows?: Buffer): Buffer {
  const data =
    rows ??
    Buffer.concat(
      Array.from({ length: height }, (_, y) =>
        Buffer.concat([Buffer.of(0), Buffer.alloc(width * 3, y * 20)]),
      ),
    );
  return Buffer.concat([
    pngSignature,
    pngHeader(width, height),
    ...extra,
    pngChunk('IDAT', deflateSync(data)),
    pngEnd,
  ]);
}

export function buildJpeg(width = 16, height = 9): Buffer {
  const data = Buffer.from(Array.from({ length: width * height * 4 }, (_, index) => (index * 37) % 256));
  return Buffer.from(jpeg.encode({ width, height, data }, 80).data);
}

/** A segment put right behind the start of a JPEG. */
export function withSegment(file: Buffer, code: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, code, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([file.subarray(0, 2), head, data, file.subarray(2)]);
}

/** EXIF as a phone writes it: where the picture was taken, and how it must be turned. */
export function phoneExif(orientation: number): Buffer {
  const tiff = Buffer.alloc(64);
  tiff.write('II*\0', 0, 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(2, 8);
  tiff.writeUInt16LE(0x0112, 10);
  tiff.writeUInt16LE(3, 12);
  tiff.writeUInt32LE(1, 14);
  tiff.writeUInt16LE(orientation, 18);
  tiff.writeUInt16LE(0x8825, 22);
  tiff.writeUInt16LE(4, 24);
  tiff.write('GPS 44.8125 20.4612', 40, 'latin1');
  return tiff;
}

/** A zip archive with one stored file. */
export function buildZip(): Buffer {
  const [name, data] = [Buffer.from('evil.txt'), Buffer.from('evil')];
  const local = Buffer.alloc(30);
  local.write('PK\x03\x04', 0, 'latin1');
  local.writeUInt16LE(20, 4);
  local.writeUInt32LE(crc32(data), 14);
  local.writeUInt32LE(data.length, 18);
  local.writeUInt32LE(data.length, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.write('PK\x01\x02', 0, 'latin1');
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + data.length, 16);
  return Buffer.concat([local, name, data, central, name, end]);
}

const ORIENTATION = 0x0112;
const SHORT = 3;
const MAX_ENTRIES = 1000;

/**
 * The orientation (1 to 8) in a TIFF block as EXIF has it; 1 when there is none or the block is broken. Nothing else of
 * EXIF is ever read: it goes away with the place where the picture was taken.
 */
export function readOrientation(tiff: Buffer): number {
  const isLittle = tiff.subarray(0, 4).equals(Buffer.from('II*\0'));
  if (!isLittle && !tiff.subarray(0, 4).equals(Buffer.from('MM\0*'))) return 1;
  const uint16 = (at: number) =>
    at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const directory = tiff.length < 8 ? tiff.length : isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  const count = Math.min(uint16(directory), MAX_ENTRIES);
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * 12;
    if (uint16(entry) !== ORIENTATION || uint16(entry + 2) !== SHORT) continue;
    const value = uint16(entry + 8);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** A TIFF block that says nothing but the orientation. */
export function writeOrientation(orientation: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write('MM\0*', 0, 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(ORIENTATION, 10);
  tiff.writeUInt16BE(SHORT, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  return tiff;
}

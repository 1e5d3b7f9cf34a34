import { FileRefusal } from './errors.js';
import { fileLimits } from './limits.js';

/** What an examined picture leaves: its size and its bytes without anything that tells about place or device. */
export interface Picture {
  width: number;
  height: number;
  bytes: Buffer;
  notes: string[];
}

/** Before anything is unpacked: a header may claim any size. */
export function refuseSize(width: number, height: number): void {
  const { imageMegapixels, imageSidePixels } = fileLimits;
  const isTooLong = width > imageSidePixels || height > imageSidePixels;
  if (isTooLong || width * height > imageMegapixels * 1_000_000) {
    throw new FileRefusal('files.too_many_pixels', { width, height, megapixels: imageMegapixels });
  }
}

/** Whether what follows the end of a file is only what writers pad with. */
export function isPadding(bytes: Buffer): boolean {
  return (
    bytes.length <= fileLimits.paddingBytes &&
    bytes.every((byte) => byte === 0 || byte === 0xff || isBlank(byte))
  );
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;
}

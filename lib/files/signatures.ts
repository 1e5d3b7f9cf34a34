import { FileRefusal } from './errors.js';
import type { AcceptedType } from './limits.js';

const magic: [AcceptedType, Buffer][] = [
  ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff])],
  ['image/png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['application/pdf', Buffer.from('%PDF-')],
];

/** The accepted type whose signature stands at the very beginning; nothing else is tried. */
export function acceptedTypeOf(bytes: Buffer): AcceptedType | null {
  return magic.find(([, signature]) => bytes.subarray(0, signature.length).equals(signature))?.[0] ?? null;
}

/** In two pieces, so that this file is not taken for the test virus itself. */
const EICAR = Buffer.from(['$EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE!$H+H*'].join(''));

export const holdsMalware = (bytes: Buffer): boolean => bytes.includes(EICAR);

export function refuseMalware(bytes: Buffer): void {
  if (holdsMalware(bytes)) throw new FileRefusal('files.malware', { name: 'EICAR-Test-File' });
}

/** Long enough that compressed pictures do not contain them by chance. */
const foreignText: [string, RegExp][] = [
  ['html', /<script[\s>/]|<html[\s>]|<!doctype html|<iframe[\s>/]|<body[\s>]|<svg[\s>/]/i],
  ['php', /<\?php/i],
];
const foreignBytes: [string, Buffer][] = [
  ['rar', Buffer.from('Rar!\x1a\x07', 'latin1')],
  ['7z', Buffer.from('7z\xbc\xaf\x27\x1c', 'latin1')],
];
const ZIP_ENTRY = Buffer.from('PK\x03\x04', 'latin1');
const ZIP_END = Buffer.from('PK\x05\x06', 'latin1');
const ZIP_METHODS = new Set([0, 8, 9, 12, 14, 93, 95, 98, 99]);
const LARGEST_ZIP_VERSION = 63;

/** Pictures whose first segment opens a comment of a script, or that name one; a PDF may speak of scripts in its text. */
const SCRIPT_IN_PICTURE = /^.{4}\/\*|javascript:/is;

/**
 * Refuses a file that would be something else to another program: a page, a script or an archive hidden in metadata,
 * between the parts or behind the end. A second PDF header counts too, since readers look for it past the beginning.
 */
export function refusePolyglot(bytes: Buffer, type: AcceptedType): void {
  const text = bytes.toString('latin1');
  const found =
    foreignText.find(([, pattern]) => pattern.test(text))?.[0] ??
    (type !== 'application/pdf' && SCRIPT_IN_PICTURE.test(text) ? 'javascript' : undefined) ??
    foreignBytes.find(([, signature]) => bytes.includes(signature))?.[0] ??
    (bytes.indexOf('%PDF-', type === 'application/pdf' ? 5 : 0) >= 0 ? 'pdf' : undefined) ??
    (holdsZip(bytes) ? 'zip' : undefined);
  if (found) throw new FileRefusal('files.polyglot', { holds: found });
}

/** A local header with plausible fields anywhere, or an end record whose comment reaches the end of the file. */
function holdsZip(bytes: Buffer): boolean {
  for (let at = bytes.indexOf(ZIP_ENTRY); at >= 0; at = bytes.indexOf(ZIP_ENTRY, at + 1)) {
    if (at + 30 > bytes.length) break;
    const nameLength = bytes.readUInt16LE(at + 26);
    const isPlausible =
      bytes.readUInt16LE(at + 4) <= LARGEST_ZIP_VERSION && ZIP_METHODS.has(bytes.readUInt16LE(at + 8));
    if (isPlausible && nameLength > 0 && nameLength < 1024) return true;
  }
  for (let at = bytes.indexOf(ZIP_END); at >= 0; at = bytes.indexOf(ZIP_END, at + 1)) {
    if (at + 22 > bytes.length) break;
    if (at + 22 + bytes.readUInt16LE(at + 20) <= bytes.length && bytes.readUInt32LE(at + 16) < bytes.length)
      return true;
  }
  return false;
}

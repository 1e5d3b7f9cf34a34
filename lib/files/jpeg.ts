import { corrupt, FileRefusal } from './errors.js';
import { readOrientation, writeOrientation } from './exif.js';
import {
  checkQuantization,
  readFrame,
  readHuffmanTables,
  readScanHeader,
  type HuffmanTables,
} from './jpeg-frame.js';
import { readScan, type Frame } from './jpeg-scan.js';
import { isPadding, type Picture } from './picture.js';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const DHT = 0xc4;
const DQT = 0xdb;
const DRI = 0xdd;
const DNL = 0xdc;
const APP1 = 0xe1;
const codedFrames = new Set([0xc0, 0xc1, 0xc2]);
/** Lossless, hierarchical and arithmetic coding: browsers do not show them. */
const otherFrames = new Set([0xc3, 0xc5, 0xc6, 0xc7, 0xc8, 0xc9, 0xca, 0xcb, 0xcc, 0xcd, 0xce, 0xcf]);
/** A picture needs at most a few dozen scans; thousands are made to keep decoders busy. */
const MAX_SCANS = 200;

interface Reading {
  frame: Frame | null;
  tables: HuffmanTables;
  restartInterval: number;
  scans: number;
  orientation: number;
  /** Bytes of the cleaned file, in order. */
  kept: Buffer[];
  isStripped: boolean;
  hasMoreImages: boolean;
}

/**
 * Reads a JPEG to its last block in little memory. Throws a FileRefusal; else gives the picture without EXIF, XMP,
 * comments, thumbnails and what cameras append, its colour profile and orientation kept.
 */
export function examineJpeg(bytes: Buffer): Picture {
  const reading: Reading = {
    frame: null,
    tables: new Map(),
    restartInterval: 0,
    scans: 0,
    orientation: 1,
    kept: [],
    isStripped: false,
    hasMoreImages: false,
  };
  const end = readSegments(bytes, reading);
  const { frame, orientation, kept } = reading;
  if (!frame?.components.every((component) => component.isCoded)) throw corrupt('jpeg: no picture data');
  const isTrailed = refuseForeignTrailer(bytes.subarray(end), reading.hasMoreImages);
  const exif = orientation > 1 ? [exifSegment(orientation)] : [];
  const notes = reading.isStripped || isTrailed ? ['files.metadata_removed'] : [];
  const marker = (code: number) => Buffer.from([0xff, code]);
  return {
    width: frame.width,
    height: frame.height,
    bytes: Buffer.concat([marker(SOI), ...exif, ...kept, marker(EOI)]),
    notes,
  };
}

/** Goes from marker to marker; gives the position behind the end of the image. */
function readSegments(bytes: Buffer, reading: Reading): number {
  for (let at = 2; ;) {
    const start = at;
    if (bytes[at] !== 0xff) throw corrupt('jpeg: a marker is missing');
    while (bytes[at + 1] === 0xff) at += 1;
    const code = bytes[at + 1];
    if (code === EOI) return at + 2;
    if (code === undefined || at + 4 > bytes.length) throw corrupt('jpeg: ends before its end marker');
    if (code < 0xc0 || (code >= 0xd0 && code <= SOI)) throw corrupt('jpeg: an unexpected marker');
    const length = bytes.readUInt16BE(at + 2);
    if (length < 2 || at + 2 + length > bytes.length)
      throw corrupt('jpeg: a segment is longer than the file');
    at += 2 + length;
    const segment = bytes.subarray(at - length + 2, at);
    if (code >= 0xe0) {
      keepMetadata(code, segment, reading);
      continue;
    }
    if (code === SOS) at = readPictureData(bytes, at, segment, reading);
    else readTable(code, segment, reading);
    reading.kept.push(bytes.subarray(start, at));
  }
}

function readTable(code: number, segment: Buffer, reading: Reading): void {
  if (otherFrames.has(code))
    throw new FileRefusal('files.unsupported_coding', { reason: `SOF${code - 0xc0}` });
  if (codedFrames.has(code)) {
    if (reading.frame) throw corrupt('jpeg: two frames');
    reading.frame = readFrame(code, segment);
  } else if (code === DHT) readHuffmanTables(segment, reading.tables);
  else if (code === DQT) checkQuantization(segment);
  else if (code === DRI && segment.length === 2) reading.restartInterval = segment.readUInt16BE(0);
  else if (code !== DNL) throw corrupt('jpeg: an unexpected marker');
}

function readPictureData(bytes: Buffer, at: number, segment: Buffer, reading: Reading): number {
  const { frame, tables, restartInterval } = reading;
  if (!frame) throw corrupt('jpeg: picture data before the frame');
  reading.scans += 1;
  if (reading.scans > MAX_SCANS) throw new FileRefusal('files.decompression_bomb', { scans: MAX_SCANS });
  return readScan(bytes, at, frame, readScanHeader(segment, frame, tables, restartInterval));
}

/** JFIF without its thumbnail, Adobe's note on colours and the colour profile stay; the orientation is remembered. */
function keepMetadata(code: number, segment: Buffer, reading: Reading): void {
  const begins = (text: string) => segment.subarray(0, text.length).equals(Buffer.from(text, 'latin1'));
  if (code === APP1 && begins('Exif\0')) reading.orientation = readOrientation(segment.subarray(6));
  if (code === 0xe2 && begins('MPF\0')) reading.hasMoreImages = true;
  const part = keptPart(code, segment, begins);
  if (part) reading.kept.push(writeSegment(code, part));
  if (part?.length !== segment.length) reading.isStripped = true;
}

function keptPart(code: number, segment: Buffer, begins: (text: string) => boolean): Buffer | null {
  if (code === 0xe0 && begins('JFIF\0') && segment.length >= 14) {
    return Buffer.concat([segment.subarray(0, 12), Buffer.alloc(2)]);
  }
  if (code === 0xee && begins('Adobe') && segment.length >= 12) return segment.subarray(0, 12);
  return code === 0xe2 && begins('ICC_PROFILE\0') ? segment : null;
}

/** Phones append further pictures (announced by MPF) and Samsung's own block; both are cut off. Anything else is foreign. */
function refuseForeignTrailer(trailer: Buffer, hasMoreImages: boolean): boolean {
  if (isPadding(trailer)) return trailer.length > 0;
  const start = trailer.findIndex((byte) => byte !== 0);
  const isImage = hasMoreImages && trailer.subarray(start, start + 3).equals(Buffer.from([0xff, SOI, 0xff]));
  const isSamsung = trailer.subarray(-4).equals(Buffer.from('SEFT')) && trailer.includes('SEFH');
  if (!isImage && !isSamsung) throw new FileRefusal('files.polyglot', { holds: 'data after the end' });
  return true;
}

function exifSegment(orientation: number): Buffer {
  return writeSegment(
    APP1,
    Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), writeOrientation(orientation)]),
  );
}

function writeSegment(code: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, code, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

import { FileRefusal } from './errors.js';

const shortNames: Record<string, string> = { Fl: 'FlateDecode', A85: 'ASCII85Decode', AHx: 'ASCIIHexDecode' };
const textFilters: Record<string, (text: string) => Buffer> = {
  ASCII85Decode: fromAscii85,
  ASCIIHexDecode: fromHex,
};

/**
 * The deflated bytes of a stream, freed from the text forms that some writers put around them; null for a stream that is
 * not deflated (ISO 32000-1, 7.4). Deflated twice is a way to grow a millionfold, and no writer does it.
 */
export function flateData(body: Buffer, filters: string[]): Buffer | null {
  const names = filters.map((filter) => shortNames[filter] ?? filter);
  const at = names.indexOf('FlateDecode');
  if (at < 0) return null;
  if (names.includes('FlateDecode', at + 1))
    throw new FileRefusal('files.decompression_bomb', { filters: names.join(' ') });
  return names
    .slice(0, at)
    .reduce((data, name) => textFilters[name]?.(data.toString('latin1')) ?? data, body);
}

function fromHex(text: string): Buffer {
  const digits = (text.split('>')[0] ?? '').replace(/[^0-9a-f]/gi, '');
  return Buffer.from(digits.padEnd(digits.length + (digits.length % 2), '0'), 'hex');
}

/** Five characters from `!` to `u` stand for four bytes; `z` for four zeros. */
function fromAscii85(text: string): Buffer {
  const characters = (text.split('~>')[0] ?? '').replace(/[^!-uz]/g, '').replaceAll('z', '!!!!!');
  const groups = Math.ceil(characters.length / 5);
  const padded = characters.padEnd(groups * 5, 'u');
  const out = Buffer.alloc(groups * 4);
  for (let group = 0; group < groups; group += 1) {
    let value = 0;
    for (let index = 0; index < 5; index += 1) value = value * 85 + padded.charCodeAt(group * 5 + index) - 33;
    out.writeUInt32BE(value % 0x1_0000_0000, group * 4);
  }
  return out.subarray(0, groups * 4 - (padded.length - characters.length));
}

import { deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PNG } from 'pngjs';
import { examine } from './examine.js';
import { readOrientation } from './exif.js';
import {
  buildPng,
  buildZip,
  phoneExif,
  pngChunk,
  pngEnd,
  pngHeader,
  pngSignature,
} from './testing/build-files.js';

const look = (bytes: Buffer) => examine(bytes, 'image/png');
const text = (content: string) => pngChunk('tEXt', Buffer.from(`Comment\0${content}`, 'latin1'));
const assemble = (...parts: Buffer[]) => Buffer.concat([pngSignature, ...parts, pngEnd]);
const data = (rows: Buffer) => pngChunk('IDAT', deflateSync(rows));
const whole = buildPng();

describe('examine a PNG', () => {
  it.each([
    ['one bit of grey', 1, 0, 0],
    ['sixteen bits of grey', 16, 0, 0],
    ['colours', 8, 2, 0],
    ['deep colours', 16, 2, 0],
    ['grey with transparency', 8, 4, 0],
    ['colours with transparency, interlaced', 8, 6, 1],
    ['one bit of grey, interlaced', 1, 0, 1],
  ])('reads %s', async (_, depth, colour, interlace) => {
    const samples = { 0: 1, 2: 3, 4: 2, 6: 4 }[colour] ?? 1;
    const rows = (width: number, height: number) =>
      Buffer.alloc(width === 0 ? 0 : height * (1 + Math.ceil((width * samples * depth) / 8)));
    const adam7 = [rows(2, 1), rows(1, 1), rows(3, 1), rows(2, 2), rows(5, 1), rows(4, 3), rows(9, 2)];
    const picture = interlace ? Buffer.concat(adam7) : rows(9, 5);
    expect(await look(assemble(pngHeader(9, 5, depth, colour, interlace), data(picture)))).toMatchObject({
      ok: true,
      width: 9,
      height: 5,
    });
  });

  it('keeps every pixel of what another program wrote', async () => {
    const picture = new PNG({ width: 50, height: 40 });
    picture.data.forEach((_, index) => (picture.data[index] = (index * 31) % 256));
    const inspection = await look(PNG.sync.write(picture));
    if (!inspection.ok) throw new Error(inspection.code);
    expect(PNG.sync.read(inspection.bytes).data.equals(picture.data)).toBe(true);
  });

  it('removes text, times, profiles, place and animation, and keeps the orientation', async () => {
    const extra = [
      text('Belgrade'),
      pngChunk('eXIf', phoneExif(8)),
      pngChunk('acTL', Buffer.alloc(8)),
      pngChunk('iCCP', Buffer.from('x\0\0')),
    ];
    const inspection = await look(buildPng(4, 3, extra));
    if (!inspection.ok) throw new Error(inspection.code);
    expect(inspection.notes).toEqual(['files.metadata_removed']);
    expect(
      inspection.bytes.includes('Belgrade') ||
        inspection.bytes.includes('GPS') ||
        inspection.bytes.includes('acTL'),
    ).toBe(false);
    const exif = inspection.bytes.indexOf('eXIf');
    expect(readOrientation(inspection.bytes.subarray(exif + 4))).toBe(8);
    expect(await look(inspection.bytes)).toMatchObject({ ok: true, notes: ['files.metadata_removed'] });
  });

  it.each([
    ['cut off', whole.subarray(0, -20), 'files.corrupt'],
    ['without an end', whole.subarray(0, -12), 'files.corrupt'],
    [
      'with a wrong checksum',
      Buffer.concat([whole.subarray(0, 30), Buffer.of(1), whole.subarray(31)]),
      'files.corrupt',
    ],
    ['without picture data', assemble(pngHeader(4, 3)), 'files.corrupt'],
    ['with rows missing', assemble(pngHeader(4, 3), data(Buffer.alloc(26))), 'files.corrupt'],
    [
      'with data that do not unpack',
      assemble(pngHeader(4, 3), pngChunk('IDAT', Buffer.from('not deflate at all'))),
      'files.corrupt',
    ],
    [
      'with a filter that does not exist',
      assemble(pngHeader(4, 3), data(Buffer.alloc(39, 9))),
      'files.corrupt',
    ],
    ['of zero width', assemble(pngHeader(0, 3), data(Buffer.alloc(39))), 'files.corrupt'],
    [
      'with a depth that does not exist',
      assemble(pngHeader(4, 3, 3), data(Buffer.alloc(39))),
      'files.corrupt',
    ],
    [
      'with colours of a palette that is missing',
      assemble(pngHeader(4, 3, 8, 3), data(Buffer.alloc(15))),
      'files.corrupt',
    ],
    ['with an unknown critical chunk', buildPng(4, 3, [pngChunk('EVIL', Buffer.alloc(4))]), 'files.corrupt'],
    ['with two headers', buildPng(4, 3, [pngHeader(4, 3)]), 'files.corrupt'],
    [
      'with a chunk longer than the file',
      assemble(pngHeader(4, 3), Buffer.from([0x7f, 0xff, 0xff, 0xff])),
      'files.corrupt',
    ],
    ['of 41 megapixels', assemble(pngHeader(6408, 6400), data(Buffer.alloc(39))), 'files.too_many_pixels'],
    [
      'longer than any screen',
      assemble(pngHeader(31_000, 1), data(Buffer.alloc(39))),
      'files.too_many_pixels',
    ],
    [
      'of four thousand million pixels',
      assemble(pngHeader(0xffff_ffff, 0xffff_ffff), data(Buffer.alloc(39))),
      'files.too_many_pixels',
    ],
    [
      'that unpacks to a thousand times its picture',
      assemble(pngHeader(4, 3), data(Buffer.alloc(50_000_000))),
      'files.decompression_bomb',
    ],
    ['with an archive behind it', Buffer.concat([whole, buildZip()]), 'files.polyglot'],
    ['with a page behind it', Buffer.concat([whole, Buffer.from('<html>')]), 'files.polyglot'],
    ['with a lot of nothing behind it', Buffer.concat([whole, Buffer.alloc(4096)]), 'files.polyglot'],
    ['with an archive in its text', buildPng(4, 3, [pngChunk('tEXt', buildZip())]), 'files.polyglot'],
    ['with a script in its text', buildPng(4, 3, [text('<ScRiPt>alert(1)</script>')]), 'files.polyglot'],
    ['with PHP in its text', buildPng(4, 3, [text('<?php system($_GET[0]); ?>')]), 'files.polyglot'],
    ['with a PDF in its text', buildPng(4, 3, [text('%PDF-1.4')]), 'files.polyglot'],
    [
      'with bytes behind its packed data',
      assemble(
        pngHeader(4, 3),
        pngChunk('IDAT', Buffer.concat([deflateSync(Buffer.alloc(39)), Buffer.from('hidden')])),
      ),
      'files.polyglot',
    ],
  ])('refuses one %s', async (_, bytes, code) => {
    expect(await look(bytes)).toMatchObject({ ok: false, code });
  });

  it('lets a few zeros or line ends follow the end', async () => {
    expect(await look(Buffer.concat([whole, Buffer.from('\r\n\0\0')]))).toMatchObject({ ok: true });
  });

  it('answers every broken file with a refusal', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), async (at, byte, isCut) => {
        const bytes = isCut
          ? whole.subarray(0, at)
          : Buffer.concat([whole.subarray(0, at), Buffer.of(byte), whole.subarray(at + 1)]);
        const inspection = await look(bytes);
        expect(inspection.ok).toBe(bytes.equals(whole) || (at < 8 && !isCut));
      }),
      { numRuns: 300 },
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import jpeg from 'jpeg-js';
import { examine, type AcceptedFile } from './examine.js';
import { readOrientation } from './exif.js';
import { buildJpeg, buildZip, phoneExif, withSegment } from './testing/build-files.js';
import { greyJpeg, progressiveJpeg, restartingJpeg } from './testing/jpeg-samples.js';

const look = (bytes: Buffer) => examine(bytes, 'image/jpeg');
const whole = buildJpeg();
const exifOf = (orientation: number) =>
  Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), phoneExif(orientation)]);
const frame = whole.indexOf(Buffer.from([0xff, 0xc0]));

async function accepted(bytes: Buffer): Promise<AcceptedFile> {
  const inspection = await look(bytes);
  if (!inspection.ok) throw new Error(`${inspection.code} ${JSON.stringify(inspection.params)}`);
  return inspection;
}

/** The file with other bytes from a position on. */
function changed(at: number, ...bytes: number[]): Buffer {
  const copy = Buffer.from(whole);
  copy.set(bytes, at);
  return copy;
}

describe('examine a JPEG', () => {
  it.each([
    ['baseline', whole, 16, 9],
    ['progressive, colours at half size', progressiveJpeg, 33, 21],
    ['grey, progressive', greyJpeg, 19, 14],
    ['with restart markers', restartingJpeg, 40, 24],
  ])('reads one that is %s and keeps every pixel', async (_, bytes, width, height) => {
    const picture = await accepted(bytes);
    expect(picture).toMatchObject({ width, height });
    expect(jpeg.decode(picture.bytes).data.equals(jpeg.decode(bytes).data)).toBe(true);
  });

  it.each([1, 3, 6, 8])('removes EXIF and keeps orientation %i', async (orientation) => {
    const picture = await accepted(withSegment(whole, 0xe1, exifOf(orientation)));
    expect(picture.notes).toEqual(['files.metadata_removed']);
    expect(picture.bytes.includes('GPS')).toBe(false);
    const exif = picture.bytes.indexOf('Exif\0\0');
    expect(exif < 0 ? 1 : readOrientation(picture.bytes.subarray(exif + 6))).toBe(orientation);
  });

  it('removes comments, XMP and the thumbnail, and keeps the colour profile', async () => {
    const profile = Buffer.concat([Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1'), Buffer.alloc(40, 7)]);
    const xmp = Buffer.from('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Belgrade</x:xmpmeta>');
    const bytes = [[0xe2, profile] as const, [0xe1, xmp] as const, [0xfe, Buffer.from('Belgrade')] as const];
    const picture = await accepted(
      bytes.reduce((file, [code, data]) => withSegment(file, code, data), whole),
    );
    expect(picture.bytes.includes('Belgrade')).toBe(false);
    expect(picture.bytes.includes(profile)).toBe(true);
  });

  it('cuts off the further pictures that a phone appends', async () => {
    const announced = withSegment(whole, 0xe2, Buffer.from('MPF\0II*\0'));
    const picture = await accepted(Buffer.concat([announced, buildJpeg(8, 8)]));
    expect(picture.notes).toEqual(['files.metadata_removed']);
    expect(picture.bytes.length).toBeLessThanOrEqual(whole.length);
    const samsung = Buffer.concat([
      whole,
      Buffer.from('\0\0\x01\x0aImage_UTC_Data1700000000000SEFHkk\0\0SEFT', 'latin1'),
    ]);
    expect((await accepted(samsung)).bytes.includes('SEFT')).toBe(false);
  });

  it.each([
    ['cut off', whole.subarray(0, -40), 'files.corrupt'],
    ['without its end marker', whole.subarray(0, -2), 'files.corrupt'],
    [
      'cut off and closed again',
      Buffer.concat([whole.subarray(0, -60), Buffer.from([0xff, 0xd9])]),
      'files.corrupt',
    ],
    ['of which only the beginning is one', Buffer.from([0xff, 0xd8, 0xff, 0xd9]), 'files.corrupt'],
    [
      'with a segment longer than the file',
      Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff, 0, 0]),
      'files.corrupt',
    ],
    ['of zero height', changed(frame + 5, 0, 0), 'files.corrupt'],
    [
      'with two frames',
      Buffer.concat([whole.subarray(0, frame), whole.subarray(frame, frame + 19), whole.subarray(frame)]),
      'files.corrupt',
    ],
    ['taller than its data', changed(frame + 5, 1, 0), 'files.corrupt'],
    ['that claims 60,000 by 60,000', changed(frame + 5, 0xea, 0x60, 0xea, 0x60), 'files.too_many_pixels'],
    ['of twelve bits a sample', changed(frame + 4, 12), 'files.unsupported_coding'],
    ['coded without loss', changed(frame + 1, 0xc3), 'files.unsupported_coding'],
    ['with an archive behind it', Buffer.concat([whole, buildZip()]), 'files.polyglot'],
    ['with another picture behind it that nobody announced', Buffer.concat([whole, whole]), 'files.polyglot'],
    ['with an archive in a comment', withSegment(whole, 0xfe, buildZip()), 'files.polyglot'],
    [
      'with a page in a comment',
      withSegment(whole, 0xfe, Buffer.from('<HTML><body onload=1>')),
      'files.polyglot',
    ],
    ['with a PDF in its EXIF', withSegment(whole, 0xe1, Buffer.from('Exif\0\0%PDF-1.7')), 'files.polyglot'],
    [
      'that is a script to a browser',
      withSegment(whole, 0xe0, Buffer.concat([Buffer.from('JFIF\0'), Buffer.alloc(0x2f2a - 7)])),
      'files.polyglot',
    ],
    ['with PHP in a comment', withSegment(whole, 0xfe, Buffer.from('<?PHP echo 1;')), 'files.polyglot'],
  ])('refuses one %s', async (_, bytes, code) => {
    expect(await look(bytes)).toMatchObject({ ok: false, code });
  });

  it('refuses thousands of scans, which keep decoders busy for hours', async () => {
    const scan = progressiveJpeg.indexOf(Buffer.from([0xff, 0xda]));
    const next = progressiveJpeg.indexOf(0xff, scan + 14);
    const repeated = Array.from({ length: 300 }, () => progressiveJpeg.subarray(scan, next));
    const bytes = Buffer.concat([
      progressiveJpeg.subarray(0, scan),
      ...repeated,
      progressiveJpeg.subarray(scan),
    ]);
    expect(await look(bytes)).toMatchObject({ ok: false, code: 'files.decompression_bomb' });
  });

  it('answers every damaged file with a verdict and no other error', async () => {
    const samples = fc.constantFrom(whole, progressiveJpeg, greyJpeg, restartingJpeg);
    await fc.assert(
      fc.asyncProperty(
        samples,
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        async (file, changes) => {
          const bytes = Buffer.from(file);
          for (const [at, byte] of changes) bytes[2 + (at % (file.length - 2))] = byte;
          expect(typeof (await look(bytes)).ok).toBe('boolean');
          expect(
            await look(file.subarray(0, 2 + ((changes[0]?.[0] ?? 0) % (file.length - 3)))),
          ).toMatchObject({ ok: false });
        },
      ),
      { numRuns: 500 },
    );
  });
});

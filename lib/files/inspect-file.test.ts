import { describe, expect, it } from '@jest/globals';
import { fileErrors } from './errors.js';
import { inspectFile } from './inspect-file.js';
import {
  buildJpeg,
  buildPng,
  buildZip,
  phoneExif,
  pngHeader,
  pngSignature,
  withSegment,
} from './testing/build-files.js';
import { buildPdf } from './testing/build-pdf.js';

const maxBytes = 10 * 1024 * 1024;
const inspect = (bytes: Buffer, declaredType?: string) => inspectFile(bytes, { declaredType, maxBytes });

describe('inspectFile', () => {
  it('accepts a JPEG, a PNG and a PDF and tells their size', async () => {
    expect(await inspect(buildJpeg(), 'image/jpeg')).toMatchObject({
      ok: true,
      type: 'image/jpeg',
      width: 16,
      height: 9,
    });
    expect(await inspect(buildPng(), 'image/png')).toMatchObject({
      ok: true,
      type: 'image/png',
      width: 4,
      height: 3,
    });
    const pdf = buildPdf();
    expect(await inspect(pdf, 'application/pdf')).toEqual({
      ok: true,
      type: 'application/pdf',
      pages: 1,
      bytes: pdf,
      notes: [],
    });
  });

  it('gives back a Buffer without the place where the picture was taken, its orientation kept', async () => {
    const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), phoneExif(6)]);
    const file = withSegment(buildJpeg(), 0xe1, exif);
    const inspection = await inspect(file);
    if (!inspection.ok) throw new Error(inspection.code);
    expect(Buffer.isBuffer(inspection.bytes)).toBe(true);
    expect(inspection.bytes.includes('GPS')).toBe(false);
    expect(inspection.notes).toEqual(['files.metadata_removed']);
    expect((await inspect(inspection.bytes)).ok).toBe(true);
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'files.empty'],
    ['more than the limit', Buffer.alloc(maxBytes + 1, 1), 'files.too_large'],
    ['text', Buffer.from('hello'), 'files.type_refused'],
    [
      'a vector picture with a script',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
      'files.type_refused',
    ],
    ['a web page', Buffer.from('<!doctype html><p>'), 'files.type_refused'],
    ['an archive', buildZip(), 'files.type_refused'],
    ['a program', Buffer.from('MZ\x90\0\x03'), 'files.type_refused'],
    ['a PDF behind other bytes', Buffer.concat([Buffer.from('\n'), buildPdf()]), 'files.type_refused'],
    ['a picture behind other bytes', Buffer.concat([Buffer.from(' '), buildPng()]), 'files.type_refused'],
  ])('refuses %s', async (_, bytes, code) => {
    expect(await inspect(bytes)).toMatchObject({ ok: false, code });
    expect(Object.keys(fileErrors)).toContain(code);
  });

  it('names what a refused file is, without opening archives', async () => {
    expect(await inspect(buildZip())).toMatchObject({ params: { type: 'application/zip' } });
    expect(await inspect(Buffer.from('GIF89a'))).toMatchObject({ params: { type: 'image/gif' } });
    expect(await inspect(Buffer.from('???'))).toMatchObject({ params: { type: 'unknown' } });
  });

  it.each([
    ['image/png', false],
    ['application/pdf', false],
    ['text/html', false],
    ['image/jpeg', true],
    ['image/jpg', true],
    ['IMAGE/JPEG; charset=binary', true],
    ['application/octet-stream', true],
    [undefined, true],
  ])('holds the declared type %p against the content', async (declared, ok) => {
    const inspection = await inspect(buildJpeg(), declared);
    expect(inspection.ok).toBe(ok);
    if (!inspection.ok)
      expect(inspection).toMatchObject({ code: 'files.type_mismatch', params: { type: 'image/jpeg' } });
  });

  it('refuses the EICAR test file wherever it stands', async () => {
    const eicar = Buffer.from(
      'X5O!P%@AP[4\\PZX54(P^)7CC)7}' + '$EICAR-STANDARD-' + 'ANTIVIRUS-TEST-FILE!$H+H*',
    );
    expect(await inspect(eicar)).toMatchObject({ ok: false, code: 'files.malware' });
    expect(await inspect(withSegment(buildJpeg(), 0xfe, eicar))).toMatchObject({
      ok: false,
      code: 'files.malware',
    });
  });

  it('stops an examination that takes too long', async () => {
    const inspection = await inspectFile(buildPng(), { maxBytes, timeLimitMs: 1 });
    expect(inspection).toMatchObject({ ok: false, code: 'files.timed_out' });
  });

  it('turns files away when too many wait', async () => {
    const inspections = await Promise.all(
      Array.from({ length: 60 }, () => inspectFile(buildPng(), { maxBytes, timeLimitMs: 5 })),
    );
    const codes = inspections.map((inspection) => (inspection.ok ? 'ok' : inspection.code));
    expect(codes).toContain('files.busy');
    expect(new Set(codes).size).toBeGreaterThan(1);
    expect(await inspect(buildPng())).toMatchObject({ ok: true });
  });

  it('leaves the event loop free while a large picture is read', async () => {
    const picture = largePng(6000, 6000);
    const started = performance.now();
    let [longestMs, last] = [0, started];
    const beat = setInterval(() => {
      longestMs = Math.max(longestMs, performance.now() - last);
      last = performance.now();
    }, 5);
    const inspection = await inspect(picture);
    clearInterval(beat);
    expect(inspection).toMatchObject({ ok: true, width: 6000, height: 6000 });
    // Against the whole time, so that a busy machine makes no difference.
    expect(longestMs).toBeLessThan((performance.now() - started) / 2);
  });

  it('does not believe a picture of one pixel that claims sixty thousand squared', async () => {
    const bytes = Buffer.concat([pngSignature, pngHeader(60_000, 60_000), buildPng(1, 1).subarray(33)]);
    expect(await inspect(bytes)).toMatchObject({ ok: false, code: 'files.too_many_pixels' });
  });
});

/** Rows that pack well: a large picture in a small file. */
function largePng(width: number, height: number): Buffer {
  return buildPng(width, height, [], Buffer.alloc(height * (width * 3 + 1)));
}

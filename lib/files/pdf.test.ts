import { deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { examine } from './examine.js';
import { buildZip } from './testing/build-files.js';
import { buildPackedPdf, buildPdf, pageObjects, pdfStream } from './testing/build-pdf.js';

const look = (bytes: Buffer) => examine(bytes, 'application/pdf');
const whole = buildPdf();
const withObject = (...objects: (string | Buffer)[]) => buildPdf({ objects: [...pageObjects, ...objects] });
const text = (bytes: Buffer, change: (text: string) => string) =>
  Buffer.from(change(bytes.toString('latin1')), 'latin1');
const pages = (count: number) => [
  '<< /Type /Catalog /Pages 2 0 R >>',
  `<< /Type /Pages /Kids [${Array.from({ length: count }, (_, index) => `${index + 3} 0 R`).join(' ')}] >>`,
  ...Array.from({ length: count }, () => '<< /Type /Page /Parent 2 0 R >>'),
];

describe('examine a PDF', () => {
  it.each([
    ['with a table', whole, 1],
    ['with objects and table in streams', buildPackedPdf(), 1],
    ['of three pages', buildPdf({ objects: pages(3) }), 3],
    ['that opens at a page', withObject('<< /Type /Catalog /OpenAction [3 0 R /Fit] >>'), 1],
    [
      'with a link to the web',
      withObject('<< /Type /Annot /A << /S /URI /URI (https://example.org/a) >> >>'),
      1,
    ],
    [
      'with a title that speaks of scripts',
      withObject('<< /Title (JavaScript: /JS and \\(/Launch\\) explained) >>'),
      1,
    ],
    [
      'with packed contents',
      withObject(pdfStream('/Filter /FlateDecode', deflateSync(Buffer.from('BT ET')))),
      1,
    ],
    [
      'with contents packed as text',
      withObject(
        pdfStream(
          '/Filter [/ASCIIHexDecode /FlateDecode]',
          Buffer.from(`${deflateSync(Buffer.from('BT')).toString('hex')}>`),
        ),
      ),
      1,
    ],
  ])('reads one %s', async (_, bytes, count) => {
    expect(await look(bytes)).toEqual({ ok: true, type: 'application/pdf', pages: count, bytes, notes: [] });
  });

  it('reads one with a later revision on top', async () => {
    const added = '4 0 obj\n<< /Note (second) >>\nendobj\n';
    const xref = whole.length + added.length;
    const table = `xref\n4 1\n${String(whole.length).padStart(10, '0')} 00000 n \n`;
    const start = /startxref\n(\d+)/.exec(whole.toString('latin1'))?.[1];
    const end = `trailer\n<< /Size 5 /Root 1 0 R /Prev ${start} >>\nstartxref\n${xref}\n%%EOF\n`;
    const revised = Buffer.concat([whole, Buffer.from(added + table + end)]);
    expect(await look(revised)).toMatchObject({ ok: true, pages: 1 });
    expect(await look(text(revised, (old) => old.replace(`/Prev ${start}`, '/Prev 7')))).toMatchObject({
      code: 'files.corrupt',
    });
  });

  it.each([
    ['JavaScript', '<< /S /JavaScript /JS (app.alert\\(1\\)) >>'],
    ['JavaScript with its name disguised', '<< /S /J#61va#53cript /J#53 (app.alert\\(1\\)) >>'],
    ['a script deep inside', '<< /A [<< /B << /AA << /O << /JS 9 0 R >> >> >> >>] >>'],
    ['a program to start', '<< /S /Launch /F (cmd.exe) >>'],
    ['a file inside', '<< /Type /Filespec /EF << /F 9 0 R >> >>'],
    ['a tree of files inside', '<< /Names << /EmbeddedFiles 9 0 R >> >>'],
    ['rich media', '<< /Subtype /RichMedia >>'],
    ['a form that sends data', '<< /S /SubmitForm /F (https://example.org) >>'],
    ['an XFA form', '<< /AcroForm << /XFA [] >> >>'],
    ['a jump into another file', '<< /S /GoToE /F (x.pdf) >>'],
    ['a link that is a script', '<< /S /URI /URI (  JavaScript:alert\\(1\\)) >>'],
  ])('refuses %s, also inside an object stream', async (_, object) => {
    const files = [
      withObject(object),
      buildPackedPdf([...pageObjects, object]),
      buildPackedPdf([...pageObjects, object], ''),
    ];
    for (const bytes of files)
      expect(await look(bytes)).toMatchObject({ ok: false, code: 'files.active_content' });
  });

  it('finds a script that a later revision has replaced', async () => {
    const hidden = withObject('<< /S /JavaScript /JS (1) >>', '<< >>')
      .toString('latin1')
      .replace('5 0 obj', '4 0 obj');
    expect(await look(Buffer.from(hidden, 'latin1'))).toMatchObject({ code: 'files.active_content' });
  });

  it.each([
    ['encrypted', buildPdf({ trailer: '/Encrypt 9 0 R' }), 'files.encrypted'],
    [
      'without pages',
      buildPdf({ objects: ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 1 >>'] }),
      'files.no_pages',
    ],
    ['without a page tree', buildPdf({ objects: ['<< /Type /Catalog >>'] }), 'files.no_pages'],
    [
      'whose page tree is a circle',
      buildPdf({ objects: ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Kids [2 0 R 2 0 R] >>'] }),
      'files.no_pages',
    ],
    ['of a thousand pages', buildPdf({ objects: pages(1000) }), 'files.too_many_pages'],
    ['of which only the header is one', Buffer.from('%PDF-1.4\n'), 'files.corrupt'],
    ['with an unknown header', text(whole, (old) => old.replace('%PDF-1.4', '%PDF-x.y')), 'files.corrupt'],
    ['cut off', whole.subarray(0, -30), 'files.corrupt'],
    ['whose table points beside its objects', buildPdf({ shift: 3 }), 'files.corrupt'],
    [
      'whose table is elsewhere',
      text(whole, (old) => old.replace(/startxref\n\d+/, 'startxref\n12')),
      'files.corrupt',
    ],
    [
      'whose table is beyond the end',
      text(whole, (old) => old.replace(/startxref\n\d+/, 'startxref\n9999999999')),
      'files.corrupt',
    ],
    ['without a trailer', text(whole, (old) => old.replace('trailer', 'trauler')), 'files.corrupt'],
    ['with a broken object', withObject('<< /A '), 'files.corrupt'],
    ['nested without end', withObject('['.repeat(5000)), 'files.corrupt'],
    [
      'with objects behind a filter that nobody reads',
      withObject(pdfStream('/Type /ObjStm /N 1 /First 4 /Filter /LZWDecode', Buffer.from('1 0 << >>'))),
      'files.corrupt',
    ],
    [
      'that unpacks without end',
      withObject(pdfStream('/Filter /FlateDecode', deflateSync(Buffer.alloc(300_000_000)))),
      'files.decompression_bomb',
    ],
    [
      'whose objects unpack without end',
      withObject(
        pdfStream('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', deflateSync(Buffer.alloc(30_000_000))),
      ),
      'files.decompression_bomb',
    ],
    [
      'packed twice',
      withObject(pdfStream('/Filter [/FlateDecode /FlateDecode]', deflateSync(deflateSync(Buffer.alloc(9))))),
      'files.decompression_bomb',
    ],
    ['with an archive behind it', Buffer.concat([whole, buildZip()]), 'files.polyglot'],
    ['with an archive in a stream', withObject(pdfStream('', buildZip())), 'files.polyglot'],
    [
      'with a page in front of its objects',
      buildPdf({ line: '%<script>alert(1)</script>' }),
      'files.polyglot',
    ],
    ['with a page in a stream', withObject(pdfStream('', Buffer.from('<!DOCTYPE html>'))), 'files.polyglot'],
    ['with another PDF inside', withObject(pdfStream('', Buffer.from('%PDF-1.7'))), 'files.polyglot'],
  ])('refuses one %s', async (_, bytes, code) => {
    expect(await look(bytes)).toMatchObject({ ok: false, code });
  });

  it('refuses a table that points at an object hidden in a stream', async () => {
    const secret = '9 0 obj\n<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /Java#53cript >> >>\nendobj';
    const carrier = withObject(pdfStream('', Buffer.from(secret)));
    const at = carrier.indexOf('9 0 obj');
    const fourth = String(carrier.indexOf('4 0 obj')).padStart(10, '0');
    const bytes = text(carrier, (old) => old.replace(fourth, String(at).padStart(10, '0')));
    expect(await look(bytes)).toMatchObject({ ok: false, code: 'files.corrupt' });
  });

  it('finds the test virus in packed contents', async () => {
    const eicar = `${' '.repeat(16_370)}${'$EICAR-STANDARD-'}${'ANTIVIRUS-TEST-FILE!$H+H*'}`;
    const bytes = withObject(pdfStream('/Filter /FlateDecode', deflateSync(Buffer.from(eicar))));
    expect(await look(bytes)).toMatchObject({ ok: false, code: 'files.malware' });
  });

  it('answers every damaged file with a verdict and no other error', async () => {
    const samples = fc.constantFrom(
      whole,
      buildPackedPdf(),
      withObject(pdfStream('/Filter /FlateDecode', deflateSync(Buffer.from('BT ET')))),
    );
    await fc.assert(
      fc.asyncProperty(
        samples,
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        async (file, changes) => {
          const bytes = Buffer.from(file);
          for (const [at, byte] of changes) bytes[at % file.length] = byte;
          expect(typeof (await look(bytes)).ok).toBe('boolean');
        },
      ),
      { numRuns: 1000 },
    );
  });
});

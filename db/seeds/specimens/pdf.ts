import { companyExtract, proofOfAddress, type Letter, type Resident } from './letters.js';
import type { SpecimenCompany } from './person.js';

/** Letters of Central Europe that the fonts of every reader have, under codes that Latin-1 leaves free. */
const extraLetters: [string, string][] = [
  ['č', 'ccaron'],
  ['Č', 'Ccaron'],
  ['ć', 'cacute'],
  ['Ć', 'Cacute'],
  ['đ', 'dcroat'],
  ['Đ', 'Dcroat'],
  ['š', 'scaron'],
  ['Š', 'Scaron'],
  ['ž', 'zcaron'],
  ['Ž', 'Zcaron'],
  ['ł', 'lslash'],
  ['Ł', 'Lslash'],
  ['ą', 'aogonek'],
  ['ę', 'eogonek'],
  ['ń', 'nacute'],
  ['ś', 'sacute'],
  ['Ś', 'Sacute'],
  ['ź', 'zacute'],
  ['ż', 'zdotaccent'],
  ['Ż', 'Zdotaccent'],
  ['ř', 'rcaron'],
  ['ě', 'ecaron'],
  ['ő', 'ohungarumlaut'],
  ['ű', 'uhungarumlaut'],
  ['ğ', 'gbreve'],
  ['ş', 'scedilla'],
];
const FIRST_EXTRA = 128;

/** A bill as a PDF of one page, marked as a specimen; the same bytes every time. */
export const writeProofOfAddressPdf = (resident: Resident): Buffer => writeLetter(proofOfAddress(resident));

/** An extract of a company register as a PDF of one page, marked as a specimen; the same bytes every time. */
export const writeCompanyExtractPdf = (company: SpecimenCompany): Buffer =>
  writeLetter(companyExtract(company));

function writeLetter(letter: Letter): Buffer {
  const content = contentOf(letter);
  const encoding = `<< /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [${FIRST_EXTRA} ${extraLetters.map(([, name]) => `/${name}`).join(' ')}] >>`;
  return assemble([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding 7 0 R >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding 7 0 R >>',
    encoding,
    `<< /Title <${unicode(letter.title)}> /Subject (Specimen) >>`,
  ]);
}

function contentOf(letter: Letter): string {
  const text = (font: string, size: number, x: number, y: number, value: string) =>
    `BT /${font} ${size} Tf ${x} ${y} Td (${encode(value)}) Tj ET`;
  const recipient = letter.recipient.map((line, index) => text('F1', 11, 62, 692 - index * 17, line));
  const rows = letter.rows.flatMap(([label, value], index) => [
    text('F1', 10, 62, 540 - index * 28, label),
    text('F2', 10.5, 245, 540 - index * 28, value),
    `0.85 G 0.5 w 62 ${532 - index * 28} m 533 ${532 - index * 28} l S`,
  ]);
  return [
    '0.9 0.75 0.76 rg',
    `BT /F2 86 Tf 0.906 0.423 -0.423 0.906 100 300 Tm (SPECIMEN) Tj ET`,
    '0.12 0.18 0.36 rg',
    text('F2', 17, 62, 762, letter.sender),
    '1 w 0.12 0.18 0.36 RG 62 734 m 533 734 l S',
    text('F2', 18, 62, 584, letter.title),
    '0.1 g',
    text('F1', 10, 62, 745, letter.senderLine),
    ...recipient,
    ...rows,
    text('F1', 8, 62, 70, letter.remark),
  ].join('\n');
}

/** Properties of the document are not set in a font, so that they are plain UTF-16. */
function unicode(text: string): string {
  return Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('hex');
}

/** Latin-1 as it is, our extra letters by their codes, anything else without its marks. */
function encode(text: string): string {
  const codes = new Map(extraLetters.map(([letter], index) => [letter, FIRST_EXTRA + index]));
  return [...text.normalize('NFC')].map((letter) => encodeLetter(letter, codes.get(letter))).join('');
}

function encodeLetter(letter: string, extra: number | undefined): string {
  const code = extra ?? letter.codePointAt(0) ?? 0;
  if (extra === undefined && code > 126 && (code < 160 || code > 255)) {
    const base = letter.normalize('NFD').charAt(0);
    return /[ -~]/.test(base) ? base : '?';
  }
  if (code > 126) return `\\${code.toString(8)}`;
  return /[()\\]/.test(letter) ? `\\${letter}` : letter;
}

function assemble(objects: string[]): Buffer {
  let body = '%PDF-1.4\n%\xe2\xe3\xcf\xd3\n';
  const offsets = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(`${body}xref\n0 ${size}\n0000000000 65535 f \n${entries}${trailer}`, 'latin1');
}

import { FileRefusal } from './errors.js';
import type { PdfValue } from './pdf-parser.js';

/** Keys and values by which a PDF runs scripts, starts programs, sends data or carries further files (ISO 32000-1, 12.6). */
const forbidden = new Set([
  'EF',
  'EmbeddedFile',
  'EmbeddedFiles',
  'FileAttachment',
  'GoToE',
  'ImportData',
  'JS',
  'JavaScript',
  'Launch',
  'Movie',
  'Rendition',
  'RichMedia',
  'RichMediaContent',
  'RichMediaExecute',
  'SubmitForm',
  'XFA',
]);

const SCRIPT_ADDRESS = /^[\s\0]*(javascript|vbscript|data|file):/i;

/** Refuses a value that holds active content anywhere inside. Links to web pages and jumps inside the file are fine. */
export function refuseActiveContent(value: PdfValue): void {
  if (typeof value === 'number') return;
  switch (value.kind) {
    case 'name':
      refuseName(value.name);
      return;
    case 'array':
      for (const item of value.items) refuseActiveContent(item);
      return;
    case 'dictionary':
      for (const [key, item] of value.entries) {
        refuseName(key);
        if (key === 'URI') refuseAddress(item);
        refuseActiveContent(item);
      }
      return;
    case 'reference':
    case 'text':
    case 'word':
      return;
    default: {
      const never: never = value;
      return never;
    }
  }
}

function refuseName(name: string): void {
  if (forbidden.has(name)) throw new FileRefusal('files.active_content', { found: name });
}

function refuseAddress(value: PdfValue): void {
  const isScript = typeof value === 'object' && value.kind === 'text' && SCRIPT_ADDRESS.test(value.text);
  if (isScript) throw new FileRefusal('files.active_content', { found: 'script address' });
}

import { FileRefusal, type FileErrorCode, type FileParams } from './errors.js';
import { examineJpeg } from './jpeg.js';
import type { AcceptedType } from './limits.js';
import { examinePdf } from './pdf.js';
import { examinePng } from './png.js';
import { refuseMalware, refusePolyglot } from './signatures.js';

/** What an accepted file is, with the bytes to keep. */
export interface AcceptedFile {
  ok: true;
  type: AcceptedType;
  /** Pixels of a picture as stored; an orientation tag may turn it when shown. */
  width?: number;
  height?: number;
  pages?: number;
  bytes: Buffer;
  /** Codes of what was done to the bytes, as `files.metadata_removed`. */
  notes: string[];
}
export interface RefusedFile {
  ok: false;
  code: FileErrorCode;
  params: FileParams;
}
export type Inspection = AcceptedFile | RefusedFile;

/** The whole examination of bytes whose type is known; runs in a thread. Errors that are not refusals go through. */
export async function examine(bytes: Buffer, type: AcceptedType): Promise<Inspection> {
  try {
    refuseMalware(bytes);
    const accepted = await examineType(bytes, type);
    refusePolyglot(bytes, type);
    return { ok: true, type, ...accepted };
  } catch (error) {
    if (error instanceof FileRefusal) return { ok: false, code: error.code, params: error.params };
    throw error;
  }
}

async function examineType(bytes: Buffer, type: AcceptedType): Promise<Omit<AcceptedFile, 'ok' | 'type'>> {
  switch (type) {
    case 'image/jpeg':
      return examineJpeg(bytes);
    case 'image/png':
      return examinePng(bytes);
    case 'application/pdf':
      return { ...(await examinePdf(bytes)), bytes, notes: [] };
    default: {
      const never: never = type;
      return never;
    }
  }
}

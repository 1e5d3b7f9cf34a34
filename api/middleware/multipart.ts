import type { IncomingMessage } from 'node:http';
import { Busboy } from '@fastify/busboy';
import { applicationLimits } from '../../domain/onboarding/rules.js';
import { problem } from '../../lib/problem.js';

export interface UploadedFile {
  name: string;
  declaredType: string;
  bytes: Buffer;
}

export interface UploadedForm {
  fields: Record<string, string>;
  file: UploadedFile | null;
}

export const emptyForm: UploadedForm = { fields: {}, file: null };

const limits = {
  files: 1,
  fields: 12,
  fieldSize: 4_096,
  parts: 14,
  headerPairs: 20,
  fileSize: applicationLimits.documentBytes,
};

/** Reads one file and a few fields, all bounded; the file name is data, never a path. */
export function readForm(request: IncomingMessage): Promise<UploadedForm> {
  const contentType = request.headers['content-type'];
  if (!contentType?.startsWith('multipart/form-data')) throw problem('request.content_type_unsupported');
  return new Promise((resolve, reject) => {
    const form: UploadedForm = { fields: {}, file: null };
    const parser = openParser(request, contentType, reject);
    if (!parser) return;
    parser.on('field', (name, value) => (form.fields[name] = value));
    parser.on('file', (_field, stream, fileName, _encoding, declaredType) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('limit', () => reject(problem('request.body_too_large')));
      stream.on(
        'end',
        () => (form.file = { name: plainName(fileName), declaredType, bytes: Buffer.concat(chunks) }),
      );
    });
    for (const limit of ['filesLimit', 'fieldsLimit', 'partsLimit'] as const) {
      parser.on(limit, () => reject(problem('request.body_too_deep')));
    }
    parser.on('error', () => reject(problem('request.body_malformed')));
    parser.on('finish', () => resolve(form));
    request.pipe(parser);
  });
}

function openParser(request: IncomingMessage, contentType: string, reject: (error: unknown) => void) {
  try {
    return new Busboy({ headers: { ...request.headers, 'content-type': contentType }, limits });
  } catch {
    reject(problem('request.body_malformed'));
    return null;
  }
}

function plainName(name: string | undefined): string {
  const last = (name ?? '').split(/[\\/]/).at(-1) ?? '';
  return last.replace(/[^\p{L}\p{N}._ -]/gu, '_').slice(0, 120) || 'document';
}

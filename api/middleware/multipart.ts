import type { IncomingMessage } from 'node:http';
import { Busboy } from '@fastify/busboy';
import { applicationLimits } from '../../domain/onboarding/rules.js';
import { problem } from '../../lib/problem.js';
import { forbiddenKeys } from './body.js';

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

/**
 * Reads one file and a few fields, all bounded; the file name is data, never a path. What is cut short, by us or by the
 * client, is refused, and so is a field that stands twice: first or last would be a guess.
 */
export function readForm(request: IncomingMessage): Promise<UploadedForm> {
  const contentType = request.headers['content-type'];
  if (!contentType?.startsWith('multipart/form-data')) throw problem('request.content_type_unsupported');
  return new Promise((resolve, reject) => {
    const form: UploadedForm = { fields: {}, file: null };
    const parser = openParser(request, contentType, reject);
    if (!parser) return;
    const malformed = () => reject(problem('request.body_malformed'));
    parser.on('field', (name, value, isNameCut, isValueCut) => {
      if (isNameCut || isValueCut) return reject(problem('request.body_too_deep'));
      if (forbiddenKeys.has(name) || Object.hasOwn(form.fields, name)) return malformed();
      form.fields[name] = value;
    });
    parser.on('file', (_field, stream, fileName, _encoding, declaredType) => {
      const chunks: Buffer[] = [];
      stream.on('error', malformed);
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
    parser.on('error', malformed);
    request.on('error', malformed);
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

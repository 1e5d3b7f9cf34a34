import { fileTypeFromBuffer } from 'file-type';
import { Worker } from 'node:worker_threads';
import type { Inspection, RefusedFile } from './examine.js';
import { fileLimits, type AcceptedType } from './limits.js';
import { acceptedTypeOf, holdsMalware } from './signatures.js';
import { createTurns } from './turns.js';

export type { Inspection } from './examine.js';

export interface InspectOptions {
  /** The type that the sender states; empty or `application/octet-stream` states none. */
  declaredType?: string;
  maxBytes: number;
  /** How long the examination may take once it has begun. */
  timeLimitMs?: number;
}

/** A thread from TypeScript sources needs them translated first; in the built program it does not exist. */
const workerFile = import.meta.url.endsWith('.ts')
  ? './testing/decode-worker-from-sources.mjs'
  : './decode-worker.js';
const SNIFFED_BYTES = 4100;
const turns = createTurns({ concurrent: fileLimits.concurrent, waiting: fileLimits.waiting });

/**
 * Examines an uploaded file: type by content against what was declared, size, and the whole of it to the last pixel or
 * object, in a thread with limits of time and memory. Accepts JPEG, PNG and PDF; gives the bytes to store, of pictures
 * without EXIF and other metadata, or the code of `fileErrors` that says why not. Never throws for what is in a file.
 */
export async function inspectFile(bytes: Buffer, options: InspectOptions): Promise<Inspection> {
  const { declaredType, maxBytes, timeLimitMs = fileLimits.inspectionMs } = options;
  if (bytes.length === 0) return refused('files.empty');
  if (bytes.length > maxBytes) return refused('files.too_large', { bytes: bytes.length, limit: maxBytes });
  const type = acceptedTypeOf(bytes);
  if (!type) return foreign(bytes);
  if (!isDeclared(declaredType, type))
    return refused('files.type_mismatch', { declared: declaredType ?? '', type });
  const inspection = await turns.take(() => examineInThread(bytes, type, timeLimitMs));
  return inspection ?? refused('files.busy');
}

function isDeclared(declared: string | undefined, type: AcceptedType): boolean {
  const [name = ''] = (declared ?? '').toLowerCase().split(';');
  const known = name.trim().replace('image/jpg', 'image/jpeg').replace('image/pjpeg', 'image/jpeg');
  return known === '' || known === 'application/octet-stream' || known === type;
}

async function foreign(bytes: Buffer): Promise<RefusedFile> {
  if (holdsMalware(bytes)) return refused('files.malware', { name: 'EICAR-Test-File' });
  return refused('files.type_refused', { type: await foreignTypeOf(bytes) });
}

/** Only for the answer to the sender; archives are named by their first bytes and never opened. */
async function foreignTypeOf(bytes: Buffer): Promise<string> {
  if (bytes.subarray(0, 2).equals(Buffer.from('PK'))) return 'application/zip';
  const found = await fileTypeFromBuffer(bytes.subarray(0, SNIFFED_BYTES)).catch(() => undefined);
  return found?.mime ?? 'unknown';
}

function examineInThread(bytes: Buffer, type: AcceptedType, timeLimitMs: number): Promise<Inspection> {
  const copy = new Uint8Array(bytes);
  const worker = new Worker(new URL(workerFile, import.meta.url), {
    workerData: { bytes: copy, type },
    transferList: [copy.buffer],
    resourceLimits: {
      maxOldGenerationSizeMb: fileLimits.inspectionHeapMb,
      maxYoungGenerationSizeMb: 32,
      stackSizeMb: 4,
    },
    execArgv: [],
    env: {},
  });
  return new Promise((resolve) => {
    const answer = (inspection: Inspection) => {
      clearTimeout(timer);
      resolve(inspection);
      void worker.terminate();
    };
    const timer = setTimeout(
      () => answer(refused('files.timed_out', { seconds: timeLimitMs / 1000 })),
      timeLimitMs,
    );
    worker.once('message', (inspection: Inspection) => answer(withBuffer(inspection)));
    worker.once('error', (error) =>
      answer(
        isOutOfMemory(error)
          ? refused('files.too_complex')
          : refused('files.corrupt', { reason: error.message }),
      ),
    );
    worker.once('exit', () => answer(refused('files.too_complex')));
  });
}

/** A Buffer arrives from another thread as a plain Uint8Array. */
function withBuffer(inspection: Inspection): Inspection {
  if (!inspection.ok) return inspection;
  const { buffer, byteOffset, byteLength } = inspection.bytes;
  return { ...inspection, bytes: Buffer.from(buffer, byteOffset, byteLength) };
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function refused(code: RefusedFile['code'], params: RefusedFile['params'] = {}): RefusedFile {
  return { ok: false, code, params };
}

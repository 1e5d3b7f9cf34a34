import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { auditCheckpoint, type AuditCheckpoint } from '../../domain/audit/schema.js';
import { canonicalJson } from '../../lib/crypto/canonical-json.js';
import { createDurably, hasErrorCode } from '../../lib/durable-write.js';

/**
 * The folder of the signed checkpoints, outside the database: one file each, `<day>/<sequence>.json`, created once and
 * never touched again, so that it may lie on storage that is written once.
 */
const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const filePattern = /^\d{12}\.json$/;
const sequenceDigits = 12;

/** Writes a checkpoint that survives a crash from now on; refuses to replace one. */
export async function addAnchor(dir: string, checkpoint: AuditCheckpoint): Promise<void> {
  const folder = join(dir, checkpoint.day);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, `${String(checkpoint.sequence).padStart(sequenceDigits, '0')}.json`);
  const isNew = await createDurably(file, Buffer.from(`${canonicalJson(checkpoint)}\n`));
  if (!isNew) throw new Error(`There is a checkpoint already: ${checkpoint.day}/${checkpoint.sequence}`);
}

/** Every checkpoint, oldest first, as it lies there: what cannot be read as JSON is null. */
export async function readAnchors(dir: string): Promise<unknown[]> {
  const anchors: unknown[] = [];
  for (const file of await anchorFiles(dir)) anchors.push(readJson(await readFile(file, 'utf8')));
  return anchors;
}

/** The last checkpoint, or null before the first. Throws when it is not one: nothing may be signed after it. */
export async function newestAnchor(dir: string): Promise<AuditCheckpoint | null> {
  for (const day of (await namesIn(dir, dayPattern)).reverse()) {
    const file = (await namesIn(join(dir, day), filePattern)).at(-1);
    if (file) return auditCheckpoint.parse(readJson(await readFile(join(dir, day, file), 'utf8')));
  }
  return null;
}

async function anchorFiles(dir: string): Promise<string[]> {
  const files: string[] = [];
  for (const day of await namesIn(dir, dayPattern)) {
    const names = await namesIn(join(dir, day), filePattern);
    files.push(...names.map((name) => join(dir, day, name)));
  }
  return files;
}

async function namesIn(dir: string, pattern: RegExp): Promise<string[]> {
  try {
    return (await readdir(dir)).filter((name) => pattern.test(name)).sort();
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return [];
    throw error;
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

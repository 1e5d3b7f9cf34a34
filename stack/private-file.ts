import { renameSync, writeFileSync } from 'node:fs';

/** Writes JSON that only its owner may read; readers see the old or the new content, never a part. */
export function writePrivateJson(file: string, content: unknown): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

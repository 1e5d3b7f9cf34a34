/**
 * Weighs what a browser fetches before the first page of the admin UI can be used: the page, its scripts and styles, and
 * the texts of the heavier language, all by gzip as the api sends them. Fonts come later and take no part.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { Failure, runMain } from '../setup/failure.mjs';
import { rootDir } from '../setup/root.mjs';

/** UI.md */
const MOST_KB = 350;

/** By the ends of the names that vite's manifest gives to them. */
const LANGUAGES = [
  [/^src\/providers\/en\.ts$/, /ra-language-english\//],
  [/^src\/providers\/ru\.ts$/, /ra-language-russian\//],
];

/** @typedef {{ file: string, css?: string[], imports?: string[] }} Chunk */

/** @param {string} dir the built admin UI @returns {number} in kB of a thousand bytes */
export function weighFirstLoad(dir) {
  const manifestFile = join(dir, '.vite', 'manifest.json');
  if (!existsSync(manifestFile)) throw new Failure(`${dir} is not built: run "npm run build".`);
  /** @type {Record<string, Chunk>} */
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
  const weights = LANGUAGES.map((names) => {
    const chunks = closureOf(manifest, ['index.html', ...names.map((name) => findChunk(manifest, name))]);
    const files = ['index.html', ...new Set(chunks.flatMap(({ file, css = [] }) => [file, ...css]))];
    return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(dir, file))).length, 0);
  });
  return Math.max(...weights) / 1_000;
}

/** @param {Record<string, Chunk>} manifest @param {RegExp} name */
function findChunk(manifest, name) {
  const key = Object.keys(manifest).find((candidate) => name.test(candidate));
  if (!key) throw new Failure(`The admin UI has no chunk ${name}: stack/build/first-load.mjs must be told.`);
  return key;
}

/** @param {Record<string, Chunk>} manifest @param {string[]} keys @param {Set<string>} [seen] @returns {Chunk[]} */
function closureOf(manifest, keys, seen = new Set()) {
  return keys.flatMap((key) => {
    const chunk = manifest[key];
    if (!chunk || seen.has(key)) return [];
    seen.add(key);
    return [chunk, ...closureOf(manifest, chunk.imports ?? [], seen)];
  });
}

/** @param {string} dir @returns {string} a sentence for the report */
export function requireLightFirstLoad(dir) {
  const kb = weighFirstLoad(dir);
  const weight = `The first load of the admin UI is ${kb.toFixed(1)} kB gzip`;
  if (kb > MOST_KB) throw new Failure(`${weight}; it must be at most ${MOST_KB} kB: load more of it lazily.`);
  return `${weight} of at most ${MOST_KB}.`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runMain(
    async () => void process.stdout.write(`${requireLightFirstLoad(join(rootDir, 'dist', 'admin-ui'))}\n`),
  );
}

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { rootDir } from '../setup/root.mjs';

const dist = join(rootDir, 'dist');
export const engineBundleDir = join(dist, 'engine-bundle');

/** What runs from the bundle: the engine, and what measures it, since only so is it the same code. */
const entries = {
  start: join(dist, 'engine', 'start.js'),
  follow: join(dist, 'engine', 'follow.js'),
  measure: join(dist, 'bench', 'engine', 'measure-process.js'),
};

/**
 * Puts the engine's modules together with every constant in its place: a place of a field that is imported costs loads
 * at each use, and the loop has hundreds. Packages stay outside.
 */
export async function bundleEngine() {
  rmSync(engineBundleDir, { recursive: true, force: true });
  // Not at the top: this file is read before the packages are installed.
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown({
    input: entries,
    platform: 'node',
    external: (id) => !id.startsWith('.') && !id.startsWith('/'),
    optimization: { inlineConst: { mode: 'all', pass: 3 } },
  });
  await bundle.write({ dir: engineBundleDir, format: 'esm', sourcemap: true, entryFileNames: '[name].js' });
  await bundle.close();
}

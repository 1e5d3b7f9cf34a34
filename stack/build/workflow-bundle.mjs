import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../setup/failure.mjs';
import { rootDir } from '../setup/root.mjs';
import { runCommand } from '../setup/run-command.mjs';
import { hashTree, isStamped, writeStamp } from '../setup/tree-hash.mjs';

export const workflowBundleFile = join(rootDir, 'dist', 'workflow-bundle.js');
const INPUTS = ['package-lock.json', 'domain', 'lib', 'quant', 'workflows', 'stack/build'];
const stampFile = join(rootDir, 'dist', '.workflow-bundle.stamp');

/** Bundles workflows/ the way Temporal's sandbox wants it. @param {import('../setup/progress.mjs').Progress} progress */
export async function buildWorkflowBundle(progress) {
  if (!existsSync(join(rootDir, 'workflows', 'index.ts'))) return;
  const hash = hashTree(rootDir, INPUTS, (path) => !path.endsWith('.test.ts'));
  if (isStamped(stampFile, hash) && existsSync(workflowBundleFile)) return;
  await progress.step('Bundling the workflows', bundle);
  writeStamp(stampFile, hash);
}

/** A process of its own: the bundler is heavy and leaves its loaders behind. */
async function bundle() {
  const script = join(rootDir, 'stack', 'build', 'bundle-workflows.mjs');
  const { code, output } = await runCommand(process.execPath, [script, workflowBundleFile], { cwd: rootDir });
  if (code !== 0) throw new Failure(`The workflows cannot be bundled:\n${output.trimEnd()}`);
}

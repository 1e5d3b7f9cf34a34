import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { rootDir } from '../lib/root.js';

/** A bundle of workflow code by the hash of its content: the version that pinned workflows stay on. */
export interface WorkflowBundle {
  buildId: string;
  codePath: string;
}

const bundleName = /^([0-9a-f]{12})\.js$/;

/** The bundle of this build, kept under its hash so that workflows pinned to it find it after the next build. */
export async function keepCurrentBundle(folder: string): Promise<WorkflowBundle> {
  const built = join(rootDir, 'dist', 'workflow-bundle.js');
  const buildId = createHash('sha256')
    .update(await readFile(built))
    .digest('hex')
    .slice(0, 12);
  const codePath = join(folder, `${buildId}.js`);
  await mkdir(folder, { recursive: true });
  await copyFile(built, `${codePath}.new`);
  await rename(`${codePath}.new`, codePath);
  return { buildId, codePath };
}

/** The bundles of earlier builds. */
export async function earlierBundles(folder: string, current: WorkflowBundle): Promise<WorkflowBundle[]> {
  const names = await readdir(folder);
  return names.flatMap((name) => {
    const buildId = bundleName.exec(name)?.[1];
    return buildId && buildId !== current.buildId ? [{ buildId, codePath: join(folder, name) }] : [];
  });
}

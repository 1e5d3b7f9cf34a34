import { join } from 'node:path';
import { describeError, Failure } from '../setup/failure.mjs';
import { withFileLock } from '../setup/file-lock.mjs';
import { rootDir } from '../setup/root.mjs';
import { buildAdminUi } from './admin-ui.mjs';
import { buildServer } from './server.mjs';
import { buildWorkflowBundle } from './workflow-bundle.mjs';

export const buildLock = join(rootDir, '.cache', 'build.lock');

/**
 * Compiles what has changed since the last build: server, workflow bundle, admin UI. One build at a time on one tree.
 * @param {import('../setup/progress.mjs').Progress} progress
 */
export async function buildAll(progress) {
  const onWait = (/** @type {number} */ pid) =>
    progress.note(`Waiting for process ${pid}, which is building.`);
  await withFileLock(buildLock, () => buildParts(progress), onWait);
}

/** @param {import('../setup/progress.mjs').Progress} progress */
async function buildParts(progress) {
  const outcomes = await Promise.allSettled([
    buildServer(progress),
    buildWorkflowBundle(progress),
    buildAdminUi(progress),
  ]);
  const reasons = outcomes.flatMap((outcome) =>
    outcome.status === 'rejected' ? [describeError(outcome.reason)] : [],
  );
  if (reasons.length > 0) throw new Failure(reasons.join('\n\n'));
}

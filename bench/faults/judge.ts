import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../../stack/processes/until.js';
import { rootDir } from '../../stack/setup/root.mjs';
import { runCommand } from '../../stack/setup/run-command.mjs';
import type { Entry } from './ack-log.js';
import { gatherFacts } from './facts.js';
import { openStores } from './stores.js';
import { findViolations, rootIdsOf } from './violations.js';

export interface Judgement {
  violations: string[];
  /** How `npm run verify` ended. */
  verification: 'passed' | 'failed' | 'missing';
}

const settleMs = 60_000;
const shownLines = 10;

/** Waits until what was begun has settled, then compares the stores with what clients were told. */
export async function judge(about: {
  homeDir: string;
  log: readonly Entry[];
  broken: string[];
}): Promise<Judgement> {
  const { homeDir, log, broken } = about;
  const stores = await openStores(homeDir);
  let found: string[] = [];
  const look = async () => findViolations(log, await gatherFacts(stores, rootIdsOf(log)));
  await until(
    async () => {
      found = await look().catch((error: unknown) => [`The stores could not be looked at: ${String(error)}`]);
      return found.length === 0;
    },
    broken.length > 0 ? settleMs / 4 : settleMs,
    1_000,
  );
  await stores.close();
  const { verification, complaint } = await verify(homeDir);
  return { verification, violations: [...broken, ...found, ...complaint] };
}

async function verify(
  homeDir: string,
): Promise<{ verification: Judgement['verification']; complaint: string[] }> {
  if (!existsSync(join(rootDir, 'dist', 'api', 'verify.js')))
    return { verification: 'missing', complaint: [] };
  const args = [join(rootDir, 'stack', 'run.mjs'), 'api/verify.js', '--home', homeDir];
  const { code, output } = await runCommand(process.execPath, args);
  if (code === 0) return { verification: 'passed', complaint: [] };
  return {
    verification: 'failed',
    complaint: [`npm run verify: ${output.trim().split('\n').slice(-shownLines).join('\n')}`],
  };
}

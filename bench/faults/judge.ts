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
  verification: 'passed' | 'failed';
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
  const complaint = await verify(homeDir);
  const verification = complaint.length === 0 ? 'passed' : 'failed';
  return { verification, violations: [...broken, ...found, ...complaint] };
}

/** What `npm run verify` finds wrong with an instance. */
export async function verify(homeDir: string): Promise<string[]> {
  const args = [join(rootDir, 'stack', 'run.mjs'), 'api/verify.js', '--home', homeDir];
  return complaintOf(await runCommand(process.execPath, args));
}

/** What is wrong by `npm run verify`: also that it could not be run. */
export function complaintOf({ code, output }: { code: number | null; output: string }): string[] {
  if (code === 0 && output.includes('Everything holds.')) return [];
  return [`npm run verify ended with ${code}: ${output.trim().split('\n').slice(-shownLines).join('\n')}`];
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { addressesOf } from './environment.js';
import { writePrivateJson } from './private-file.js';
import { rootDir } from './setup/root.mjs';
import { runCommand } from './setup/run-command.mjs';
import type { Supervision } from './supervisor.js';

const timeoutMs = 120_000;

/** Lets the demonstration's clients apply, once a home. Without them everything works, so a failure is only told. */
export async function fillDemonstration({ home, ports, progress, entriesDir }: Supervision): Promise<void> {
  if (existsSync(home.demoClientsFile)) return;
  const file = join(entriesDir ?? join(rootDir, 'dist'), 'bench', 'demonstration.js');
  const args = ['--enable-source-maps', file, '--home', home.dir, '--api', addressesOf(ports).api];
  await progress.step("Seeding the demonstration's clients", async () => {
    const logFile = home.logFile('demonstration');
    const { code } = await runCommand(process.execPath, args, { cwd: rootDir, logFile, timeoutMs });
    if (code !== 0) progress.note(`Not all clients of the demonstration have applied: ${logFile} says why.`);
    writePrivateJson(home.demoClientsFile, { applied_at: new Date().toISOString(), is_complete: code === 0 });
  });
}

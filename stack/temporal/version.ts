import { runCommand } from '../setup/run-command.mjs';

/** The least server that knows what the workflows use: update-with-start, worker deployments, priorities (CLI 1.4). */
const leastServer = [1, 28] as const;

/**
 * Whether `temporal --version` tells of a server that is new enough. A released program prints
 * "temporal version 1.5.1 (Server 1.29.1, UI 2.42.1)"; one that Go built from the module prints 0.0.0-DEV, so that only
 * the server's own version counts.
 */
export function isRecentEnough(output: string): boolean {
  const [, major = '0', minor = '0'] = /Server (\d+)\.(\d+)/.exec(output) ?? [];
  const [leastMajor, leastMinor] = leastServer;
  return Number(major) > leastMajor || (Number(major) === leastMajor && Number(minor) >= leastMinor);
}

export async function runsAndIsRecent(file: string): Promise<boolean> {
  const { code, output } = await runCommand(file, ['--version']);
  return code === 0 && isRecentEnough(output);
}

import { findProgram } from './find-program.js';
import { Failure } from './setup/failure.mjs';
import type { Progress } from './setup/progress.mjs';
import { runCommand } from './setup/run-command.mjs';

/** The program that has the system kill another one at a call: from PATH, else from apt when root. */
export async function findStrace(progress: Progress): Promise<string> {
  const present = findProgram('strace');
  if (present) return present;
  const apt = process.getuid?.() === 0 ? findProgram('apt-get') : undefined;
  if (apt) await progress.step('Installing strace with apt', () => install(apt));
  const found = findProgram('strace');
  if (!found)
    throw new Failure('strace is needed and could not be installed: install it by hand (Linux only).');
  return found;
}

async function install(apt: string): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand(apt, ['update', '-q'], { env, isGuarded: true });
  await runCommand(apt, ['install', '-y', '-q', '--no-install-recommends', 'strace'], {
    env,
    isGuarded: true,
  });
}

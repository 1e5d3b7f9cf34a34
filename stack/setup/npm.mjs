import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Failure } from './failure.mjs';
import { runCommand } from './run-command.mjs';

const LEAST_MAJOR = 10;

/**
 * The npm that started us, else the one on PATH.
 * @typedef {{ program: string, args: string[] }} Npm
 * @returns {Promise<Npm>}
 */
export async function findNpm() {
  const npm = npmAround() ?? npmOnPath();
  if (!npm)
    throw new Failure(
      'npm was not found: install Node from https://nodejs.org, it brings npm 10 or newer along.',
    );
  const { code, output } = await runCommand(npm.program, [...npm.args, '--version', '--loglevel=silent']);
  const version = output.trim().split('\n').at(-1) ?? '';
  if (code !== 0)
    throw new Failure(`npm does not run (${output.trim()}): install Node again from https://nodejs.org.`);
  if (Number.parseInt(version, 10) >= LEAST_MAJOR) return npm;
  throw new Failure(
    `npm ${version} is too old: run "npm install --global npm@${LEAST_MAJOR}" and start again.`,
  );
}

/** @returns {Npm | undefined} */
function npmAround() {
  const script = process.env.npm_execpath;
  if (!script || !/npm-cli\.[cm]?js$/.test(script) || !existsSync(script)) return undefined;
  return { program: process.execPath, args: [script] };
}

/** @returns {Npm | undefined} */
function npmOnPath() {
  const name = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const folder = folders.find((candidate) => existsSync(join(candidate, name)));
  return folder ? { program: join(folder, name), args: [] } : undefined;
}

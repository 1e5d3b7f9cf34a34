import { describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { identify, isAlive } from './process-identity.mjs';
import { rootDir } from './root.mjs';
import { runCommand } from './run-command.mjs';

const node = process.execPath;

describe.each([{ isGuarded: false }, { isGuarded: true }])('runCommand, %o', (options) => {
  it('answers the exit code and what was printed on both streams', async () => {
    const script = 'console.log("out"); console.error("err"); process.exit(3)';
    const lines: string[] = [];
    const result = await runCommand(node, ['-e', script], { ...options, onLine: (line) => lines.push(line) });
    expect(result.code).toBe(3);
    expect(result.output.split('\n').sort()).toEqual(['', 'err', 'out']);
    expect(lines.sort()).toEqual(['err', 'out']);
  });

  it('says when there is no such program', async () => {
    const { code, output } = await runCommand('/no/such/program', [], options);
    expect(code).toBe(127);
    expect(output).toContain('ENOENT');
  });

  it('ends a program that takes too long', async () => {
    const { code } = await runCommand(node, ['-e', 'setInterval(() => {}, 1000)'], {
      ...options,
      timeoutMs: 300,
    });
    expect(code).toBe(128);
  });
});

describe('a guarded command', () => {
  it('ends when the one who waits for it is killed', async () => {
    const script = `
      import { runCommand } from '${rootDir}/stack/setup/run-command.mjs';
      const endless = 'console.log(process.pid); setInterval(() => {}, 1000)';
      await runCommand(process.execPath, ['-e', endless], { isGuarded: true, onLine: console.log });`;
    const waiting = spawn(node, ['--input-type=module', '-e', script]);
    const pid = await new Promise<number>((resolve) =>
      waiting.stdout.once('data', (data) => resolve(Number(data))),
    );
    const program = identify(pid);
    expect(isAlive(program)).toBe(true);
    waiting.kill('SIGKILL');
    for (const end = Date.now() + 8_000; isAlive(program) && Date.now() < end;) await sleep(50);
    expect(isAlive(program)).toBe(false);
  });
});

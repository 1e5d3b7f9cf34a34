import { describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { commandOf, identify, isAlive } from './process-identity.mjs';

describe('isAlive', () => {
  it('is true for a process while it runs, and false afterwards', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    await once(child, 'spawn');
    const identity = identify(child.pid ?? 0);
    expect(isAlive(identity)).toBe(true);
    expect(commandOf(identity.pid)).toContain('setInterval');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(isAlive(identity)).toBe(false);
  });

  it('is false for another process with the same number, and for nonsense', () => {
    expect(isAlive({ pid: process.pid, started: 'another time' })).toBe(false);
    expect(isAlive({ pid: -1, started: '' })).toBe(false);
    expect(isAlive(undefined)).toBe(false);
  });
});

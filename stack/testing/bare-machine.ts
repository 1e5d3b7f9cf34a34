import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Progress } from '../setup/progress.mjs';

const touched = ['CHROMIUM_PATH', 'PATH', 'PURSER_CACHE', 'TEMPORAL_TEST_SERVER_PATH'];

/** A machine for this process alone: nothing on PATH and in the cache but what a test puts there. */
export function openBareMachine() {
  const folder = mkdtempSync(join(tmpdir(), 'purser-bare-'));
  const [bin, cache] = [join(folder, 'bin'), join(folder, 'cache')];
  for (const each of [bin, cache]) mkdirSync(each);
  const before = touched.map((name) => ({ name, value: process.env[name] }));
  for (const name of touched) delete process.env[name];
  Object.assign(process.env, { PATH: bin, PURSER_CACHE: cache });
  const notes: string[] = [];
  const progress: Progress = {
    note: (line) => void notes.push(line),
    step: (_title, work) => work(() => {}),
  };
  return {
    bin,
    cache,
    notes,
    progress,
    /** A program of a few lines of shell, which finds the usual tools. */
    add: (name: string, script: string): string => writeProgram(join(bin, name), script),
    close: () => {
      for (const { name, value } of before) {
        if (value === undefined) delete process.env[name];
        if (value !== undefined) process.env[name] = value;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function writeProgram(file: string, script = 'true'): string {
  writeFileSync(file, `#!/bin/sh\nPATH=/usr/bin:/bin\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootDir } from '../../lib/root.js';
import { runCommand } from '../../stack/setup/run-command.mjs';
import { victims } from './schedule.js';

const runMs = 300_000;

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'purser-faults-test-'))));
afterAll(() => rmSync(folder, { recursive: true }));

it(
  'loses nothing when each process is killed once on the way of one person',
  async () => {
    const json = join(folder, 'faults.json');
    const args = ['bench/faults.js', 'onboarding', '--short', '--seed', '7', '--json', json];
    const { code, output } = await runCommand(process.execPath, [join(rootDir, 'stack', 'run.mjs'), ...args]);
    if (code !== 0) throw new Error(output);
    const { outages, acknowledged, verification, violations } = JSON.parse(readFileSync(json, 'utf8'));
    expect(outages.map(({ victim }: { victim: string }) => victim).sort()).toEqual([...victims].sort());
    expect(acknowledged).toBeGreaterThan(0);
    expect({ verification, violations }).toEqual({ verification: 'passed', violations: [] });
  },
  runMs,
);

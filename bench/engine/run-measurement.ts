import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { rootDir } from '../../lib/root.js';
import type { MeasurementName, Measurements } from './measurements.js';

/** Runs one measurement in a process of its own, from the bundle that production runs. */
export async function runMeasurement<Name extends MeasurementName>(
  what: Name,
  options: Parameters<Measurements[Name]>[0],
): Promise<Awaited<ReturnType<Measurements[Name]>>> {
  const file = join(rootDir, 'dist', 'engine-bundle', 'measure.js');
  const { stdout } = await promisify(execFile)(process.execPath, [
    file,
    JSON.stringify({ ...options, what }),
  ]);
  return JSON.parse(stdout);
}

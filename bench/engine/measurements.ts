import { measureEngine } from './measure.js';
import { measureCore } from './measure-core.js';
import { measureDurable } from './measure-durable.js';
import { measureOpenLoop } from './measure-open-loop.js';
import { measurePeer } from './measure-peer.js';

/** Each by its name. */
const measurements = {
  core: measureCore,
  durable: measureDurable,
  engine: measureEngine,
  openLoop: measureOpenLoop,
  peer: measurePeer,
};

export type Measurements = typeof measurements;
export type MeasurementName = keyof Measurements;

/** Runs one measurement that is described as JSON: its name in `what`, and what it takes. */
export async function measure(text: string): Promise<unknown> {
  const { what, ...options } = JSON.parse(text);
  const found = Object.entries(measurements).find(([name]) => name === what);
  if (!found) throw new Error(`There is no measurement ${what}`);
  return found[1](options);
}

/** A process of its own for one measurement: `node measure.js '{"peer":…}'` prints the result as JSON. */
import { setEngineFlags } from '../../engine/v8-flags.js';

setEngineFlags();
const { measureEngine, measurePeer } = await import('./measure.js');
const { isPeer, ...measurement } = JSON.parse(process.argv[2] ?? '{}');
process.stdout.write(JSON.stringify(isPeer ? await measurePeer(measurement) : measureEngine(measurement)));

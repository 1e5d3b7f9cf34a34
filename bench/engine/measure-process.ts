/** A process of its own for one measurement: `node measure.js '{"what":"core",…}'` prints the result as JSON. */
import { setEngineFlags } from '../../engine/v8-flags.js';

setEngineFlags();
const { measure } = await import('./measurements.js');
process.stdout.write(JSON.stringify(await measure(process.argv[2] ?? '{}')));

/** Where the engine's process begins: settings of V8 count for what is compiled after them. */
import { setEngineFlags } from './v8-flags.js';

setEngineFlags();
await import('./main.js');

/** Where the process begins that follows the engine, and leads when it is gone. */
import { readConfig } from '../lib/config.js';
import { setEngineFlags } from './v8-flags.js';

setEngineFlags();
const { serveMember } = await import('./serve-member.js');
await serveMember(readConfig(), 'follower');

/** The process that leads a shard, unless the other one does already. */
import { readConfig } from '../lib/config.js';
import { serveMember } from './serve-member.js';

await serveMember(readConfig(), 'engine');

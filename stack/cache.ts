import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where programs that were downloaded or built are kept for every checkout: PURSER_CACHE, else the user's cache folder. */
export function cacheDir(env: NodeJS.ProcessEnv = process.env): string {
  if (env.PURSER_CACHE) return env.PURSER_CACHE;
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'purser');
}

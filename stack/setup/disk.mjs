import { existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from './failure.mjs';

const GIB = 1024 ** 3;

/**
 * Refuses to begin what the disk has no room for.
 * @param {string} folder need not exist yet
 * @param {number} neededGib
 * @param {string} purpose ends the sentence "… are needed to"
 */
export function requireDiskSpace(folder, neededGib, purpose) {
  const { bavail, bsize } = statfsSync(nearestExisting(folder));
  const freeGib = (bavail * bsize) / GIB;
  if (freeGib >= neededGib) return;
  throw new Failure(
    `The disk of ${folder} has ${freeGib.toFixed(1)} GB free and ${neededGib} GB are needed to ${purpose}: free some space and start again.`,
  );
}

/** @param {string} folder @returns {string} */
function nearestExisting(folder) {
  return existsSync(folder) ? folder : nearestExisting(dirname(folder));
}

import { openStores } from '../faults/stores.js';
import type { Ready } from '../journey/desk.js';
import { emptyLists, fillLists, userIdOf } from './fill-lists.js';

interface Filled {
  homeDir: string;
  ready: Ready;
  rows: number;
}

/** Fills the lists of a running instance, the administrator's notifications among them, and empties them when the work is done. */
export async function withFilledLists<T>(
  { homeDir, ready, rows }: Filled,
  work: () => Promise<T>,
): Promise<T> {
  const { database, close } = await openStores(homeDir);
  try {
    const email = ready.users.find(({ role }) => role === 'admin')?.email ?? '';
    await emptyLists(database);
    await fillLists(database, { rows, userId: await userIdOf(database, email) });
    return await work();
  } finally {
    await emptyLists(database);
    await close();
  }
}

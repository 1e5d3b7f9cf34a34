import { runMain } from './failure.mjs';
import { requireNode } from './node-version.mjs';

/**
 * Runs a command, but first looks at the Node that is to run it: an old one could not even load the command's modules.
 * @param {() => Promise<{ main: () => Promise<number | void> }>} load
 */
export async function launch(load) {
  await runMain(async () => {
    requireNode();
    const { main } = await load();
    return main();
  });
  // Sockets that are kept open for a next request would delay the end.
  process.exit();
}

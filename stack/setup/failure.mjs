import { errorCode } from './error-code.mjs';

/** An error that the reader can mend: its message is one clear sentence that says what to do, so no stack is shown. */
export class Failure extends Error {
  /** @override */
  name = 'Failure';
}

export const STOP_SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Runs a command's main function and turns its outcome into an exit code.
 * @param {() => Promise<number | void>} main the code to exit with; nothing means 0
 */
export async function runMain(main) {
  for (const signal of STOP_SIGNALS) process.once(signal, exitStopped);
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    process.stderr.write(`\n${describeError(error)}\n`);
    process.exitCode = 1;
  }
}

/** Takes over what the signals do, from a command that has nothing to clean up but its children. */
export function takeOverSignals() {
  // All of them, because compiled code has a copy of this module with a function of its own.
  for (const signal of STOP_SIGNALS) process.removeAllListeners(signal);
}

/** An orderly exit: it ends the commands that are waited for, which the signal alone would not. */
function exitStopped() {
  process.exit(130);
}

/** One sentence for what people can mend, the whole stack for what they can't. @param {unknown} error */
export function describeError(error) {
  if (!(error instanceof Error)) return String(error);
  // By name, because compiled code has a class of its own.
  if (error.name === 'Failure') return error.message;
  if (errorCode(error) === 'ENOSPC')
    return 'The disk is full: free some space (about 4 GB for a first start) and start again.';
  return error.stack ?? error.message;
}

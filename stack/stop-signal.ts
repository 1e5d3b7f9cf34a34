import { STOP_SIGNALS, takeOverSignals } from './setup/failure.mjs';

/** A terminal's Ctrl-C comes twice, once directly and once through npm: only a later one is another one. */
const sameSignalMs = 1_000;

/** Resolves at the first signal to stop. A later one doesn't wait: the children notice when this process is gone. */
export function waitForStopSignal(): Promise<undefined> {
  takeOverSignals();
  return new Promise((resolve) => {
    let firstAt: number | undefined;
    for (const signal of STOP_SIGNALS) {
      process.on(signal, () => {
        firstAt ??= Date.now();
        if (Date.now() - firstAt > sameSignalMs) process.exit(130);
        resolve(undefined);
      });
    }
  });
}

import { parentPort, workerData } from 'node:worker_threads';
import { examine } from './examine.js';
import { acceptedTypes } from './limits.js';

/** One file, then the thread ends: nothing that a file did to it outlives the file. */
const { bytes, type }: { bytes: Uint8Array; type: unknown } = workerData;
const known = acceptedTypes.find((one) => one === type);
if (known)
  parentPort?.postMessage(
    await examine(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), known),
  );

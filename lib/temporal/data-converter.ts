import { join } from 'node:path';
import type { DataConverter } from '@temporalio/common';
import type { SecretRing } from '../crypto/key-ring.js';
import { rootDir } from '../root.js';
import { createPayloadCodec } from './codec.js';

/** `bundleWorkflowCode` needs it too: without it failures inside the sandbox would be written in the clear. */
export const failureConverterPath = join(rootDir, 'lib/temporal/failure-converter.cjs');

/** How every client and worker of a namespace writes payloads and failures: sealed by the codec. */
export function createDataConverter(about: { keys: SecretRing; namespace: string }): DataConverter {
  return { payloadCodecs: [createPayloadCodec(about)], failureConverterPath };
}

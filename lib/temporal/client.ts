import type { Client, Connection } from '@temporalio/client';
import type { Keys } from '../crypto/key-files.js';
import type { Tracing } from '../tracing.js';
import { createDataConverter } from './data-converter.js';

/** About three seconds in all; then the caller decides, an api by answering 503. */
const maxAttempts = 5;

interface TemporalSettings {
  address: string;
  namespace: string;
  keys: Pick<Keys, 'payloadCodec'>;
  /** Without it what is sent carries no trace. */
  tracing?: Tracing;
}

export interface TemporalConnection {
  /** The client, made at the first call. It connects when it is first used and reconnects by itself. */
  client: () => Promise<Client>;
  /** True when the server answers within the time. */
  isReachable: (timeoutMs: number) => Promise<boolean>;
  close: () => Promise<void>;
}

/** A client whose payloads and failures are sealed. Nothing is loaded or connected before it is needed. */
export function connectTemporal(settings: TemporalSettings): TemporalConnection {
  let opened: Promise<Opened> | null = null;
  const opening = () => (opened ??= open(settings));
  return {
    client: async () => (await opening()).client,
    isReachable: async (timeoutMs) => isReachable((await opening()).connection, timeoutMs),
    close: async () => {
      if (opened) await (await opened).connection.close();
    },
  };
}

interface Opened {
  connection: Connection;
  client: Client;
}

async function open({ address, namespace, keys, tracing }: TemporalSettings): Promise<Opened> {
  const { Client, Connection, defaultGrpcRetryOptions, makeGrpcRetryInterceptor } =
    await import('@temporalio/client');
  const interceptors = [makeGrpcRetryInterceptor(defaultGrpcRetryOptions({ maxAttempts }))];
  const connection = Connection.lazy({ address, interceptors });
  const dataConverter = createDataConverter({ keys: keys.payloadCodec, namespace });
  const { tracingPlugins } = await import('./interceptors.js');
  const plugins = tracing && tracingPlugins(tracing);
  return { connection, client: new Client({ connection, namespace, dataConverter, plugins }) };
}

async function isReachable(connection: Connection, timeoutMs: number): Promise<boolean> {
  try {
    await connection.withDeadline(Date.now() + timeoutMs, () => connection.workflowService.getSystemInfo({}));
    return true;
  } catch {
    return false;
  }
}

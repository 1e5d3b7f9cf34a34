import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Session } from 'chdb';
import { toClickhouseError } from './errors.js';

export interface Run {
  statement: string;
  /** Used when the statement has no FORMAT clause. */
  format: string;
  /** Sets statements to run before, on the same connection. */
  preparations: string[];
}

/** What the engine says of a statement: the bytes of its result and its sums. */
export interface Outcome {
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  rowsRead: number;
  bytesRead: number;
  rowsWritten: number;
  bytesWritten: number;
}

/** One connection to the engine. Its settings, parameters and current database are its own and end with it. */
export interface Connection {
  prepare: (statements: string[]) => Promise<void>;
  /** The whole result at once. */
  query: (statement: string, format: string) => Promise<Outcome>;
  /** The result in chunks, each complete by itself: only for formats without head and foot. */
  stream: (statement: string, format: string) => Promise<Outcome>;
  insert: (statement: string, data: Buffer) => Promise<Outcome>;
  close: () => void;
}

export interface Engine {
  connect: () => Connection;
  version: string;
  timezone: string;
  close: () => Promise<void>;
}

interface NativeAddon {
  InsertRawAsyncConnection: (
    connection: unknown,
    prefix: string,
    data: Buffer,
    countLines: boolean,
  ) => Promise<{ rowsWritten: number; bytesWritten: number }>;
}

const nothing = { chunks: [], rowsRead: 0, bytesRead: 0, rowsWritten: 0, bytesWritten: 0 };

/**
 * Opens the ClickHouse engine inside this process. One process at a time owns a data folder; connections are cheap
 * (under a millisecond), so that each request gets one of its own.
 */
export async function openEngine(dataDir: string): Promise<Engine> {
  const keeper = new Session(dataDir);
  const addon = loadAddon();
  const facts = await keeper.queryAsync('SELECT version() AS version, timezone() AS timezone', {
    format: 'JSONEachRow',
  });
  const { version, timezone } = facts.json<{ version: string; timezone: string }>();
  return {
    version,
    timezone,
    connect: () => connect(dataDir, addon),
    close: async () => keeper.close(),
  };
}

/** The package's own insert takes a few formats only; its native part takes every one. */
function loadAddon(): NativeAddon {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve('chdb/package.json'));
  return require(join(folder, 'dist', 'loader.js')).loadNative();
}

function connect(dataDir: string, addon: NativeAddon): Connection {
  const session = new Session(dataDir);
  return {
    prepare: async (statements) => {
      if (statements.length > 0) await told(session.queryAsync(statements.join(';\n')));
    },
    query: async (statement, format) => {
      const result = await told(session.queryAsync(statement, { format }));
      return { ...nothing, chunks: [result.bytes()], rowsRead: result.rowsRead, bytesRead: result.bytesRead };
    },
    stream: (statement, format) => startStream(session, statement, format),
    insert: async (statement, data) => {
      const sums = await told(addon.InsertRawAsyncConnection(session.connection, statement, data, false));
      return { ...nothing, ...sums };
    },
    close: () => session.close(),
  };
}

/** Waits for the first chunk, so that an error that comes at once is still answered with its status. */
async function startStream(session: Session, statement: string, format: string): Promise<Outcome> {
  const outcome = { ...nothing };
  const chunks = session.queryStream(statement, { format })[Symbol.asyncIterator]();
  const first = await told(chunks.next());
  async function* rest(): AsyncGenerator<Uint8Array> {
    for (let item = first; !item.done; item = await told(chunks.next())) {
      outcome.rowsRead += item.value.numRows;
      outcome.bytesRead += item.value.numBytes;
      yield item.value.raw();
    }
  }
  return Object.assign(outcome, { chunks: rest() });
}

async function told<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (thrown) {
    throw toClickhouseError(thrown);
  }
}

import { chmodSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from '../domain/orders/engine-health.js';
import { Session, type SessionParts } from './session.js';
import type { SessionNumbers } from './session-numbers.js';
import { goodbyes } from './protocol/session.js';

export interface Doors {
  host: string;
  /** Zero takes a free one. */
  port: number;
  /** A Unix socket beside the port; whoever may open the file may try to log in. */
  socketPath: string | null;
}

export interface EngineServer {
  port: number;
  /** Connections at this moment. */
  sessions(): number;
  /** Those that are logged in, by their numbers, a bounded number. */
  connections(): Connection[];
  close(reason: number): Promise<void>;
}

/** Whoever led before lets go of the doors as it ends; the system may take a moment to know. */
const doorPatienceMs = 5_000;
const doorRetryMs = 50;
/** Connections that a status names: far more than processes have. */
const mostConnections = 100;

/** Opens both doors of the engine; each connection is a session with a number of its own. */
export async function serveEngine(
  doors: Doors,
  parts: SessionParts,
  numbers: SessionNumbers,
): Promise<EngineServer> {
  // With the time at which each came.
  const sessions = new Map<Session, Date>();
  const accept = (socket: Socket) => {
    const number = numbers.take();
    if (number === null) return void socket.destroy();
    const session = new Session(number, socket, parts);
    sessions.set(session, new Date());
    socket.on('close', () => {
      sessions.delete(session);
      numbers.give(session.session);
    });
  };
  const tcp = createServer(accept);
  const local = doors.socketPath === null ? null : createServer(accept);
  await listen(tcp, () => tcp.listen(doors.port, doors.host));
  if (local && doors.socketPath !== null) await openSocket(local, doors.socketPath);
  const address = tcp.address();
  return {
    port: typeof address === 'object' && address ? address.port : doors.port,
    sessions: () => sessions.size,
    connections: () =>
      [...sessions]
        .flatMap(([{ described }, since]) =>
          described ? [{ ...described, since: since.toISOString() }] : [],
        )
        .sort((one, other) => one.session - other.session)
        .slice(0, mostConnections),
    close: async (reason) => {
      const saying = Object.values(goodbyes).find((each) => each === reason) ?? goodbyes.STOPPING;
      for (const session of sessions.keys()) session.say(saying);
      await Promise.all([closed(tcp), local === null ? undefined : closed(local)]);
    },
  };
}

async function openSocket(server: Server, path: string): Promise<void> {
  // What a killed process left behind would keep this one out.
  rmSync(path, { force: true });
  await listen(server, () => server.listen(path));
  chmodSync(path, 0o600);
}

async function listen(server: Server, open: () => void): Promise<void> {
  const until = Date.now() + doorPatienceMs;
  for (;;) {
    try {
      return await listenOnce(server, open);
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!isTaken || Date.now() > until) throw error;
      await sleep(doorRetryMs);
    }
  }
}

function listenOnce(server: Server, open: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => (server.off('listening', done), reject(error));
    const done = () => (server.off('error', fail), resolve());
    server.once('error', fail);
    server.once('listening', done);
    open();
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}

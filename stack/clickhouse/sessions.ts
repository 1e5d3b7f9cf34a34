import { ClickhouseError } from './errors.js';
import type { Connection, Engine } from './engine.js';

interface NamedSession {
  connection: Connection;
  isBusy: boolean;
  timer: NodeJS.Timeout | undefined;
}

export interface Lease {
  connection: Connection;
  release: () => void;
}

export interface Sessions {
  lease: (sessionId: string | undefined, timeoutS: number) => Lease;
  closeAll: () => void;
}

const maxSessions = 200;

/** Connections for requests: one each, or the one that a client keeps by its `session_id` until it is idle too long. */
export function createSessions(engine: Engine): Sessions {
  const named = new Map<string, NamedSession>();

  function leaseNamed(id: string, timeoutS: number): Lease {
    const session = named.get(id) ?? open(id);
    if (session.isBusy)
      throw new ClickhouseError(373, 'SESSION_IS_LOCKED', `Session ${id} is locked by a concurrent client`);
    session.isBusy = true;
    clearTimeout(session.timer);
    const release = () => {
      session.isBusy = false;
      session.timer = setTimeout(() => close(id), timeoutS * 1000).unref();
    };
    return { connection: session.connection, release };
  }
  function open(id: string): NamedSession {
    if (named.size >= maxSessions)
      throw new ClickhouseError(202, 'TOO_MANY_SIMULTANEOUS_QUERIES', 'Too many sessions');
    const session = { connection: engine.connect(), isBusy: false, timer: undefined };
    named.set(id, session);
    return session;
  }
  function close(id: string): void {
    named.get(id)?.connection.close();
    named.delete(id);
  }

  return {
    lease(sessionId, timeoutS) {
      if (sessionId) return leaseNamed(sessionId, timeoutS);
      const connection = engine.connect();
      return { connection, release: () => connection.close() };
    },
    closeAll: () => [...named.keys()].forEach(close),
  };
}

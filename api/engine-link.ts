import { EngineClient, EngineLost, type Ack } from '../engine/protocol/engine-client.js';
import type { Command } from '../engine/protocol/codec.js';
import type { Picture } from '../engine/protocol/picture.js';
import type { Log } from '../lib/log.js';

export interface EngineLink {
  /**
   * Sends a command and waits until the engine has it on its disk. Errors: EngineAway when the engine was never asked;
   * EngineLost when it was, and its answer did not come: what became of the command is not known.
   */
  send(command: Command): Promise<Ack>;
  /** What an account has and has ordered, at this moment. Errors: as above. */
  picture(account: number): Promise<Picture>;
  close(): void;
}

/** The engine could not be reached, and nothing was sent. */
export class EngineAway extends Error {}

export interface EngineLinkOptions {
  address: { host: string; port: number };
  token: Uint8Array;
  log: Log;
  /** How long a command may wait for a connection, and for its answer. */
  patienceMs?: number;
  answerMs?: number;
}

const retryMs = 200;
const defaultPatienceMs = 2_000;
const defaultAnswerMs = 5_000;

/** One connection of this process to the engine, opened with the first command and again whenever it is lost. */
export function openEngineLink(options: EngineLinkOptions): EngineLink {
  const { patienceMs = defaultPatienceMs, answerMs = defaultAnswerMs, log } = options;
  let client: EngineClient | null = null;
  let opening: Promise<EngineClient> | null = null;
  let isClosed = false;

  const drop = (lost: EngineClient, error: Error) => {
    if (client !== lost) return;
    client = null;
    log.warn({ err: error }, 'engine_lost');
  };

  const connect = async (): Promise<EngineClient> => {
    let own: EngineClient | null = null;
    const opened = await EngineClient.open({
      address: options.address,
      token: options.token,
      mayAdminister: true,
      label: 'api_orders',
      // Also called for a connection that never came to be.
      onLost: (error) => own && drop(own, error),
    });
    own = opened.client;
    if (isClosed) own.close();
    client = own;
    return own;
  };

  /** Tries until somebody answers or patience ends; whoever asks meanwhile waits for the same. */
  const reach = async (): Promise<EngineClient> => {
    const until = Date.now() + patienceMs;
    for (;;) {
      if (isClosed) throw new EngineAway('The link to the engine was closed');
      try {
        return await within(connect(), until - Date.now(), () => new EngineAway('The engine does not greet'));
      } catch (error) {
        if (Date.now() + retryMs > until)
          throw new EngineAway('The engine cannot be reached', { cause: error });
        await new Promise((resolve) => setTimeout(resolve, retryMs));
      }
    }
  };

  /** An engine that does not answer is lost like one that has gone: another connection is tried for the next command. */
  const ask = async <T>(question: (through: EngineClient) => Promise<T>): Promise<T> => {
    opening ??= client ? null : reach().finally(() => (opening = null));
    const through = client ?? (await opening);
    if (!through) throw new EngineAway('The link to the engine was closed');
    return within(question(through), answerMs, () => {
      const error = new EngineLost('The engine does not answer');
      drop(through, error);
      through.close();
      return error;
    });
  };

  return {
    send: (command) => ask((through) => through.send(command)),
    picture: (account) => ask((through) => through.picture(account)),
    close: () => {
      isClosed = true;
      client?.close();
      client = null;
    },
  };
}

/** The promise, unless it takes too long: then the error. */
function within<T>(promise: Promise<T>, ms: number, tooLate: () => Error): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(tooLate()), ms);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

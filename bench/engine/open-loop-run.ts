import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import {
  FLAGS_BYTE,
  FRAME_BYTES,
  FRAME_DOUBLES,
  SEQ_DOUBLE,
  TYPE_BYTE,
} from '../../engine/protocol/commands.js';
import { EVENT_BYTES, EV_REASON_SHORT, EV_TYPE_BYTE } from '../../engine/protocol/events.js';
import { Frames } from '../../engine/frames.js';
import {
  ACK,
  ACK_CLIENT_SEQ_DOUBLE,
  LOGIN,
  LOGIN_FLAG_MAY_ADMINISTER,
  TOKEN_BYTE,
} from '../../engine/protocol/session.js';

export type Address = { host: string; port: number } | { path: string };

export interface OpenLoopRun {
  address: Address;
  perSecond: number;
  count: number;
}

export interface Sent {
  /** Milliseconds from when a command was meant to be sent to its answer; NaN for one that got none. */
  latenciesMs: Float64Array;
  refused: number;
  /** Milliseconds from the first intended time to the last answer. */
  tookMs: number;
}

/** How long the answers to the last commands may take. */
const patienceMs = 20_000;

/**
 * Sends commands over a connection of its own at their intended times, all that are due in one write, whatever the answers
 * do. The thread never sleeps: a timer would be later than what is measured.
 */
export async function runOpenLoop(
  run: OpenLoopRun,
  token: Uint8Array,
  frames: Frames,
  from: number,
): Promise<Sent> {
  const socket = await logIn(run.address, token);
  const { perSecond, count } = run;
  for (let at = 0; at < count; at++) frames.doubles[(from + at) * FRAME_DOUBLES + SEQ_DOUBLE] = at + 1;
  const everyMs = 1_000 / perSecond;
  const startMs = performance.now() + everyMs;
  const answers = collect(socket, count, startMs, everyMs);
  let sent = 0;
  const send = () => {
    const due = Math.min(count, Math.floor((performance.now() - startMs) / everyMs) + 1);
    if (due > sent)
      socket.write(frames.bytes.subarray((from + sent) * FRAME_BYTES, (from + due) * FRAME_BYTES));
    sent = Math.max(sent, due);
    if (sent < count) setImmediate(send);
  };
  send();
  const done = await answers;
  socket.destroy();
  return done;
}

async function logIn(address: Address, token: Uint8Array): Promise<Socket> {
  const socket = connect(address);
  socket.setNoDelay(true);
  const frames = Frames.ofCount(1);
  frames.bytes[TYPE_BYTE] = LOGIN;
  frames.bytes[FLAGS_BYTE] = LOGIN_FLAG_MAY_ADMINISTER;
  frames.bytes.set(token, TOKEN_BYTE);
  socket.write(frames.bytes);
  await once(socket, 'data');
  return socket;
}

function collect(socket: Socket, count: number, startMs: number, everyMs: number): Promise<Sent> {
  const sent: Sent = { latenciesMs: new Float64Array(count).fill(NaN), refused: 0, tookMs: 0 };
  let pending = Buffer.alloc(0);
  let answered = 0;
  return new Promise((resolve) => {
    const giveUp = setTimeout(() => resolve(sent), count * everyMs + patienceMs);
    const end = () => {
      clearTimeout(giveUp);
      resolve(sent);
    };
    socket.on('close', end);
    socket.on('error', end);
    socket.on('data', (bytes) => {
      const nowMs = performance.now();
      const all = pending.length === 0 ? bytes : Buffer.concat([pending, bytes]);
      const whole = Math.floor(all.length / EVENT_BYTES) * EVENT_BYTES;
      for (let at = 0; at < whole; at += EVENT_BYTES) {
        if (all[at + EV_TYPE_BYTE] !== ACK) continue;
        const index = all.readDoubleLE(at + ACK_CLIENT_SEQ_DOUBLE * 8) - 1;
        sent.latenciesMs[index] = nowMs - (startMs + index * everyMs);
        if (all.readUInt16LE(at + EV_REASON_SHORT * 2) !== 0) sent.refused += 1;
        answered += 1;
      }
      pending = Buffer.from(all.subarray(whole));
      sent.tookMs = nowMs - startMs;
      if (answered === count) end();
    });
  });
}

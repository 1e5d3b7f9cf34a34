import type { Frames } from './frames.js';
import { FRAME_BYTES } from './protocol/commands.js';
import { EVENT_DOUBLES, EV_REASON_SHORT, EV_TYPE_BYTE } from './protocol/events.js';
import {
  KEPT_NAME_BYTE,
  KEPT_NAME_BYTES,
  WELCOME,
  WELCOME_EPOCH_DOUBLE,
  WELCOME_FIRST_EVENT_DOUBLE,
  WELCOME_LAST_EVENT_DOUBLE,
} from './protocol/session.js';

/** A record of the engine that is no event. */
export function control(type: number, reason: number): Uint8Array {
  const doubles = new Float64Array(EVENT_DOUBLES);
  const bytes = new Uint8Array(doubles.buffer);
  bytes[EV_TYPE_BYTE] = type;
  new Uint16Array(doubles.buffer)[EV_REASON_SHORT] = reason;
  return bytes;
}

interface Greeting {
  epoch: number;
  /** Of the events that are kept. */
  firstEvent: number;
  lastEvent: number;
}

/** The answer to a login. */
export function welcomeFrame(session: number, { epoch, firstEvent, lastEvent }: Greeting): Uint8Array {
  const welcome = control(WELCOME, session);
  const doubles = new Float64Array(welcome.buffer);
  doubles[WELCOME_EPOCH_DOUBLE] = epoch;
  doubles[WELCOME_FIRST_EVENT_DOUBLE] = firstEvent;
  doubles[WELCOME_LAST_EVENT_DOUBLE] = lastEvent;
  return welcome;
}

/** The name in a frame that has one: of a to z and `_`, filled up with zeros; undefined for anything else. */
export function nameIn(frames: Frames, at: number): string | undefined {
  const from = at * FRAME_BYTES + KEPT_NAME_BYTE;
  const signs = Buffer.from(frames.bytes.subarray(from, from + KEPT_NAME_BYTES));
  return /^([a-z_]+)\0*$/.exec(signs.toString('latin1'))?.[1];
}

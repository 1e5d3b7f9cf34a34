/**
 * Frames between a client and the engine that are no commands: they are not kept. A client's frames are of 64 bytes like
 * commands, with the type in the same place; the engine's are of 96 bytes like events. The sequence number of a
 * client's frame is its own count from one, without gaps.
 */

// From the client.
export const LOGIN = 64;
export const PING = 65;
/** Wants every event from a number on. */
export const FOLLOW = 66;
/** Wants a picture of what stands now (picture.ts): of one account, where it names one. */
export const PICTURE = 67;
/** Has every event up to a number, for good, under a name: those after it are kept until the name says more. */
export const KEPT = 68;
/** Who the connection belongs to, for people who look after the engine. */
export const LABEL = 69;

// In a login.
/** Four words: the name by which a client with cancel-on-disconnect may come back to another leader. */
export const LOGIN_NAME_INT = 2;
export const LOGIN_NAME_INTS = 4;
/** Thirty-two bytes. */
export const TOKEN_BYTE = 32;
export const LOGIN_FLAG_CANCEL_ON_DISCONNECT = 1;
export const LOGIN_FLAG_MAY_ADMINISTER = 2;
// In a FOLLOW.
export const FROM_EVENT_DOUBLE = 4;
// In a KEPT: the last event; in it and in a LABEL the name in ASCII, filled up with zeros.
export const KEPT_EVENT_DOUBLE = 4;
export const KEPT_NAME_BYTE = 40;
export const KEPT_NAME_BYTES = 24;

// From the engine; beyond all events.
/** What became of a command: the result, its number, the order, what was filled at once. */
export const ACK = 64;
export const PONG = 65;
export const WELCOME = 66;
/** The connection ends; the reason says why. */
export const GOODBYE = 67;
export const PICTURE_SYMBOL = 68;
export const PICTURE_ORDER = 69;
export const PICTURE_BALANCE = 70;
/** The picture is whole; its number is that of the last event that it contains. */
export const PICTURE_END = 71;

// In an ACK, where an event has its sequence number: the client's number of the command.
export const ACK_CLIENT_SEQ_DOUBLE = 1;
/** Units of the quote asset for which the order traded at once. */
export const ACK_VALUE_DOUBLE = 10;
/** Lots that it traded at once. */
export const ACK_FILLED_DOUBLE = 11;
// In a WELCOME.
export const WELCOME_EPOCH_DOUBLE = 4;
export const WELCOME_LAST_EVENT_DOUBLE = 8;
/** The first event that is still there. */
export const WELCOME_FIRST_EVENT_DOUBLE = 9;

export const goodbyes = {
  BAD_LOGIN: 1,
  SEQUENCE_GAP: 2,
  MALFORMED: 3,
  NOT_ALLOWED: 4,
  TOO_SLOW: 5,
  STOPPING: 6,
  FENCED: 7,
  /** The events that are wanted are not kept any more. */
  EVENTS_GONE: 8,
} as const;
export type Goodbye = (typeof goodbyes)[keyof typeof goodbyes];

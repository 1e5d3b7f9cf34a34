import { accessTokenSeconds } from '../../domain/accounts/rules.js';

/** Bounds of the gateway; a test narrows some of them. */
export const gatewayLimits = {
  authenticateWithinMs: 5_000,
  heartbeatMs: 20_000,
  /** A session is looked at again when the token that opened the connection would have ended. */
  recheckMs: accessTokenSeconds * 1_000,
  frameBytes: 16 * 1024,
  /** Bytes that may wait for a client who doesn't read. */
  queueBytes: 1024 * 1024,
  /** Bytes that wait, above which a client is told of the market later, and more at once. */
  conflateBytes: 64 * 1024,
  topicsPerClient: 50,
  clientsPerUser: 20,
  clients: 5_000,
  /** Frames of a client that wait for their turn. */
  framesWaiting: 64,
  framesPerMinute: 300,
  resumedEvents: 500,
  /** Who has not said for so long that they look at a topic has left it. */
  presenceMs: 45_000,
} as const;

export type GatewayLimits = { [K in keyof typeof gatewayLimits]: number };

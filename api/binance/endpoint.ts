import type { Context } from '../context.js';
import type { Parameters } from './parameters.js';
import type { OrderNames } from './order-names.js';
import type { KeyHolder } from './key-holder.js';

/** A question that needs no key. */
export interface PublicCall {
  /** Of nobody, or of whoever the key belongs to. */
  context: Context;
  parameters: Parameters;
  nowMs: number;
}

/** A question that is signed. */
export interface SignedCall extends PublicCall {
  holder: KeyHolder;
  /** What senders call their orders. */
  names: OrderNames;
}

/** What an endpoint costs of the weight of a minute, and what it answers. */
export interface Endpoint {
  weight: number;
  handle(call: PublicCall): Promise<unknown>;
}

export interface SignedEndpoint {
  weight: number;
  /** Needs a key that may trade. */
  trades?: boolean;
  /** Needs the key alone, no signature: user data streams. */
  isUnsigned?: boolean;
  handle(call: SignedCall): Promise<unknown>;
}

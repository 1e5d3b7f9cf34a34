import { z } from 'zod';
import { uuid } from '../fields.js';

/** An address of a user's on a network. */
export const web3Wallet = z.strictObject({
  id: uuid,
  user_id: uuid,
  wallet_address: z.string(),
  network: z.string(),
  /** As the contract leaves them: symbols or descriptions of tokens. */
  supported_tokens: z.array(z.unknown()).nullable(),
  total_value_usd: z.string().nullable(),
  connected_at: z.date().nullable(),
});

export type Web3Wallet = z.infer<typeof web3Wallet>;

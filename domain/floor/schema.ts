import { z } from 'zod';
import { uuid } from '../fields.js';

const facts = z.record(z.string(), z.unknown());

/** How a user appears on the trading floor. */
export const metaverseAvatar = z.strictObject({
  id: uuid,
  user_id: uuid,
  avatar_name: z.string(),
  appearance_config: facts.nullable(),
  capabilities: facts.nullable(),
  preferred_environment: z.string().nullable(),
  created_at: z.date().nullable(),
});

export type MetaverseAvatar = z.infer<typeof metaverseAvatar>;

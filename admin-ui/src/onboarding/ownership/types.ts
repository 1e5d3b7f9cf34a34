import type { OwnershipView } from '../../../../domain/onboarding/ownership/schema.js';
import type { Wire } from '../../providers/wire.js';

/** Who owns a company, as `GET /onboarding/clients/:id/ownership` answers it. */
export type Ownership = Wire<OwnershipView>;
export type Holder = Ownership['holders'][number];

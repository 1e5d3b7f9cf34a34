import type { VenueView } from '../../../domain/venues/views.js';
import type { Wire } from '../providers/wire.js';

export type Venue = Wire<VenueView>;

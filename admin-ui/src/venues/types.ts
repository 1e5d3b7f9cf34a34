import type { VenueBalancesView, VenueView } from '../../../domain/venues/views.js';
import type { Wire } from '../providers/wire.js';

export type Venue = Wire<VenueView>;
export type VenueBalances = Wire<VenueBalancesView>;

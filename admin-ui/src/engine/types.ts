import type { EngineHealth } from '../../../domain/orders/engine-health.js';
import type { Wire } from '../providers/wire.js';

export type { FollowerStatus, LeaderStatus } from '../../../domain/orders/engine-health.js';
export type Health = Wire<EngineHealth>;

import type { RiskSwitchView } from '../../../domain/risk/views.js';
import type { Wire } from '../providers/wire.js';

export type RiskSwitch = Wire<RiskSwitchView>;

import type { ApplicationView, OwnMessageView } from '../../../domain/onboarding/views.js';
import type { Wire } from '../providers/wire.js';

export type OwnApplication = Wire<ApplicationView>;
export type OwnMessage = Wire<OwnMessageView>;

import type {
  DeliveryFileView,
  DeliveryView,
  EndpointView,
  NewSecretView,
} from '../../../domain/webhooks/views.js';
import type { Wire } from '../providers/wire.js';

export type Endpoint = Wire<EndpointView>;
export type NewSecret = Wire<NewSecretView>;
export type Delivery = Wire<DeliveryView>;
export type DeliveryFile = Wire<DeliveryFileView>;
export type Attempt = DeliveryFile['tries'][number];

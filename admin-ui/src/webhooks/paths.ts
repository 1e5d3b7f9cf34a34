export const endpointsPath = '/webhooks/endpoints';
export const deliveriesPath = '/webhooks/deliveries';

/** Whatever shows endpoints or what was sent to them. */
export const webhookReaders = [endpointsPath, deliveriesPath, 'webhooks'];

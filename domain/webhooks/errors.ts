export const webhooksErrors = {
  'webhooks.delivery_not_found': { status: 404, title: 'There is no such delivery' },
  'webhooks.delivery_under_way': { status: 409, title: 'The delivery is still under way' },
  'webhooks.endpoint_busy': { status: 429, title: 'The endpoint is taking as much as it may at a time' },
  'webhooks.endpoint_not_enabled': { status: 409, title: 'The endpoint takes nothing now; enable it first' },
  'webhooks.endpoint_not_found': { status: 404, title: 'There is no such endpoint' },
  'webhooks.endpoint_stale': { status: 409, title: 'Somebody changed this endpoint in the meantime' },
  'webhooks.endpoints_full': {
    status: 409,
    title: 'There are as many endpoints as there may be; remove one that is not used',
  },
  'webhooks.test_too_soon': { status: 429, title: 'A test was sent just now; wait a little' },
} as const;

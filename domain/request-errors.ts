/** Errors of the request itself, before any noun is reached. */
export const requestErrors = {
  'request.body_malformed': { status: 400, title: 'The body is not valid JSON' },
  'request.body_too_deep': { status: 400, title: 'The body nests too deep or holds too many fields' },
  'request.body_too_large': { status: 413, title: 'The body is larger than this route takes' },
  'request.content_type_unsupported': {
    status: 415,
    title: 'The content type is not one that this route takes',
  },
  'request.failed': { status: 500, title: 'Something failed on our side' },
  'request.idempotency_key_in_flight': {
    status: 409,
    title: 'A request with this Idempotency-Key is still being worked on',
  },
  'request.idempotency_key_invalid': {
    status: 400,
    title: 'Idempotency-Key must be 1 to 255 printable characters',
  },
  'request.idempotency_key_required': { status: 400, title: 'This route needs an Idempotency-Key' },
  'request.idempotency_key_reused': { status: 422, title: 'This Idempotency-Key was used with another body' },
  'request.invalid': { status: 422, title: 'Some fields are not right' },
  'request.method_not_allowed': { status: 405, title: 'This path does not take that method' },
  'request.not_found': { status: 404, title: 'There is nothing at this address' },
  'request.origin_refused': { status: 403, title: 'This origin may not make that request' },
  'request.too_many': { status: 429, title: 'Too many requests; try again later' },
  'request.unavailable': { status: 503, title: 'A part that this needs is not available; try again shortly' },
} as const;

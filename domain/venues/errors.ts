/** What is refused of external venues and of what stands there. */
export const venuesErrors = {
  'venues.exists': { status: 409, title: 'There is a venue of this name already' },
  'venues.funds_pending': {
    status: 503,
    title: 'The engine has not let go of the money yet: ask again',
  },
  'venues.leg_not_found': { status: 404, title: 'There is no such part of an order at a venue' },
  'venues.no_key': { status: 409, title: 'The venue has no key yet: enter one first' },
  'venues.not_found': { status: 404, title: 'There is no such venue' },
} as const;

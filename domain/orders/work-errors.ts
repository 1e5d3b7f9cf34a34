/** What is refused of orders that wait for a person or are worked. */
export const ordersWorkErrors = {
  'orders.algo_invalid': { status: 422, title: 'The terms of the algorithm do not go together' },
  'orders.amend_needs_approval': {
    status: 409,
    title: 'So much needs a second person: cancel the order and place another',
  },
  'orders.approval_over': { status: 409, title: 'The order no longer waits for a decision' },
  'orders.at_venue': {
    status: 409,
    title: 'This part of an order stands at an external venue: change the order that it is part of',
  },
  'orders.bounds_decided': { status: 409, title: 'These bounds were decided before' },
  'orders.bounds_not_found': { status: 404, title: 'There are no such bounds' },
  'orders.bounds_not_yours': { status: 403, title: 'Only who proposed the bounds may take them back' },
  'orders.bounds_pending': {
    status: 409,
    title: 'Bounds of this account are proposed already; decide about them or take them back first',
  },
  'orders.break_not_found': { status: 404, title: 'There is no such break, or it is closed' },
  'orders.no_volume_profile': {
    status: 422,
    title:
      'Nothing was traded at this time of day in the last days: give the volumes yourself, or spread the order evenly (TWAP)',
  },
  'orders.not_worked': {
    status: 409,
    title: 'This order is not worked by a workflow: change the order itself',
  },
  'orders.own_bounds': {
    status: 403,
    title: 'Who proposed the bounds cannot decide about them: somebody else must',
  },
  'orders.own_order': { status: 403, title: 'Whoever placed an order does not decide about it' },
  'orders.shown_changed': {
    status: 409,
    title: 'The order is not what was shown any more: read it again, then decide',
  },
} as const;

/** What is refused of orders that wait for a person or are worked. */
export const ordersWorkErrors = {
  'orders.algo_invalid': { status: 422, title: 'The terms of the algorithm do not go together' },
  'orders.approval_over': { status: 409, title: 'The order no longer waits for a decision' },
  'orders.break_not_found': { status: 404, title: 'There is no such break, or it is closed' },
  'orders.not_worked': {
    status: 409,
    title: 'This order is not worked by a workflow: change the order itself',
  },
  'orders.own_order': { status: 403, title: 'Whoever placed an order does not decide about it' },
  'orders.shown_changed': {
    status: 409,
    title: 'The order is not what was shown any more: read it again, then decide',
  },
} as const;

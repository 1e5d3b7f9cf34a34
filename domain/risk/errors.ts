/** Bounds that the engine holds orders to, and the switches that stop them. */
export const riskErrors = {
  'risk.breach_acknowledged': { status: 409, title: 'This breach was acknowledged before' },
  'risk.breach_closed': { status: 409, title: 'This breach was closed before' },
  'risk.breach_not_found': { status: 404, title: 'There is no such breach' },
  'risk.breach_unacknowledged': {
    status: 409,
    title: 'Somebody must acknowledge the breach before another person closes it',
  },
  'risk.credit_line_decided': { status: 409, title: 'This line of credit was decided before' },
  'risk.credit_line_expired': { status: 422, title: 'The last day of the line of credit is over' },
  'risk.credit_line_not_found': { status: 404, title: 'There is no such line of credit' },
  'risk.credit_line_pending': {
    status: 409,
    title: 'A line of this account and asset is proposed already; decide about it or withdraw it first',
  },
  'risk.credit_not_proposer': { status: 403, title: 'Only who proposed the line of credit may withdraw it' },
  'risk.insufficient_funds': {
    status: 409,
    title: 'The available balance does not cover the order; order less or move funds in',
  },
  'risk.killed_account': { status: 409, title: 'Trading of this account is stopped by risk management' },
  'risk.killed_all': { status: 409, title: 'All trading is stopped by risk management' },
  'risk.killed_session': { status: 409, title: 'Trading over this connection is stopped by risk management' },
  'risk.killed_symbol': { status: 409, title: 'Trading in this instrument is stopped by risk management' },
  'risk.limit_decided': { status: 409, title: 'This limit was decided before' },
  'risk.limit_not_found': { status: 404, title: 'There is no such limit' },
  'risk.limit_pending': {
    status: 409,
    title: 'A limit of this is proposed already; decide about it or withdraw it first',
  },
  'risk.max_notional': { status: 409, title: 'The value is above the limit of the account; order less' },
  'risk.max_quantity': { status: 409, title: 'The quantity is above the limit of the account; order less' },
  'risk.no_credit_line': {
    status: 409,
    title: 'The account has no line of credit of this asset that could be ended',
  },
  'risk.not_proposer': { status: 403, title: 'Only who proposed the limit may withdraw it' },
  'risk.nothing_to_end': { status: 409, title: 'No limit of this is in force that could be ended' },
  'risk.open_orders': { status: 409, title: 'The account has as many open orders as it may; cancel some' },
  'risk.own_breach': {
    status: 403,
    title: 'Who acknowledged the breach cannot close it: somebody else must',
  },
  'risk.own_credit_line': {
    status: 403,
    title: 'Who proposed the line of credit cannot decide about it: somebody else must',
  },
  'risk.own_limit': {
    status: 403,
    title: 'Who proposed the limit cannot decide about it: somebody else must',
  },
  'risk.own_work': { status: 403, title: 'Who stopped trading cannot let it go on: somebody else must' },
  'risk.position_limit': { status: 409, title: 'The position would pass its limit; order less' },
  'risk.price_collar': {
    status: 409,
    title: 'The price is too far from the market; take one that is nearer',
  },
  'risk.rate': { status: 429, title: 'The account sends orders too fast; slow down' },
  'risk.reducing_only': { status: 409, title: 'The account may only reduce what it holds' },
  'risk.still_breached': {
    status: 409,
    title: 'The limit is still passed: reduce the risk or let another limit be approved first',
  },
  'risk.switch_lifted': { status: 409, title: 'This stop was lifted before' },
  'risk.switch_not_found': { status: 404, title: 'There is no such stop' },
} as const;

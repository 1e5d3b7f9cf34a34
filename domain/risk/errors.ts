/** Bounds that the engine holds orders to, and the switches that stop them. */
export const riskErrors = {
  'risk.insufficient_funds': {
    status: 409,
    title: 'The available balance does not cover the order; order less or move funds in',
  },
  'risk.killed_account': { status: 409, title: 'Trading of this account is stopped by risk management' },
  'risk.killed_all': { status: 409, title: 'All trading is stopped by risk management' },
  'risk.killed_session': { status: 409, title: 'Trading over this connection is stopped by risk management' },
  'risk.killed_symbol': { status: 409, title: 'Trading in this instrument is stopped by risk management' },
  'risk.max_notional': { status: 409, title: 'The value is above the limit of the account; order less' },
  'risk.max_quantity': { status: 409, title: 'The quantity is above the limit of the account; order less' },
  'risk.open_orders': { status: 409, title: 'The account has as many open orders as it may; cancel some' },
  'risk.own_work': { status: 403, title: 'Who stopped trading cannot let it go on: somebody else must' },
  'risk.position_limit': { status: 409, title: 'The position would pass its limit; order less' },
  'risk.price_collar': {
    status: 409,
    title: 'The price is too far from the market; take one that is nearer',
  },
  'risk.rate': { status: 429, title: 'The account sends orders too fast; slow down' },
  'risk.reducing_only': { status: 409, title: 'The account may only reduce what it holds' },
  'risk.switch_lifted': { status: 409, title: 'This stop was lifted before' },
  'risk.switch_not_found': { status: 404, title: 'There is no such stop' },
} as const;

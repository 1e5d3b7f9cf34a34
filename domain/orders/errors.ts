/** Why an order is refused, by the engine (its own codes) or before it; each title says what to do. */
export const ordersErrors = {
  'orders.account_not_found': { status: 404, title: 'There is no such trading account' },
  'orders.account_not_ready': {
    status: 409,
    title: 'The account was not opened for trading; ask operations to do so',
  },
  'orders.account_suspended': {
    status: 409,
    title: 'The account is suspended or closed and places no orders',
  },
  'orders.already_defined': { status: 409, title: 'The engine knows it already, with other facts' },
  'orders.amend_invalid': {
    status: 409,
    title: 'A sleeping stop or a leg of an OCO cannot be amended: cancel it and place it anew',
  },
  'orders.book_full': {
    status: 503,
    title: 'The book has as many price levels as it can hold; try another price',
  },
  'orders.client_id_reused': {
    status: 409,
    title: 'Another order was placed under this client order id within a day; take a new one',
  },
  'orders.client_ids_full': { status: 503, title: 'The engine takes no more named orders today' },
  'orders.closed': { status: 409, title: 'The market is closed; place the order when it opens' },
  'orders.display_invalid': {
    status: 422,
    title: 'What an iceberg shows must be whole lots, more than nothing and less than all',
  },
  'orders.engine_full': { status: 503, title: 'The engine holds as many orders as it can; try again later' },
  'orders.engine_unavailable': {
    status: 503,
    title: 'The engine cannot be reached and has not seen the request; try again shortly',
  },
  'orders.expiry_invalid': { status: 422, title: 'The time of expiry is missing or has passed' },
  'orders.fenced': { status: 503, title: 'Another engine has just taken over; try again shortly' },
  'orders.fok_not_fillable': {
    status: 409,
    title: 'The book cannot fill it whole at once; take less, another price or another time in force',
  },
  'orders.halted': { status: 409, title: 'Trading in this instrument is halted; only cancels pass' },
  'orders.malformed': { status: 422, title: 'These terms do not go together' },
  'orders.no_liquidity': {
    status: 409,
    title: 'Nothing stands on the other side of the book; place a limit order',
  },
  'orders.not_found': { status: 404, title: 'There is no such order' },
  'orders.not_in_auction': { status: 409, title: 'An auction takes only orders that can rest' },
  'orders.notional_too_small': {
    status: 422,
    title: 'The order is worth less than the instrument allows; order more',
  },
  'orders.outcome_unknown': {
    status: 503,
    title: 'The answer was lost, so that the order may stand: ask again with the same Idempotency-Key',
  },
  'orders.post_only_would_take': {
    status: 409,
    title: 'The order would trade at once and is post-only; take a price further away',
  },
  'orders.price_invalid': {
    status: 422,
    title: 'The price must be a whole number of ticks within the bounds of the instrument',
  },
  'orders.quantity_invalid': {
    status: 422,
    title: 'The quantity must be a whole number of lots within the bounds of the instrument',
  },
  'orders.trigger_invalid': {
    status: 422,
    title: 'The stop price or distance must be whole ticks and on the far side of the market',
  },
  'orders.triggers_full': {
    status: 503,
    title: 'The instrument holds as many stops as it can; try again later',
  },
  'orders.unknown_account': {
    status: 409,
    title: 'The engine does not know the account yet; try again in a moment',
  },
  'orders.unknown_asset': { status: 409, title: 'The engine does not know the asset' },
  'orders.unknown_order': { status: 409, title: 'The order is over: there is nothing left to change' },
  'orders.unknown_symbol': { status: 422, title: 'There is no such instrument' },
  'orders.would_trigger': {
    status: 409,
    title: 'The market has reached the stop price already; place a market order or another stop price',
  },
} as const;

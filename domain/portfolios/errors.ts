/** What can be wrong with a request about a portfolio or the money of a trading account. */
export const portfoliosErrors = {
  'portfolios.amount_too_precise': {
    status: 422,
    title: 'The amount has more decimals than the engine counts in this asset',
  },
  'portfolios.asset_not_traded': { status: 422, title: 'This asset is not traded here' },
  'portfolios.funds_insufficient': {
    status: 409,
    title: 'The account does not hold that much outside of trading',
  },
  'portfolios.not_found': { status: 404, title: 'There is no such portfolio' },
} as const;

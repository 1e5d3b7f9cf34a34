export const marketDataErrors = {
  'market-data.symbol_not_found': { status: 404, title: 'There is no such instrument' },
  'market-data.unavailable': {
    status: 503,
    title: 'The market cannot be shown at the moment: the engine does not answer',
  },
} as const;

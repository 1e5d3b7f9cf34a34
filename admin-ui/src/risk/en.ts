/** Texts of the stops of trading. */
export const riskEn = {
  cancels: 'Cancel the orders that stand',
  empty: 'Nothing was ever stopped',
  empty_why:
    'A stop of all trading, of a market or of an account appears here with its reason and who let go of it.',
  engage: 'Stop trading',
  engage_done: 'Trading is stopped.',
  engage_reversible:
    'It works at once. Only somebody else can let trading go on; cancelled orders do not come back.',
  engaged: 'Stopped by',
  lift: 'Let go on',
  lift_done: 'Trading goes on.',
  lift_reversible: 'New orders are taken at once. Trading can be stopped again at any time.',
  lifted: 'Let go by',
  off: 'Let go',
  on: 'Stopped',
  own: 'You have stopped it: somebody else must let it go on',
  switches: 'Stops of trading',
  title: 'Risk',
  what: 'What',
  why: 'Why',
  why_lift: 'Why it may go on',
  word: 'STOP',
  scopes: { account: 'An account', all: 'All trading', symbol: 'A market' },
  targets: { account: 'Account', symbol: 'Market' },
};

/** Fees of an account for which nobody has agreed on others, in ten-millionths of a trade's value: 0.1 and 0.2 percent. */
export const standardRates = { maker_rate: 10_000, taker_rate: 20_000 } as const;

/** A portfolio belongs to an institution; those of persons, and of companies that are none, stand under this one. */
export const privateClients = {
  key: 'institutional-account/private-clients',
  name: 'Private clients',
  type: 'family_office',
} as const;

/** Numbers of the house's own accounts in the engine: fees, what rounding leaves, quotes. */
export const houseAccounts = [
  { number: 1, kind: 'fees' },
  { number: 2, kind: 'rounding' },
  { number: 10, kind: 'house' },
] as const;
export const quotingAccount = 10;

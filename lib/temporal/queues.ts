/**
 * Task queues by what limits them (DESIGN 6). Nothing but names, so that workflows, worker and api share them.
 * One queue a venue, because each has its own rate limit.
 */
export const queues = {
  /** Clients' procedures: short steps, many at once. */
  core: 'core',
  /** Long jobs by the clock: lists, reports. Few at once, so that nobody waits behind them. */
  reports: 'reports',
  chain: 'chain',
  signer: 'signer',
  ml: 'ml',
  /** Other people's servers, which may be slow: they hold up nobody but each other. */
  webhooks: 'webhooks',
  venue: (venueId: string) => `venue-${venueId}`,
} as const;

/** How long a candle may be. No zod here: the desk imports this file. */
export const intervals = ['1s', '1m', '5m', '15m', '1h', '4h', '1d'] as const;
/** Of them those of the desk's chart: a second is for programs. */
export const deskIntervals = ['1m', '5m', '15m', '1h', '4h', '1d'] as const;
export type Interval = (typeof intervals)[number];

export const intervalSeconds: Record<Interval, number> = {
  '1s': 1,
  '1m': 60,
  '5m': 300,
  '15m': 900,
  '1h': 3_600,
  '4h': 14_400,
  '1d': 86_400,
};

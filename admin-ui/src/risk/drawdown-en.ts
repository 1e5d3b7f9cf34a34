/** Texts of how far below its highest something stands. */
export const drawdownEn = {
  basis:
    'Drawdown: below the highest so far, time-weighted, from daily closes (00:00 UTC) and the prices of now; money that comes in or goes out is neither won nor lost. All clients count as one account.',
  bounds: 'warns at %{soft}, stops at %{hard}',
  deepest: 'Deepest %{share}',
  no_closes: 'No daily close yet',
  of_all: 'All of them as one',
  short: 'drawdown %{share}',
  peak: 'highest on %{day}',
};

import type { TradedInstrument } from '../../instruments.js';
import type { MeasuredWorld } from '../../risk/measure-limit.js';
import { once } from '../../risk/world.js';
import type { Marks } from './marks.js';
import type { SlowFacts } from './slow-facts.js';

interface Watched {
  facts: SlowFacts;
  marks: Marks;
  instruments: readonly TradedInstrument[];
  now: Date;
}

/** What limits are measured by at this moment, from what the watch remembers. */
export function watchedWorld({ facts, marks, instruments, now }: Watched): MeasuredWorld {
  const { settings, returns, held } = facts;
  const markOf = marks.read(instruments);
  return {
    now,
    markOf,
    settings,
    returns,
    holdings: held.byAccount,
    house: once(() => held.house()),
  };
}

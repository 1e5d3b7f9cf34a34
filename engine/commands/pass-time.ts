import { cancelOrdersOf } from './cancel.js';
import { wakeSleepers } from './wake.js';
import type { Engine } from '../engine.js';
import { endReasons } from '../protocol/events.js';
import { resultCodes, type ResultCode } from '../protocol/result-codes.js';

/** Time has passed: orders expire, dead-man switches fire, and what a long cascade left asleep wakes. */
export function passTime(engine: Engine): ResultCode {
  const { expiries } = engine.lifecycle;
  while (expiries.firstKey <= engine.timeUs) engine.lifecycle.end(expiries.first, endReasons.EXPIRED);
  const { deadManAtUs } = engine.accounts;
  for (let account = 0; account < deadManAtUs.length; account++) {
    const at = deadManAtUs[account]!;
    if (at === 0 || at > engine.timeUs) continue;
    deadManAtUs[account] = 0;
    cancelOrdersOf(engine, account, endReasons.DEAD_MAN);
  }
  for (const book of engine.books) if (book) wakeSleepers(engine, book);
  // They had their share of waking: what they traded wakes no more in this command.
  engine.lifecycle.traded = undefined;
  return resultCodes.OK.code;
}

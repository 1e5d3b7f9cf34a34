import { Engine, defaultCapacity, type EngineCapacity } from '../../engine/engine.js';
import { Frames } from '../../engine/frames.js';
import { writeCommand, type Command } from '../../engine/protocol/codec.js';
import { resultName } from '../../engine/protocol/result-codes.js';

export const BASE = 1;
export const QUOTE = 2;
export const SYMBOL = 1;
export const TRADER = 16;

/** Units of an asset that all traders have together: whatever they do, sums stay exact. */
const plenty = 2 ** 52;

/** An engine with one open instrument of unit lots and ticks, and traders whom no balance holds back. */
export function openVenue(traders = 1, capacity: Partial<EngineCapacity> = {}): Engine {
  const engine = new Engine({ ...defaultCapacity, ...capacity });
  const frames = Frames.ofCount(2);
  const say = (command: Command) => {
    writeCommand(frames, 0, { ...command, seq: engine.seq + 1, timeUs: engine.seq + 1 });
    const result = engine.apply(frames, 0);
    if (result !== 0) throw new Error(`${command.name} was refused: ${resultName(result)}`);
  };
  for (const asset of [BASE, QUOTE]) say({ name: 'defineAsset', asset });
  say({
    name: 'defineSymbol',
    symbol: SYMBOL,
    baseAsset: BASE,
    quoteAsset: QUOTE,
    basePerLot: 1,
    quotePerTick: 1,
    maxPrice: 2 ** 22,
    minQuantity: 1,
    maxQuantity: 2 ** 24,
    limitPerQuote: 1,
    protectionBps: 10_000,
  });
  for (let account = TRADER; account < TRADER + traders; account++) {
    say({ name: 'defineAccount', account });
    for (const asset of [BASE, QUOTE])
      say({ name: 'moveFunds', account, asset, transfer: asset, amount: Math.floor(plenty / traders) });
  }
  say({ name: 'setPhase', symbol: SYMBOL, phase: 0 });
  engine.events.clear();
  return engine;
}

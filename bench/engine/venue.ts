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

/** Ten-millionths: two and five hundredths of a percent, as venues ask of those who trade much. */
export const fees = { makerRate: 2_000, takerRate: 5_000 } as const;

export interface VenueOptions {
  traders?: number;
  /** Whether trades cost fees, and orders hold them. */
  hasFees?: boolean;
  capacity?: Partial<EngineCapacity>;
}

/** An engine with one open instrument of unit lots and ticks, and traders whom no balance holds back. */
export function openVenue({ traders = 1, hasFees = false, capacity = {} }: VenueOptions = {}): Engine {
  const engine = new Engine({ ...defaultCapacity, ...capacity });
  const frames = Frames.ofCount(2);
  for (const command of venueCommands(traders, hasFees)) {
    writeCommand(frames, 0, { ...command, seq: engine.seq + 1, timeUs: engine.seq + 1 });
    const result = engine.apply(frames, 0);
    if (result !== 0) throw new Error(`${command.name} was refused: ${resultName(result)}`);
  }
  engine.events.clear();
  return engine;
}

/** What makes the venue, for whoever must write it down or send it. */
export function venueCommands(traders: number, hasFees: boolean): Command[] {
  const accounts = Array.from({ length: traders }, (_, index) => TRADER + index);
  const amount = Math.floor(plenty / traders);
  return [
    ...[BASE, QUOTE].map((asset): Command => ({ name: 'defineAsset', asset })),
    { name: 'defineSymbol', ...venueTerms },
    ...accounts.flatMap((account): Command[] => [
      { name: 'defineAccount', account },
      ...[BASE, QUOTE].map((asset): Command => ({
        name: 'moveFunds',
        account,
        asset,
        transfer: asset,
        amount,
      })),
      ...(hasFees ? [{ name: 'setFees', account, ...fees } as const] : []),
    ]),
    { name: 'setPhase', symbol: SYMBOL, phase: 0 },
  ];
}

/** Unit lots and ticks, and no bound that an order of the workload could reach. */
export const venueTerms = {
  symbol: SYMBOL,
  baseAsset: BASE,
  quoteAsset: QUOTE,
  basePerLot: 1,
  quotePerTick: 1,
  maxPrice: 2 ** 22,
  minQuantity: 1,
  maxQuantity: 2 ** 24,
  minNotional: 0,
  maxNotional: 0,
  limitPerQuote: 1,
  collarBps: 0,
  protectionBps: 10_000,
};

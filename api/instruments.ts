import type { Database } from '../db/database.js';
import { EngineAssetModel } from '../db/models/engine-assets.js';
import { InstrumentModel } from '../db/models/instruments.js';
import { engineUnits, type EngineUnits } from '../domain/market-data/engine-units.js';
import type { Instrument } from '../domain/market-data/schema.js';

/** How an instrument counts in the engine, with its row. */
export interface TradedInstrument extends EngineUnits {
  instrument: Instrument;
}

/** Every instrument of the house, kept in this process: none of them ever changes, only new ones come. */
export interface Instruments {
  bySymbol(symbol: string): Promise<TradedInstrument | null>;
  byNumber(number: number): Promise<TradedInstrument | null>;
  /** By their numbers. */
  all(): Promise<readonly TradedInstrument[]>;
}

interface Known {
  all: readonly TradedInstrument[];
  bySymbol: ReadonlyMap<string, TradedInstrument>;
  byNumber: ReadonlyMap<number, TradedInstrument>;
}

// One that is not known is looked for again, but not by every request that names it.
const lookAgainMs = 1_000;
// How late a list may be that a new instrument is missing from.
const staleMs = 30_000;

export function openInstruments(database: Database): Instruments {
  let known: Promise<Known> | null = null;
  let readAt = 0;

  const fresh = (withinMs: number): Promise<Known> => {
    if (known && Date.now() - readAt < withinMs) return known;
    readAt = Date.now();
    const reading = readInstruments(database);
    known = reading;
    // What failed must not be remembered.
    reading.catch(() => (known = known === reading ? null : known));
    return reading;
  };

  const find = async (pick: (from: Known) => TradedInstrument | undefined) => {
    const found = known && pick(await known);
    return found ?? pick(await fresh(lookAgainMs)) ?? null;
  };

  return {
    bySymbol: (symbol) => find(({ bySymbol }) => bySymbol.get(symbol)),
    byNumber: (number) => find(({ byNumber }) => byNumber.get(number)),
    all: async () => (await fresh(staleMs)).all,
  };
}

async function readInstruments(database: Database): Promise<Known> {
  const assets = new Map((await EngineAssetModel.query(database)).map((asset) => [asset.code, asset]));
  const rows = await InstrumentModel.query(database).orderBy('number');
  const all = rows.flatMap((instrument) => {
    const [base, quote] = [assets.get(instrument.base), assets.get(instrument.quote)];
    return base && quote ? [{ ...engineUnits(instrument, base, quote), instrument }] : [];
  });
  return {
    all,
    bySymbol: new Map(all.map((each) => [each.symbol, each])),
    byNumber: new Map(all.map((each) => [each.number, each])),
  };
}

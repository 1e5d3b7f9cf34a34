import { EngineClient, type EngineClientOptions } from '../../../engine/protocol/engine-client.js';
import type { Command } from '../../../engine/protocol/codec.js';
import type { Picture, PictureInstrument } from '../../../engine/protocol/picture.js';
import { packTerms } from '../../../engine/protocol/terms.js';
import { demonstrationSeed, firstPrices } from '../../../domain/market-data/demonstration.js';
import { chance, nextPrice } from '../../../domain/market-data/price-walk.js';
import { quotingAccount } from '../../../domain/portfolios/rules.js';
import { idFromKey } from '../../../lib/ids.js';
import type { ApiDeps } from '../../context.js';
import type { TradedInstrument } from '../../instruments.js';
import { readSetting } from '../../services/settings.js';
import { engineAddress } from './follow-engine.js';
import { planQuotes } from './quotes.js';

export interface Quoter {
  /** Moves the quotes of one instrument on; answers how long to rest. Errors: EngineLost. */
  turn(): Promise<number>;
  close(): void;
}

/**
 * The bounds of what it may send, and with that of how the journal grows: three commands a turn, eight turns a second at
 * the most. 24 frames of 64 bytes a second are 133 MB a day; docs/market-data.md says what it is in fact.
 */
const turnMs = 125;
const commandsPerTurn = 3;
/** Of a ladder that is not there yet. */
const commandsAtFirst = 12;
const lookAgainMs = 2_000;
/** By it what stands stays when another process of the engine leads. */
const sessionName = idFromKey('engine-session/quoter').replaceAll('-', '');
const levels = 15;
const gapBps = 2;
const seed = demonstrationSeed;
/** Of the trades that it makes with itself, and what they are worth in the quote asset. */
const tradeChance = 0.25;
const [leastTrade, mostTrade] = [50, 2_500];
const [leastLevel, mostLevel] = [4_000, 30_000];
const walkOf = (anchor: number, place: number) => ({
  seed: seed + place,
  deviation: 0.000_1,
  pull: 0.000_05,
  anchor,
});

/**
 * Liquidity of the demonstration: the house's account quotes a ladder around a price that walks by itself, and trades with
 * itself now and then, so that books, trades and candles live without a net. What stands is asked of the engine at each turn,
 * so that a start finds its own orders; when the connection goes, they do.
 */
export function createQuoter(deps: ApiDeps, connection?: EngineClientOptions['address']): Quoter {
  let client: EngineClient | null = null;
  let isOn = false;
  let lookedAtMs = -Infinity;
  let step = 0;
  const middles = new Map<number, number>();

  const connect = async (): Promise<EngineClient> => {
    const { client: opened } = await EngineClient.open({
      ...engineAddress(deps, connection),
      cancelOnDisconnect: true,
      label: 'quoter',
      sessionName,
      onLost: () => (client = null),
    });
    middles.clear();
    return opened;
  };

  const rest = async (): Promise<number> => {
    await client?.send({ name: 'massCancel', account: quotingAccount });
    client?.close();
    client = null;
    return lookAgainMs;
  };

  const turn = async (): Promise<number> => {
    const now = performance.now();
    if (now - lookedAtMs > lookAgainMs) [isOn, lookedAtMs] = [await mayQuote(deps), now];
    if (!isOn) return rest();
    client ??= await connect();
    const picture = await client.picture(quotingAccount);
    const quoted = (await deps.instruments.all()).flatMap((units) => {
      const state = picture.instruments.find(({ symbol }) => symbol === units.number);
      return state?.phase === 0 ? [{ units, state }] : [];
    });
    if (quoted.length === 0 || !hasMoney(picture)) return lookAgainMs;
    step += 1;
    const { units, state } = quoted[step % quoted.length] ?? {};
    if (!units || !state) return lookAgainMs;
    const middle = moved(middles, { units, state, step });
    if (middle === null) return turnMs;
    const commands = commandsOf(units, picture, { middle, step });
    // Together: none of them waits for what became of another, and refusals are mended at the next turn.
    const through = client;
    await Promise.all(commands.map((command) => through.send(command)));
    return turnMs;
  };

  return { turn, close: () => client?.close() };
}

/** Only in a demonstration, while nobody has turned it off, and where the house has its account. */
async function mayQuote({ database }: ApiDeps): Promise<boolean> {
  if (!(await readSetting(database, 'platform.demonstration'))) return false;
  if (!(await readSetting(database, 'market-making.demonstration_quotes'))) return false;
  return Boolean(await database('engine_accounts').where({ number: quotingAccount }).first('number'));
}

const hasMoney = ({ balances }: Picture): boolean => balances.some(({ total }) => total > 0);

interface Position {
  units: TradedInstrument;
  state: PictureInstrument;
  step: number;
}

/** The walk goes on from the last price; null for an instrument that never had one. */
function moved(middles: Map<number, number>, { units, state, step }: Position): number | null {
  const anchor = units.ticksOf(firstPrices[units.symbol] ?? '');
  const from = middles.get(units.number) ?? (state.reference || anchor);
  if (!from) return null;
  const next = nextPrice(from, step, walkOf(anchor ?? state.reference, units.number));
  middles.set(units.number, next);
  return next;
}

function commandsOf(
  units: TradedInstrument,
  { orders }: Picture,
  { middle, step }: { middle: number; step: number },
): Command[] {
  const standing = orders.filter((order) => order.symbol === units.number);
  const gap = roundGap((middle * gapBps) / 10_000);
  const lotsOf = (side: number, level: number) => {
    const share = chance(seed + units.number, level, side) * (1 + level / levels);
    return lotsWorth(units, middle, leastLevel + share * (mostLevel - leastLevel));
  };
  const most = standing.length < levels ? commandsAtFirst : commandsPerTurn;
  const facts = { symbol: units.number, account: quotingAccount, middle: Math.round(middle), gap };
  const quotes = planQuotes({ ...facts, levels, lotsOf, most }, standing);
  const isTrading = standing.length >= levels && chance(seed, step, 3) < tradeChance;
  return isTrading ? [...quotes.slice(0, most - 1), tradeOf(units, standing, { middle, step })] : quotes;
}

/** One, two or five of a power of ten: the levels stay where they are while the price moves among them. */
function roundGap(wanted: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, wanted)));
  const step = [5, 2, 1].find((each) => each * power <= wanted) ?? 1;
  return step * power;
}

/** A small order that takes the best price of the ladder at most, and never rests. */
function tradeOf(
  units: TradedInstrument,
  standing: Picture['orders'],
  { middle, step }: { middle: number; step: number },
): Command {
  const side = chance(seed, step, 4) < 0.5 ? 'buy' : 'sell';
  const prices = standing.flatMap((order) => ((order.side === 0) === (side === 'sell') ? [order.price] : []));
  const price = side === 'buy' ? Math.min(...prices) : Math.max(...prices);
  const worth = leastTrade * (mostTrade / leastTrade) ** chance(seed, step, 5);
  return {
    name: 'newOrder',
    symbol: units.number,
    account: quotingAccount,
    terms: packTerms({ side, kind: 'limit', tif: 'IOC', stp: 'none', isPostOnly: false }),
    price: Number.isFinite(price) ? price : Math.round(middle),
    quantity: lotsWorth(units, middle, worth),
  };
}

/** Lots that are worth so much of the quote asset at a price; one at least. */
function lotsWorth({ quote, quotePerTick }: TradedInstrument, price: number, worth: number): number {
  return Math.max(1, Math.round((worth * 10 ** quote.scale) / (price * quotePerTick)));
}

import type { Command } from '../protocol/codec.js';
import { endReasons } from '../protocol/events.js';
import type { InstrumentTerms } from '../risk/instrument.js';
import type { Answer } from './naive-check.js';
import { cancelOf, cancelWhere } from './naive-lives.js';
import { uncross } from './naive-match.js';
import { add, availableOf, pair, totalOf } from './naive-money.js';
import { newAccount, tell, type NaiveAccount, type NaiveMarket, type NaiveWorld } from './naive-world.js';

type Of<N extends Command['name']> = Extract<Command, { name: N }>;

const phases = ['trading', 'auction', 'halted', 'closed'] as const;
const highestRate = 1_000_000;
const most = BigInt(Number.MAX_SAFE_INTEGER);

export function defineAsset(world: NaiveWorld, { asset = 0 }: Of<'defineAsset'>): Answer {
  if (asset < 1 || asset >= world.capacity.assets) return 'MALFORMED';
  if (world.assets.has(asset)) return null;
  world.assets.add(asset);
  tell(world, { type: 'defined', symbol: 0, account: 0, asset });
  return null;
}

export function defineAccount(world: NaiveWorld, { account = 0, group = 0 }: Of<'defineAccount'>): Answer {
  if (account < 10 || account >= world.capacity.accounts || group < 0) return 'MALFORMED';
  const known = world.accounts.get(account) ?? newAccount('');
  known.group = group === 0 ? `account ${account}` : `group ${group}`;
  world.accounts.set(account, known);
  tell(world, { type: 'defined', symbol: 0, account, asset: 0 });
  return null;
}

export function defineSymbol(world: NaiveWorld, command: Of<'defineSymbol'>): Answer {
  const terms: InstrumentTerms = {
    symbol: command.symbol ?? 0,
    baseAsset: command.baseAsset ?? 0,
    quoteAsset: command.quoteAsset ?? 0,
    basePerLot: command.basePerLot ?? 0,
    quotePerTick: command.quotePerTick ?? 0,
    maxPrice: command.maxPrice ?? 0,
    minQuantity: command.minQuantity ?? 0,
    maxQuantity: command.maxQuantity ?? 0,
    minNotional: command.minNotional ?? 0,
    maxNotional: command.maxNotional ?? 0,
    limitPerQuote: command.limitPerQuote ?? 0,
    collarBps: command.collarBps ?? 0,
    protectionBps: command.protectionBps ?? 0,
  };
  if (terms.symbol < 1 || terms.symbol >= world.capacity.symbols || !areSound(terms)) return 'MALFORMED';
  if (!world.assets.has(terms.baseAsset) || !world.assets.has(terms.quoteAsset)) return 'UNKNOWN_ASSET';
  const known = world.markets.get(terms.symbol);
  if (known) return JSON.stringify(known.terms) === JSON.stringify(terms) ? null : 'ALREADY_DEFINED';
  const market: NaiveMarket = {
    terms,
    phase: 'closed',
    reference: 0,
    isKilled: false,
    hasTraded: false,
  };
  world.markets.set(terms.symbol, market);
  tell(world, { type: 'defined', symbol: terms.symbol, account: 0, asset: 0 });
  return null;
}

export function setFees(world: NaiveWorld, command: Of<'setFees'>): Answer {
  const { makerRate = 0, takerRate = 0 } = command;
  return change(world, command, (account) => {
    if ([makerRate, takerRate].some((rate) => rate < 0 || rate > highestRate)) return 'MALFORMED';
    account.makerRate = BigInt(makerRate);
    account.takerRate = BigInt(takerRate);
    return null;
  });
}

export function setLimits(world: NaiveWorld, command: Of<'setLimits'>): Answer {
  const { maxOpenOrders = 0, ordersPerSecond = 0, burst = 0, isReducing = 0, maxNotional = 0 } = command;
  return change(world, command, (account) => {
    const isWrong = maxOpenOrders < 0 || ordersPerSecond < 0 || maxNotional < 0;
    if (isWrong || (ordersPerSecond > 0 && burst < 1)) return 'MALFORMED';
    Object.assign(account, { maxOpenOrders, maxNotional, ordersPerSecond, burst });
    account.isReducing = isReducing === 1;
    account.tokens = BigInt(burst) * 1_000_000n;
    account.tokensAtUs = world.timeUs;
    return null;
  });
}

export function setPositionLimit(world: NaiveWorld, command: Of<'setPositionLimit'>): Answer {
  const { account = 0, asset = 0, amount = 0, maxQuantity = 0 } = command;
  return change(world, command, () => {
    if (asset < 1 || asset >= world.capacity.assets || amount < 0 || maxQuantity < 0) return 'MALFORMED';
    world.positionLimit.set(pair(account, asset), BigInt(amount));
    world.maxQuantity.set(pair(account, asset), BigInt(maxQuantity));
    return null;
  });
}

export function setPhase(world: NaiveWorld, { symbol = 0, phase = 0 }: Of<'setPhase'>): Answer {
  const market = world.markets.get(symbol);
  if (!market) return 'UNKNOWN_SYMBOL';
  const next = phases[phase];
  if (!next) return 'MALFORMED';
  const was = market.phase;
  tell(world, { type: 'phaseSet', symbol, phase, was: phases.indexOf(was) });
  if (next === 'trading' && was !== 'trading') uncross(world, symbol);
  if (next === 'closed' && was === 'auction') uncross(world, symbol);
  market.phase = next;
  if (next === 'closed')
    cancelWhere(world, endReasons.DAY_ENDED, (order) => order.symbol === symbol && order.tif === 'DAY');
  return null;
}

export function setReference(world: NaiveWorld, { symbol = 0, price = 0 }: Of<'setReference'>): Answer {
  const market = world.markets.get(symbol);
  if (!market) return 'UNKNOWN_SYMBOL';
  if (price < 1 || price > market.terms.maxPrice) return 'MALFORMED';
  market.reference = price;
  tell(world, { type: 'referenceSet', symbol, price });
  return null;
}

export function kill(world: NaiveWorld, command: Of<'kill'>): Answer {
  const { scope = 0, symbol = 0, account = 0, targetSession: session = 0, cancels = 0 } = command;
  const isOn = command.isOn === 1;
  const market = world.markets.get(symbol);
  const owner = world.accounts.get(account);
  if (scope < 0 || scope > 4) return 'MALFORMED';
  if (scope === 1 && !market) return 'UNKNOWN_SYMBOL';
  if ((scope === 2 || scope === 4) && !owner) return 'UNKNOWN_ACCOUNT';
  if (scope === 3 && (session < 0 || session >= world.capacity.sessions)) return 'MALFORMED';
  if (scope === 0) world.isKilled = isOn;
  if (scope === 1 && market) market.isKilled = isOn;
  if (scope === 2 && owner) owner.isKilled = isOn;
  if (scope === 4 && owner) owner.isHeldBack = isOn;
  if (scope === 3 && isOn) world.killedSessions.add(session);
  if (scope === 3 && !isOn) world.killedSessions.delete(session);
  tell(world, { type: 'killSet', symbol, scope, isOn: Number(isOn), account });
  if (!isOn || cancels !== 1) return null;
  if (scope === 2) cancelOf(world, account, endReasons.KILLED);
  else if (scope === 4) cancelOf(world, account, endReasons.KILLED, ({ side }) => side === 'buy');
  else
    cancelWhere(
      world,
      endReasons.KILLED,
      (order) =>
        scope === 0 || (scope === 1 && order.symbol === symbol) || (scope === 3 && order.session === session),
    );
  return null;
}

export function moveFunds(world: NaiveWorld, command: Of<'moveFunds'>): Answer {
  const { account = 0, asset = 0, transfer = 0, amount = 0, terms = 0 } = command;
  const owner = world.accounts.get(account);
  if (!owner) return 'UNKNOWN_ACCOUNT';
  if (!world.assets.has(asset)) return 'UNKNOWN_ASSET';
  const areWhole = Number.isSafeInteger(amount) && Number.isSafeInteger(transfer);
  if (!areWhole || amount === 0 || transfer < 1) return 'MALFORMED';
  if (transfer <= owner.lastTransfer) return 'DUPLICATE';
  const units = BigInt(amount);
  const credit = world.credit.get(pair(account, asset)) ?? 0n;
  const spare = availableOf(world, account, asset) - (terms === 1 ? 0n : credit);
  if (units < 0n && spare + units < 0n) return 'INSUFFICIENT_FUNDS';
  if (terms === 1 && credit + units < 0n) return 'MALFORMED';
  if (supplyOf(world, asset) + units > most) return 'MALFORMED';
  if (terms === 1) world.credit.set(pair(account, asset), credit + units);
  else add(world, account, asset, units);
  owner.lastTransfer = transfer;
  const balance = terms === 1 ? credit + units : totalOf(world, account, asset);
  tell(world, {
    type: 'fundsMoved',
    account,
    asset,
    isCredit: terms === 1 ? 1 : 0,
    transfer,
    amount,
    balance: Number(balance),
  });
  return null;
}

/** All of an asset that accounts own and may owe. */
export function supplyOf(world: NaiveWorld, asset: number): bigint {
  return [...world.accounts.keys()].reduce(
    (sum, account) => sum + totalOf(world, account, asset) + (world.credit.get(pair(account, asset)) ?? 0n),
    0n,
  );
}

function change(
  world: NaiveWorld,
  { account = 0 }: { account?: number | undefined },
  set: (account: NaiveAccount) => Answer,
): Answer {
  const found = world.accounts.get(account);
  if (!found) return 'UNKNOWN_ACCOUNT';
  const answer = set(found);
  if (!answer) tell(world, { type: 'limitsSet', account });
  return answer;
}

function areSound(terms: InstrumentTerms): boolean {
  const { maxPrice, maxQuantity, basePerLot, quotePerTick, collarBps, protectionBps } = terms;
  const positive = [basePerLot, quotePerTick, maxPrice, terms.minQuantity, maxQuantity];
  const notNegative = [terms.minNotional, terms.maxNotional, terms.limitPerQuote, collarBps, protectionBps];
  if (![...positive, ...notNegative].every(Number.isSafeInteger)) return false;
  return (
    positive.every((value) => value > 0) &&
    notNegative.every((value) => value >= 0) &&
    maxPrice < 2 ** 31 - 2 &&
    terms.minQuantity <= maxQuantity &&
    terms.baseAsset !== terms.quoteAsset &&
    protectionBps <= 10_000 &&
    BigInt(maxQuantity) * BigInt(basePerLot) <= most &&
    2n * BigInt(maxPrice) * BigInt(maxQuantity) * BigInt(quotePerTick) <= most
  );
}

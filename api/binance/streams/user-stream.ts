import type { ApiDeps } from '../../context.js';
import type { TradedInstrument } from '../../instruments.js';
import type { OrderFact } from '../../market-data/own-orders.js';
import { balancesOf } from '../account-endpoints.js';
import { contextOf, type KeyHolder } from '../key-holder.js';
import type { KeyHolders } from '../key-holders.js';
import type { OrderNames } from '../order-names.js';
import { isPricedType, statusOfFact, termsOf } from '../order-words.js';
import { millis } from '../public-views.js';
import { watchAccount } from '../watched-accounts.js';

export interface UserStreamParts {
  deps: ApiDeps;
  names: OrderNames;
  holders: KeyHolders;
  holder: KeyHolder;
  /** From where it is read. */
  address: string;
  send: (event: unknown) => void;
  /** Called once when the key is no longer taken. */
  end: () => void;
}

/** Reports of every order of the account, and after them its balances. Answers how to end it; null for an account that does not trade. */
export async function openUserStream({
  deps,
  names,
  holders,
  holder,
  address,
  send,
  end,
}: UserStreamParts): Promise<(() => void) | null> {
  const { marketData, log } = deps;
  const context = contextOf(deps, holder, 'stream');
  const access = await deps.tradingAccounts.find(context, holder.accountId);
  if (!access?.engineAccount) return null;
  const account = access.engineAccount;
  const quoted = await marketData.all();
  const units = new Map(quoted.map((each) => [each.units.number, each.units]));
  watchAccount(marketData, account);
  const release = marketData.ownOrders.watch(account);
  let cursor = marketData.lastEvent();
  let isEnded = false;
  let turn: Promise<void> | null = null;

  const tell = async () => {
    for (;;) {
      const facts = marketData.ownOrders.after(account, cursor);
      const last = facts.at(-1);
      if (!last || isEnded) return;
      cursor = last.seq;
      await names.learn(deps, facts);
      if (isEnded) return;
      for (const fact of facts) {
        const known = units.get(fact.symbol);
        if (known) send(reportOf(known, fact, names.of(fact)));
      }
      const balances = await balancesOf(context, account);
      if (!isEnded) send(positionOf(balances, last));
    }
  };
  // One after the other: what comes meanwhile is told by the turn that is under way.
  const stopListening = marketData.onNews(() => {
    turn ??= tell()
      .catch((error: unknown) => log.warn({ err: error }, 'binance_user_stream_failed'))
      .finally(() => (turn = null));
  });
  const stop = () => {
    isEnded = true;
    stopListening();
    release();
  };
  const unfollow = await holders
    .follow(holder, address, () => {
      stop();
      end();
    })
    .catch((error: unknown) => {
      stop();
      throw error;
    });
  return () => {
    unfollow();
    stop();
  };
}

function positionOf(balances: { asset: string; free: string; locked: string }[], { timeUs }: OrderFact) {
  return {
    ...{ e: 'outboundAccountPosition', E: Date.now(), u: millis(timeUs) },
    B: balances.map(({ asset, free, locked }) => ({ a: asset, f: free, l: locked })),
  };
}

const executionTypes = {
  accepted: 'NEW',
  amended: 'REPLACED',
  woken: 'NEW',
  traded: 'TRADE',
  ended: 'CANCELED',
} as const satisfies Record<OrderFact['kind'], string>;

function reportOf(units: TradedInstrument, fact: OrderFact, name: string) {
  const { side, type, timeInForce, selfTradePreventionMode } = termsOf(fact);
  const { trade } = fact;
  const status = statusOfFact(fact);
  const lastValue = trade ? trade.price * trade.lots * units.quotePerTick : 0;
  const hasEnded = fact.kind === 'ended';
  return {
    ...{ e: 'executionReport', E: Date.now(), s: units.symbol, c: name, S: side, o: type, f: timeInForce },
    ...{ q: units.quantityOf(fact.quantity), p: units.priceOf(isPricedType(type) ? fact.price : 0) },
    ...{ P: units.priceOf(fact.trigger), F: units.quantityOf(fact.display), g: -1, C: hasEnded ? name : '' },
    x: hasEnded && status !== 'CANCELED' ? 'EXPIRED' : executionTypes[fact.kind],
    ...{ X: status, r: 'NONE', i: fact.orderId },
    ...{ l: units.quantityOf(trade?.lots ?? 0), z: units.quantityOf(fact.filled) },
    ...{
      L: units.priceOf(trade?.price ?? 0),
      n: units.quoteOf(trade?.fee ?? 0),
      N: trade ? units.quote.code : null,
    },
    ...{ T: millis(fact.timeUs), t: trade ? fact.seq : -1, I: fact.seq },
    ...{ w: fact.leaves > 0, m: trade?.isMaker ?? false, M: false },
    ...{ O: millis(fact.placedAtUs ?? fact.timeUs), Z: units.quoteOf(fact.worth * units.quotePerTick) },
    ...{ Y: units.quoteOf(lastValue), Q: '0.00', W: millis(fact.placedAtUs ?? fact.timeUs) },
    V: selfTradePreventionMode,
  };
}

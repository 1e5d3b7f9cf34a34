import { Decimal } from 'decimal.js';
import type { Knex } from 'knex';
import { ExecutionModel } from '../../db/models/executions.js';
import type { OrderModel } from '../../db/models/orders.js';
import type { VenueLegModel } from '../../db/models/venue-legs.js';
import type { NewTransfer } from '../../domain/ledger/transfers.js';
import type { VenueTrade } from '../../domain/venues/rules.js';
import { idFromKey } from '../../lib/ids.js';
import { carryOutside } from '../feeder/engine/write-positions.js';
import type { Work } from '../work.js';
import { ledgerAccountId, openAccounts, type AccountSpec } from './ledger-accounts.js';
import { postBatch } from './ledger-posting.js';
import { assetUnits, placesOf, type AssetUnits, type Places } from './venues-money.js';

/** A part of an order at a venue, with what it trades. */
export interface TradedLeg {
  leg: VenueLegModel;
  row: OrderModel;
  base: string;
  quote: string;
}

/** What trades took of the fund and brought of the other asset; `isLate` when the rest had gone back before. */
export interface Taken {
  spent: bigint;
  received: bigint;
  isLate: boolean;
  /** Assets of fees that our books do not have. */
  unbooked: string[];
}

/**
 * Trades of a venue into the books, each once by the venue's own number: execution, position, ledger. The client pays what the
 * venue took, as far as it was set aside; the house bears fees beyond that and those in a third asset.
 */
export async function bookTrades(
  work: Work,
  traded: TradedLeg,
  trades: readonly VenueTrade[],
): Promise<Taken> {
  const taken: Taken = { spent: 0n, received: 0n, isLate: false, unbooked: [] };
  for (const trade of trades) {
    if (!(await addExecution(work, traded, trade))) continue;
    const booked = await bookTrade(work, traded, trade, taken);
    taken.spent += booked.spent;
    taken.received += booked.received;
    taken.isLate ||= traded.leg.returned_at !== null;
    if (booked.unbooked) taken.unbooked.push(booked.unbooked);
  }
  return taken;
}

/** False when it was counted before. */
async function addExecution(
  { trx, now }: Work,
  { leg, row }: TradedLeg,
  trade: VenueTrade,
): Promise<boolean> {
  const known: unknown =
    trade.fee_asset && (await trx('ledger_assets').where({ code: trade.fee_asset }).first('code'));
  const added: unknown[] = await trx('executions')
    .insert({
      id: executionId(leg, trade),
      order_id: row.id,
      quantity: trade.quantity,
      price: trade.price,
      fee: trade.fee,
      executed_at: new Date(trade.at),
      symbol: row.symbol,
      side: row.side,
      liquidity: trade.liquidity,
      fee_asset: known ? trade.fee_asset : null,
      value: trade.value,
      venue: leg.venue_id,
      trade_id: trade.trade_id,
      recorded_at: now,
    })
    .onConflict('id')
    .ignore()
    .returning('id');
  return added.length > 0;
}

const executionId = ({ venue_id, client_id }: VenueLegModel, { trade_id }: VenueTrade): string =>
  idFromKey(`execution/${venue_id}/${client_id}/${trade_id}`);

async function bookTrade(
  work: Work,
  traded: TradedLeg,
  trade: VenueTrade,
  taken: Taken,
): Promise<{ spent: bigint; received: bigint; unbooked: string | null }> {
  const { leg, row, base, quote } = traded;
  const { trx, now } = work;
  const [ofBase, ofQuote] = [await unitsIn(trx, base), await unitsIn(trx, quote)];
  const places = placesOf(row.trading_account_id ?? '', leg.venue_id);
  const [quantity, value] = [ofBase.unitsOf(trade.quantity), ofQuote.unitsOf(trade.value)];
  const isBuy = row.side === 'buy';
  const pays = isBuy ? { asset: quote, units: value } : { asset: base, units: quantity };
  const gets = isBuy ? { asset: base, units: quantity } : { asset: quote, units: value };
  const left = BigInt(leg.fund_amount) - BigInt(leg.fund_spent) - taken.spent - pays.units;
  const fee = await feeOf(trx, trade, { pays: pays.asset, gets: gets.asset, left, got: gets.units });
  const posting = new LegPosting({
    places,
    isLate: leg.returned_at !== null,
    key: executionId(leg, trade),
    now,
  });
  posting.pay('paid', pays.asset, pays.units);
  posting.get('got', gets.asset, gets.units);
  posting.fee(fee);
  await posting.post(trx);
  const feePaid = fee.asset === pays.asset ? fee.units : 0n;
  const feeGot = fee.asset === gets.asset ? fee.units : 0n;
  await carryOutside(trx, positionTrade(traded, trade));
  return { spent: pays.units + feePaid, received: gets.units - feeGot, unbooked: fee.unbooked };
}

interface BookedFee {
  asset: string | null;
  /** The client's, below nothing when the venue gives; and the house's. */
  units: bigint;
  borne: bigint;
  unbooked: string | null;
}

interface FeeTerms {
  pays: string;
  gets: string;
  left: bigint;
  got: bigint;
}

async function feeOf(trx: Knex, { fee, fee_asset }: VenueTrade, terms: FeeTerms): Promise<BookedFee> {
  if (!fee_asset || new Decimal(fee).isZero()) return { asset: null, units: 0n, borne: 0n, unbooked: null };
  const units = (await assetUnits(trx, fee_asset))?.unitsOf(fee);
  if (units === undefined) return { asset: null, units: 0n, borne: 0n, unbooked: fee_asset };
  const most = fee_asset === terms.pays ? terms.left : fee_asset === terms.gets ? terms.got : 0n;
  const own = units > most ? (most > 0n ? most : 0n) : units;
  return { asset: fee_asset, units: own, borne: units - own, unbooked: null };
}

/** What a position is made of: a fee in the asset that is traded makes it smaller, one in the quote asset stands beside. */
function positionTrade({ row, base, quote }: TradedLeg, trade: VenueTrade) {
  const quantity = new Decimal(trade.quantity);
  const inBase = trade.fee_asset === base ? new Decimal(trade.fee) : new Decimal(0);
  const kept = row.side === 'buy' ? quantity.minus(inBase) : quantity.plus(inBase);
  return {
    portfolio_id: row.portfolio_id,
    symbol: row.symbol,
    side: row.side,
    quantity: kept.toFixed(),
    value: trade.value,
    fee: trade.fee_asset === quote ? trade.fee : '0',
    at: new Date(trade.at),
  };
}

async function unitsIn(trx: Knex, asset: string): Promise<AssetUnits> {
  const units = await assetUnits(trx, asset);
  if (!units) throw new Error(`${asset} is no asset of the ledger`);
  return units;
}

interface Posted {
  places: Places;
  /** The client's rest had gone back before: what comes now waits for a person. */
  isLate: boolean;
  key: string;
  now: Date;
}

/** The transfers of one trade: what the client has out against what stands at the venue. */
class LegPosting {
  private readonly specs: AccountSpec[] = [];
  private readonly transfers: NewTransfer[] = [];

  constructor(private readonly facts: Posted) {}

  pay(what: string, asset: string, units: bigint, code = 'venue_trade'): void {
    this.move({ what, code, asset, units, from: this.own(asset), to: this.facts.places.atVenue(asset) });
  }

  get(what: string, asset: string, units: bigint, code = 'venue_trade'): void {
    this.move({ what, code, asset, units, from: this.facts.places.atVenue(asset), to: this.own(asset) });
  }

  fee({ asset, units, borne }: BookedFee): void {
    if (asset === null) return;
    if (units > 0n) this.pay('fee', asset, units, 'venue_fee');
    if (units < 0n) this.get('fee', asset, -units, 'venue_fee');
    const { borne: house, atVenue } = this.facts.places;
    if (borne > 0n)
      this.move({
        what: 'borne',
        code: 'venue_fee',
        asset,
        units: borne,
        from: house(asset),
        to: atVenue(asset),
      });
  }

  async post(trx: Knex.Transaction): Promise<void> {
    await openAccounts(trx, this.specs, this.facts.now);
    const results = await postBatch(trx, this.transfers, this.facts.now);
    const refused = results.find(({ outcome }) => outcome === 'refused');
    if (refused) throw new Error(`The ledger refuses a trade of a venue: ${refused.code}`);
  }

  private own(asset: string): AccountSpec {
    const { isLate, places } = this.facts;
    return isLate ? places.suspense(asset) : places.out(asset);
  }

  private move({ what, code, asset, units, from, to }: Move): void {
    if (units === 0n) return;
    this.specs.push(from, to);
    this.transfers.push({
      id: idFromKey(`${this.facts.key}/${what}`),
      kind: 'posted',
      debit_account_id: ledgerAccountId(from),
      credit_account_id: ledgerAccountId(to),
      asset,
      amount: units,
      code,
    });
  }
}

interface Move {
  what: string;
  code: string;
  asset: string;
  units: bigint;
  from: AccountSpec;
  to: AccountSpec;
}

/** Trades of a part as they were counted. */
export async function tradesOf(trx: Knex, orderId: string): Promise<ExecutionModel[]> {
  return ExecutionModel.query(trx).where({ order_id: orderId }).orderBy(['executed_at', 'trade_id']);
}

import type { NewTransfer } from '../../../domain/ledger/transfers.js';
import { FEE_ROUNDED, TRADED } from '../../../engine/protocol/events.js';
import { idFromKey } from '../../../lib/ids.js';
import { ledgerAccountId, type AccountSpec } from '../../services/ledger-accounts.js';
import { dateOf } from './decimals.js';
import {
  assetByNumber,
  inEngine,
  pairByNumber,
  partyOf,
  type Directory,
  type LedgerUnits,
  type TradingParty,
} from './directory.js';
import type { EngineEvent } from './engine-event.js';
import { isMovement, movementTransfer, type AskedMovement } from './funds-moved.js';

/** What a batch moves in the ledger, and the accounts that it moves between. */
export interface Postings {
  transfers: NewTransfer[];
  accounts: Map<string, AccountSpec>;
}

interface Books {
  shard: number;
  directory: Directory;
  asked: Map<number, AskedMovement>;
}

/** The transfers of a batch in the order of its events, so that no balance ever lacks what the engine had. */
export function postingsOf(events: readonly EngineEvent[], books: Books): Postings {
  const posting = new Posting(books);
  for (const event of events) posting.add(event);
  return posting;
}

const house = { trading_account_id: null, portfolio_id: null } as const;
const fees: TradingParty = { number: 1, kind: 'fees', ...house };
const rounding: TradingParty = { number: 2, kind: 'rounding', ...house };

class Posting implements Postings {
  readonly transfers: NewTransfer[] = [];
  readonly accounts = new Map<string, AccountSpec>();
  private readonly ids = new Map<string, string>();

  constructor(private readonly books: Books) {}

  add(event: EngineEvent): void {
    if (event.type === TRADED) this.trade(event);
    else if (event.type === FEE_ROUNDED) this.round(event);
    else if (isMovement(event))
      this.transfers.push(movementTransfer(event, { ...this.books, idOf: this.idOf, account: this.account }));
  }

  /** Quote from buyer to seller, base from seller to buyer, a fee from each. */
  private trade(event: EngineEvent): void {
    const { directory } = this.books;
    const pair = pairByNumber(directory, event.symbol);
    const [taker, maker] = [partyOf(directory, event.account), partyOf(directory, event.other)];
    const [buyer, seller] = event.side === 0 ? [taker, maker] : [maker, taker];
    const [base, quote] = [this.units(pair.base.number), this.units(pair.quote.number)];
    const value = event.price * event.quantity * pair.quotePerTick;
    this.move(event, { what: 'quote', code: 'trade', asset: quote, from: buyer, to: seller, units: value });
    const lots = event.quantity * pair.basePerLot;
    this.move(event, { what: 'base', code: 'trade', asset: base, from: seller, to: buyer, units: lots });
    const fee = { code: 'trading_fee', asset: quote, to: fees };
    this.move(event, { ...fee, what: 'taker_fee', from: taker, units: event.takerFee });
    this.move(event, { ...fee, what: 'maker_fee', from: maker, units: event.makerFee });
  }

  private round(event: EngineEvent): void {
    const { directory } = this.books;
    const { quote } = pairByNumber(directory, event.symbol);
    const [from, asset] = [partyOf(directory, event.account), this.units(quote.number)];
    this.move(event, {
      what: 'rounding',
      code: 'fee_rounding',
      asset,
      from,
      to: rounding,
      units: event.quantity,
    });
  }

  private move(event: EngineEvent, { what, code, asset, from, to, units }: Move): void {
    if (units === 0) return;
    const debit = this.account(inEngine(from, asset.code));
    const credit = this.account(inEngine(to, asset.code));
    // Nothing moves when an account, or the house, trades with itself.
    if (debit === credit) return;
    this.transfers.push({
      id: this.idOf(event, what),
      kind: 'posted',
      debit_account_id: debit,
      credit_account_id: credit,
      asset: asset.code,
      amount: BigInt(units) * asset.factor,
      code,
      engine_seq: event.seq,
      effective_at: dateOf(event.timeUs),
    });
  }

  private readonly units = (number: number): LedgerUnits => assetByNumber(this.books.directory, number);

  private readonly idOf = ({ seq }: EngineEvent, what: string): string =>
    idFromKey(`engine/${this.books.shard}/${seq}/${what}`);

  private readonly account = (spec: AccountSpec): string => {
    const key = `${spec.code} ${spec.asset} ${spec.owner?.id ?? ''}`;
    const known = this.ids.get(key);
    if (known) return known;
    const id = ledgerAccountId(spec);
    this.ids.set(key, id);
    this.accounts.set(id, spec);
    return id;
  };
}

interface Move {
  what: string;
  code: string;
  asset: LedgerUnits;
  from: TradingParty;
  to: TradingParty;
  units: number;
}

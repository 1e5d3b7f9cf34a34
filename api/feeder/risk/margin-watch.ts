import { MarginNoticeModel } from '../../../db/models/margin-notices.js';
import { valuationCurrency } from '../../../domain/portfolios/valuation.js';
import { FUNDS_CREDIT } from '../../../engine/protocol/admin-fields.js';
import { FUNDS_MOVED } from '../../../engine/protocol/events.js';
import { newId } from '../../../lib/ids.js';
import { houseContext, type ApiDeps } from '../../context.js';
import { amountText } from '../../risk/amounts.js';
import { levelOf, marginIn, type Margin } from '../../risk/margin.js';
import type { MeasuredWorld } from '../../risk/measure-limit.js';
import { tellOfMargin } from '../../services/risk-notices.js';
import { transact } from '../../work.js';
import type { EngineEvent } from '../engine/engine-event.js';

/** An account of the engine and the client's account that it is. */
interface Borrower {
  number: number;
  trading_account_id: string;
}

/** Looks after accounts with a credit line: at each level of margin that one comes to, client and risk managers are told once. */
export class MarginWatch {
  /** Numbers of accounts that have or had a credit line; null before all were asked. */
  private numbers: Set<number> | null = null;
  private readonly heard = new Set<number>();

  constructor(private readonly deps: ApiDeps) {}

  touch(events: readonly EngineEvent[]): void {
    for (const { type, reason, account } of events)
      if (type === FUNDS_MOVED && reason === FUNDS_CREDIT) this.heard.add(account);
  }

  async look(world: Pick<MeasuredWorld, 'markOf' | 'settings'>): Promise<void> {
    const clients = await this.clients();
    const assets = (await this.deps.instruments.all()).flatMap(({ base, quote }) => [base, quote]);
    const isFirst = this.numbers === null;
    const numbers = new Set([...(this.numbers ?? []), ...this.heard]);
    for (const client of clients) {
      if (!isFirst && !numbers.has(client.number)) continue;
      const margin = marginIn(await this.deps.engine.picture(client.number), assets, world.markOf);
      if (margin) numbers.add(client.number);
      if (margin || numbers.has(client.number)) await this.note(client, margin, world.settings);
    }
    this.numbers = numbers;
  }

  private async clients(): Promise<Borrower[]> {
    return this.deps
      .database('engine_accounts')
      .where({ kind: 'client' })
      .orderBy('number')
      .select('number', 'trading_account_id');
  }

  /** Without a credit line nothing is owed. */
  private note(
    { trading_account_id }: Borrower,
    margin: Margin | null,
    settings: MeasuredWorld['settings'],
  ): Promise<void> {
    return transact(houseContext(this.deps, 'risk-watch'), async (work) => {
      const before = await MarginNoticeModel.query(work.trx)
        .findOne({ trading_account_id })
        .whereNull('ended_at')
        .forUpdate();
      const level = margin ? levelOf(before?.level ?? 'none', margin, settings) : 'none';
      if (level === (before?.level ?? 'none')) return;
      await before?.$query(work.trx).patch({ ended_at: work.now });
      const ratio = margin?.ratio ?? null;
      const payload = { trading_account_id, level, ratio };
      const id = newId();
      work.emit({ kind: 'risk.margin_changed', noun: 'risk', record_id: id, payload });
      if (!margin || level === 'none') return;
      const notice = await MarginNoticeModel.query(work.trx).insertAndFetch({
        id,
        trading_account_id,
        level,
        equity: amountText(margin.equity),
        used: amountText(margin.used),
        ratio: ratio === null ? null : amountText(ratio),
        currency: valuationCurrency,
        raised_at: work.now,
      });
      await tellOfMargin(work, notice);
    });
  }
}

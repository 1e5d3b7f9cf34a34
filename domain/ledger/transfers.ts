import type { RefusalCode, TransferKind } from './rules.js';

/** A transfer as its maker states it; amounts are whole units of the asset. */
export interface NewTransfer {
  /** Made by whoever asks, before they ask: the same id is the same transfer however often it comes. */
  id: string;
  kind: TransferKind;
  debit_account_id: string;
  credit_account_id: string;
  asset: string;
  amount: bigint;
  code: string;
  pending_id?: string | null;
  reverses_id?: string | null;
  business_key?: string | null;
  user_data?: Record<string, unknown> | null;
  engine_seq?: number | null;
  /** When it lets go by itself; of pending transfers only. */
  expires_at?: Date | null;
  effective_at?: Date | null;
  /** Stands or falls with the one that follows. */
  linked?: boolean;
}

/** What became of it. `repeated`: it was there before, exactly so. */
export type TransferResult =
  | { id: string; outcome: 'posted' | 'repeated'; seq: number; created_at: Date; code: null }
  | { id: string; outcome: 'refused'; seq: null; created_at: null; code: RefusalCode };

/** A transfer with its place in a linked set, as it is stored. */
export interface PlacedTransfer extends NewTransfer {
  link: { id: string; index: number; size: number } | null;
}

/** Transfers that stand or fall together: mostly one alone. */
export interface TransferSet {
  transfers: PlacedTransfer[];
  /** Where each stood in the batch. */
  places: number[];
}

/** Cuts a batch into sets: `linked` ties a transfer to the next one. The last set may be open. */
export function cutIntoSets(transfers: readonly NewTransfer[]): { sets: TransferSet[]; isOpen: boolean } {
  const sets: TransferSet[] = [];
  let from = 0;
  for (let at = 0; at < transfers.length; at += 1) {
    if (transfers[at]?.linked && at + 1 < transfers.length) continue;
    sets.push(setOf(transfers.slice(from, at + 1), from));
    from = at + 1;
  }
  return { sets, isOpen: transfers.at(-1)?.linked ?? false };
}

function setOf(transfers: readonly NewTransfer[], from: number): TransferSet {
  const size = transfers.length;
  const first = transfers[0]?.id ?? '';
  return {
    transfers: transfers.map((each, index) => ({
      ...each,
      link: size > 1 ? { id: first, index, size } : null,
    })),
    places: transfers.map((_each, index) => from + index),
  };
}

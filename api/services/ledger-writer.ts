import type { Knex } from 'knex';
import type { Database } from '../../db/database.js';
import { maxBatch } from '../../domain/ledger/rules.js';
import type { NewTransfer, TransferResult } from '../../domain/ledger/transfers.js';
import { problem } from '../../lib/problem.js';
import { postBatch } from './ledger-posting.js';

/** What belongs into the transaction of a batch beside the transfers of one asker. */
export interface Beside {
  /** Before anything is written; what it throws is this asker's answer and nobody else's. */
  before?: (trx: Knex.Transaction) => Promise<void>;
  /** After all is posted. */
  after?: (trx: Knex.Transaction, results: TransferResult[]) => Promise<void>;
}

/** Writes to the ledger for everybody in this process. */
export interface LedgerWriter {
  /**
   * Posts transfers, those of one call in their order and together, and answers when they are committed. An error says
   * nothing about what was written: asking again with the same ids does.
   */
  post(transfers: readonly NewTransfer[], beside?: Beside): Promise<TransferResult[]>;
}

interface House {
  database: Database;
  now: () => Date;
}

interface Asker extends Beside {
  transfers: readonly NewTransfer[];
  resolve: (results: TransferResult[]) => void;
  reject: (error: unknown) => void;
}

// About a second of work; who comes after that is better off knowing.
const maxWaiting = 32_768;

/**
 * One batch at a time. What is asked meanwhile gathers and goes next, so that batches are of one transfer when there is little
 * to do and of thousands when there is much, and nobody waits for a timer. The lock of the database keeps other processes
 * apart; here it is never waited for by two connections of the same pool.
 */
export function createLedgerWriter(house: House): LedgerWriter {
  const waiting: Asker[] = [];
  let isWorking = false;

  const work = async () => {
    while (waiting.length > 0) await postTogether(house, takeBatch(waiting));
    isWorking = false;
  };

  const begin = () => {
    if (isWorking) return;
    isWorking = true;
    // Whoever asks in the same turn of the loop comes along.
    setImmediate(() => void work());
  };

  return {
    post: (transfers, beside) => {
      const queued = waiting.reduce((sum, asker) => sum + asker.transfers.length, 0);
      if (queued > 0 && queued + transfers.length > maxWaiting) {
        return Promise.reject(problem('request.unavailable', undefined, { retryAfterSeconds: 1 }));
      }
      return new Promise((resolve, reject) => {
        waiting.push({ ...beside, transfers, resolve, reject });
        begin();
      });
    },
  };
}

/** Whole askers, up to the size of a batch; one that asks for more goes alone. */
function takeBatch(waiting: Asker[]): Asker[] {
  let room = maxBatch;
  const fitting = waiting.findIndex(({ transfers }) => (room -= transfers.length) < 0);
  return waiting.splice(0, fitting < 0 ? waiting.length : Math.max(fitting, 1));
}

async function postTogether({ database, now }: House, askers: Asker[]): Promise<void> {
  const answered: [Asker, TransferResult[]][] = [];
  try {
    await database.transaction(async (trx) => {
      await trx.raw("SELECT set_config('purser.scope', 'service', true)");
      const admitted = await admit(trx, askers);
      const results = await postBatch(
        trx,
        admitted.flatMap(({ transfers }) => transfers),
        now(),
      );
      let from = 0;
      for (const asker of admitted) {
        const own = results.slice(from, (from += asker.transfers.length));
        await asker.after?.(trx, own);
        answered.push([asker, own]);
      }
    });
  } catch (error) {
    for (const asker of askers) asker.reject(error);
    return;
  }
  for (const [asker, results] of answered) asker.resolve(results);
}

async function admit(trx: Knex.Transaction, askers: readonly Asker[]): Promise<Asker[]> {
  const admitted: Asker[] = [];
  for (const asker of askers) {
    try {
      await asker.before?.(trx);
      admitted.push(asker);
    } catch (error) {
      asker.reject(error);
    }
  }
  return admitted;
}

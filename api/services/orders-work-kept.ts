import type { Knex } from 'knex';
import { orderById, type OrderModel } from '../../db/models/orders.js';
import { placeOrderInput, type PlaceOrderInput } from '../../domain/orders/inputs.js';
import { workFileView } from '../../domain/orders/work-inputs.js';
import type { AlgoTerms } from '../../domain/orders/algos/terms.js';
import { problem } from '../../lib/problem.js';

export interface WorkedOrder {
  row: OrderModel;
  input: PlaceOrderInput;
  startsAt: string;
  terms: AlgoTerms;
}

/** The terms as they are kept with the order. */
export const keptTerms = workFileView.shape.terms;

/** An order that is worked, with what was asked for and what it means. */
export async function workedOrder(trx: Knex, id: string): Promise<WorkedOrder> {
  const row = await orderById(trx, id);
  if (!row) throw problem('orders.not_found');
  if (!row.algo) throw problem('orders.not_worked');
  const input = placeOrderInput.parse(row.algo['input']);
  const startsAt = workFileView.shape.starts_at.parse(row.algo['starts_at']);
  return { row, input, startsAt, terms: keptTerms.parse(row.algo['terms']) };
}

/** The answer of a step that has nothing to say; kept for its key like any other. */
export const isDone = { is_done: true } as const;
export type Done = typeof isDone;

import type { SendOutcome } from '../../domain/venues/rules.js';
import { BudgetExhausted } from './rate-budget.js';

/** ccxt's classes of errors by their names, the most particular first: what each says of an order that was being sent. */
const certainties: [name: string, outcome: SendOutcome][] = [
  ['DuplicateOrderId', 'unknown'],
  ['RateLimitExceeded', 'not_sent'],
  ['DDoSProtection', 'not_sent'],
  ['OnMaintenance', 'not_sent'],
  ['InvalidNonce', 'not_sent'],
  ['RequestTimeout', 'unknown'],
  ['NetworkError', 'unknown'],
  ['OperationFailed', 'unknown'],
  // The venue has answered, and the answer is no.
  ['ExchangeError', 'refused'],
];

/** The connection was never made. */
const unconnected = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT/;
const maxReason = 200;

/** What an error while sending says of the order: refused, certainly not sent, or nobody knows. */
export function outcomeOf(error: unknown): SendOutcome {
  if (error instanceof BudgetExhausted) return 'not_sent';
  if (unconnected.test(String(error))) return 'not_sent';
  const names = classNames(error);
  return certainties.find(([name]) => names.includes(name))?.[1] ?? 'unknown';
}

export const isNotFound = (error: unknown): boolean => classNames(error).includes('OrderNotFound');
export const isBadSymbol = (error: unknown): boolean => classNames(error).includes('BadSymbol');

/** For people, without what a venue may repeat of the request: addresses, signatures and keys are in none of it. */
export function reasonOf(error: unknown): string {
  const [name = 'Error'] = classNames(error);
  const text = error instanceof Error ? error.message : '';
  const plain = text.replace(/https?:\/\/\S+/g, '').replace(/[A-Za-z0-9+/=_-]{24,}/g, '…');
  return `${name}: ${plain}`.slice(0, maxReason);
}

function classNames(error: unknown): string[] {
  const names: string[] = [];
  for (let at: unknown = error; typeof at === 'object' && at !== null; at = Object.getPrototypeOf(at)) {
    const { constructor } = at;
    if (typeof constructor === 'function' && !names.includes(constructor.name)) names.push(constructor.name);
  }
  return names;
}

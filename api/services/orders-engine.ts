import type { Command } from '../../engine/protocol/codec.js';
import { EngineLost, type Ack } from '../../engine/protocol/engine-client.js';
import type { Picture } from '../../engine/protocol/picture.js';
import { resultCodes, resultName } from '../../engine/protocol/result-codes.js';
import { problem, type Problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { EngineAway } from '../engine-link.js';

/** Sends a command. Errors: `orders.engine_unavailable` when it was not sent, `orders.outcome_unknown` when nobody knows. */
export function sendToEngine(context: Context, command: Command): Promise<Ack> {
  return context.engine.send(command).catch(rethrow);
}

export function pictureOf(context: Context, engineAccount: number): Promise<Picture> {
  return context.engine.picture(engineAccount).catch((error: unknown) => {
    // A question changes nothing, so that nothing is uncertain about it.
    if (error instanceof EngineLost) throw problem('orders.engine_unavailable');
    return rethrow(error);
  });
}

/** Why the engine refused a command, as a problem; the field is where the sender should look. */
export function refusalOf(result: number, field?: string): Problem {
  const { name, text } = resultCodes[resultName(result)];
  if (name === 'orders.accepted' || name === 'orders.duplicate')
    throw new RangeError(`${name} is no refusal`);
  const errors = field ? [{ pointer: `/${field}`, code: name, detail: text }] : undefined;
  return problem(name, text, { errors, retryAfterSeconds: name === 'risk.rate' ? 1 : undefined });
}

function rethrow(error: unknown): never {
  if (error instanceof EngineAway)
    throw problem('orders.engine_unavailable', undefined, { retryAfterSeconds: 1 });
  if (error instanceof EngineLost)
    throw problem('orders.outcome_unknown', undefined, { retryAfterSeconds: 1 });
  throw error;
}

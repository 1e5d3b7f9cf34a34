import type { EngineCapacity } from '../engine.js';
import type { Command } from '../protocol/codec.js';
import { endReasons } from '../protocol/events.js';
import { resultCodes, type ResultCode } from '../protocol/result-codes.js';
import { flags } from '../protocol/table.js';
import {
  defineAccount,
  defineAsset,
  defineSymbol,
  kill,
  moveFunds,
  setFees,
  setLimits,
  setPhase,
  setPositionLimit,
  setReference,
} from './naive-admin.js';
import type { Answer } from './naive-check.js';
import { beginSession, cancelOf, cancelWhere, endOrder } from './naive-lives.js';
import { clientIdOf, targetOf } from './naive-orders.js';
import { amendOrder, placeOrder, type Refused } from './naive-place.js';
import { passTime, wakeSleepers } from './naive-wake.js';
import { createWorld, tell, type NaiveWorld } from './naive-world.js';
import { stateOf } from './naive-state.js';
import type { PlainEvent } from './plain-events.js';
import type { PlainState } from './plain-state.js';

/**
 * The engine of docs/engine.md once more, written to be right and not to be fast: objects, arrays that are searched and
 * sorted at each step, money in BigInt, and nothing remembered that can be counted from the orders. Both must answer every
 * command with the same code, the same events and the same state.
 */
export class NaiveEngine {
  readonly world: NaiveWorld;

  constructor(capacity: EngineCapacity) {
    this.world = createWorld(capacity);
  }

  /** Applies a command that carries its number and time. */
  apply(command: Command): { code: ResultCode; events: PlainEvent[] } {
    const { world } = this;
    world.seq = command.seq ?? 0;
    world.timeUs = command.timeUs ?? 0;
    world.events = [];
    const { answer, orderId = 0 } = this.dispatch(command);
    if (answer) this.tellRefusal(command, resultCodes[answer].code, orderId);
    else if (command.name !== 'time') this.wakeTraded();
    return { code: resultCodes[answer ?? 'OK'].code, events: world.events };
  }

  state(): PlainState {
    return stateOf(this.world);
  }

  /** Sleepers look at the last price after a command that traded. */
  private wakeTraded(): void {
    const symbols = new Set(
      this.world.events.flatMap((event) => (event.type === 'traded' ? [event.symbol] : [])),
    );
    for (const symbol of symbols) wakeSleepers(this.world, symbol);
  }

  private dispatch(command: Command): Refused {
    if (command.name === 'newOrder') return placeOrder(this.world, command);
    return { answer: this.change(command) };
  }

  private change(command: Exclude<Command, { name: 'newOrder' }>): Answer {
    const { world } = this;
    switch (command.name) {
      case 'cancel': {
        const order = targetOf(world, command);
        if (!order) return 'UNKNOWN_ORDER';
        endOrder(world, order, endReasons.BY_CLIENT);
        return null;
      }
      case 'amend':
        return amendOrder(world, command);
      case 'massCancel':
        return this.massCancel(command);
      case 'deadMan': {
        const account = world.accounts.get(command.account ?? 0);
        if (!account) return 'UNKNOWN_ACCOUNT';
        const { atUs = 0 } = command;
        if (!Number.isSafeInteger(atUs) || atUs < 0) return 'MALFORMED';
        account.deadManAtUs = atUs;
        return null;
      }
      case 'sessionBegin':
        return beginSession(world, command);
      case 'sessionEnd':
        world.guardedSessions.delete(command.session ?? 0);
        cancelWhere(world, endReasons.SESSION_ENDED, ({ session }) => session === (command.session ?? 0));
        return null;
      case 'time':
        passTime(world);
        return null;
      default:
        return this.administer(command);
    }
  }

  private administer(command: Command): Answer {
    const { world } = this;
    switch (command.name) {
      case 'defineAsset':
        return defineAsset(world, command);
      case 'defineSymbol':
        return defineSymbol(world, command);
      case 'defineAccount':
        return defineAccount(world, command);
      case 'setFees':
        return setFees(world, command);
      case 'setLimits':
        return setLimits(world, command);
      case 'setPositionLimit':
        return setPositionLimit(world, command);
      case 'setPhase':
        return setPhase(world, command);
      case 'setReference':
        return setReference(world, command);
      case 'kill':
        return kill(world, command);
      case 'moveFunds':
        return moveFunds(world, command);
      case 'epoch':
        return this.beginEpoch(command.epoch ?? 0);
      default:
        throw new Error(`${command.name} is not a command of an operator`);
    }
  }

  private massCancel({ account = 0, symbol = 0, flags: word = 0 }: Command): Answer {
    if (!this.world.accounts.has(account)) return 'UNKNOWN_ACCOUNT';
    cancelOf(
      this.world,
      account,
      endReasons.MASS_CANCEL,
      (order) =>
        (symbol === 0 || order.symbol === symbol) &&
        !((word & flags.onlyBuys) !== 0 && order.side === 'sell') &&
        !((word & flags.onlySells) !== 0 && order.side === 'buy'),
    );
    return null;
  }

  private beginEpoch(epoch: number): Answer {
    if (epoch <= this.world.epoch) return 'FENCED';
    this.world.epoch = epoch;
    tell(this.world, { type: 'epochBegun', epoch });
    return null;
  }

  private tellRefusal(command: Command, code: ResultCode, known: number): void {
    const { symbol = 0, account = 0, terms = 0, flags: word = 0 } = command;
    const isTargeted = command.name === 'cancel' || command.name === 'amend';
    const isNamed = command.name === 'newOrder' || (isTargeted && (word & flags.byClientId) !== 0);
    tell(this.world, {
      type: 'rejected',
      symbol,
      side: terms & 1,
      orderId: isTargeted && !isNamed ? (command.orderId ?? 0) : known,
      account,
      code,
      terms,
      ...wishOf(command),
      clientId: clientIdOf(isNamed ? command : {}),
    });
  }
}

/** What a refused order asked for. */
function wishOf(command: Command) {
  if (command.name !== 'newOrder') return { price: 0, trigger: 0, quantity: 0, origin: 0 };
  const { price = 0, trigger = 0, quantity = 0, origin = 0 } = command;
  return { price, trigger, quantity, origin };
}

import { EngineClient, type EngineClientOptions } from '../../../engine/protocol/engine-client.js';
import type { Command } from '../../../engine/protocol/codec.js';
import { resultCodes, resultName } from '../../../engine/protocol/result-codes.js';
import { houseContext, type ApiDeps } from '../../context.js';
import { transact } from '../../work.js';
import { engineAddress } from './follow-engine.js';
import { accountCommands, assetCommands, instrumentCommands, readKept, type Kept } from './definitions.js';
import { askForCredit, creditChanges, endExpired } from './credit-lines.js';
import { pendingFunds, refuseFunds, toMovement, type PendingFunds } from './pending-funds.js';

export interface Keeper {
  /** Tells the engine what it does not know; answers how long to rest. Errors: EngineLost; what was not told is told again. */
  turn(): Promise<number>;
  close(): void;
}

const restMs = 500;

/**
 * Tells the engine of assets, instruments, accounts and movements of money as the rows say. Every one may be told again
 * without harm: definitions are the same, movements have numbers. What was told is remembered until the engine is another.
 */
export function createKeeper(deps: ApiDeps, connection?: EngineClientOptions['address']): Keeper {
  const told = new Map<string, string>();
  let engineEvents = 0;
  let line: Line | null = null;
  const moved = new Map<number, { result: number; seq: number }>();

  const open = async (): Promise<Line> => {
    if (line && !line.link.isLost) return line;
    // Told before there is a client, when there is no engine at all.
    const link = { isLost: false };
    const { client, welcome } = await EngineClient.open({
      ...engineAddress(deps, connection),
      label: 'keeper',
      mayAdminister: true,
      onLost: () => {
        link.isLost = true;
      },
    });
    // The phase of an instrument that the engine has is whoever's who set it: account 1 stands for any.
    const { instruments } = await client.picture(1);
    line = { client, link, known: new Set(instruments.map(({ symbol }) => symbol)) };
    // What it sent may never have arrived, and an engine that knows less than before began anew.
    moved.clear();
    if (welcome.lastEvent < engineEvents) told.clear();
    engineEvents = welcome.lastEvent;
    return line;
  };

  const tell = async (client: EngineClient, commands: readonly Command[]): Promise<void> => {
    const fresh = commands.filter((command) => told.get(keyOf(command)) !== JSON.stringify(command));
    await Promise.all(
      fresh.map(async (command) => {
        const { result } = await client.send(command);
        told.set(keyOf(command), JSON.stringify(command));
        if (result !== resultCodes.OK.code)
          deps.log.error(
            { command: keyOf(command), result: resultName(result) },
            'engine_refuses_definition',
          );
      }),
    );
  };

  const turn = async (): Promise<number> => {
    const { client, known } = await open();
    await followCredit(client);
    const { kept, funds, lastCommand } = await transact(houseContext(deps, 'feeder'), async ({ trx }) => ({
      kept: await readKept(trx),
      ...(await pendingFunds(trx)),
    }));
    await tell(client, assetCommands(kept));
    await tell(client, instrumentCommands(kept, known));
    await tell(client, accountCommands(kept));
    for (const each of funds) await move(client, kept, each, lastCommand);
    for (const number of moved.keys())
      if (!funds.some((each) => each.number === number)) moved.delete(number);
    return restMs;
  };

  /** Asks for what the lines of credit say and the engine does not give; it is sent with the movements of money. */
  const followCredit = async (client: EngineClient): Promise<void> => {
    const changes = await transact(houseContext(deps, 'feeder'), async (work) => {
      await endExpired(work);
      return creditChanges(work, client);
    });
    for (const change of changes)
      await transact(houseContext(deps, 'feeder'), (work) => askForCredit(work, change));
  };

  /** Sends a movement, and refuses it when the engine does. That it was made is told by its event. */
  const move = async (client: EngineClient, kept: Kept, funds: PendingFunds, lastCommand: number) => {
    const command = toMovement(kept, funds);
    if (!command) return refuse(funds, 'funds.finer_than_engine');
    const before = moved.get(funds.number);
    if (before?.result === resultCodes.OK.code) return;
    const { result, seq } = before ?? (await client.send(command));
    moved.set(funds.number, { result, seq });
    if (result === resultCodes.OK.code) return;
    // It was made before, unless one with a higher number was: then no event of it ever comes.
    if (result !== resultCodes.DUPLICATE.code) return refuse(funds, resultCodes[resultName(result)].name);
    if (lastCommand >= seq) await refuse(funds, 'funds.overtaken');
  };

  const refuse = (funds: PendingFunds, reason: string) =>
    transact(houseContext(deps, 'feeder'), (work) => refuseFunds(work, funds, reason));

  return { turn, close: () => line?.client.close() };
}

interface Line {
  client: EngineClient;
  link: { isLost: boolean };
  /** Instruments that the engine had when the connection was made. */
  known: ReadonlySet<number>;
}

/** What a command is about: told once, and again when it says something else. */
function keyOf({ name, asset, symbol, account }: Command & { asset?: number }): string {
  return [name, asset ?? '', symbol ?? '', account ?? ''].join(' ');
}

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure } from './failure.mjs';
import { rootDir } from './root.mjs';

const USAGE =
  'Usage: npm start [-- --home DIR] [--port-offset N] [--reset] [--without-clients]   and   npm stop [-- --home DIR]';

/**
 * The switches of start and stop.
 * @param {string[]} args
 * @returns {{ homeDir: string, portOffset: string | undefined, isReset: boolean, hasClients: boolean }}
 */
export function readArguments(args) {
  const values = parse(args);
  return {
    homeDir: homeFrom(values.home),
    portOffset: values['port-offset'],
    isReset: values.reset ?? false,
    hasClients: !values['without-clients'],
  };
}

/** A home is named from where the command was typed. @param {string | undefined} home @returns {string} */
export function homeFrom(home) {
  return resolve(process.env.INIT_CWD ?? process.cwd(), home ?? resolve(rootDir, '.purser'));
}

/** @param {string[]} args */
function parse(args) {
  try {
    return parseArgs({
      args,
      options: {
        home: { type: 'string' },
        'port-offset': { type: 'string' },
        reset: { type: 'boolean' },
        'without-clients': { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new Failure(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

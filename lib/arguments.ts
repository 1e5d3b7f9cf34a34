import { parseArgs, type ParseArgsConfig } from 'node:util';

/** The arguments of a command as Node reads them, or null when they are not what the command takes. */
export function readArguments<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> | null {
  try {
    return parseArgs(config);
  } catch {
    return null;
  }
}

import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { Failure } from './setup/failure.mjs';
import { describePortHolder } from './port-holder.js';

/** Ports of an instance on 127.0.0.1 before the offset; DESIGN names them. */
export const basePorts = {
  api: 3000,
  engine: 7001,
  engineHealth: 7013,
  followerHealth: 7014,
  workerHealth: 7011,
  feederHealth: 7012,
  temporal: 7233,
  temporalUi: 8233,
  clickhouse: 8123,
  postgres: 55432,
} as const;

export type PortName = keyof typeof basePorts;
export type Ports = Record<PortName, number>;

const highestOffset = 65_535 - Math.max(...Object.values(basePorts));
const offsetsToTry = [0, 100, 200, 300, 400, 500, 600, 700, 800, 900];

/** Ports above 1023 that browsers and fetch refuse to speak to (https://fetch.spec.whatwg.org/#port-blocking). */
const refusedByBrowsers = [
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697,
  10_080,
];

/** Parses the value of `--port-offset`. */
export function parsePortOffset(text: string): number {
  const offset = Number(text);
  if (!/^\d+$/.test(text) || offset > highestOffset) {
    throw new Failure(`--port-offset must be a whole number from 0 to ${highestOffset}, not "${text}".`);
  }
  const refused = refusedPort(offset);
  if (refused)
    throw new Failure(
      `Browsers refuse port ${refused}, so --port-offset cannot be ${offset}: choose another.`,
    );
  return offset;
}

/** The port that makes an offset useless, if one does. */
export function refusedPort(offset: number): number | undefined {
  return Object.values(portsAt(offset)).find((port) => refusedByBrowsers.includes(port));
}

export function portsAt(offset: number): Ports {
  const shifted = Object.entries(basePorts).map(([name, port]) => [name, port + offset]);
  return { ...basePorts, ...Object.fromEntries(shifted) };
}

/** Refuses to start on ports that others hold, and says who and what to do. */
export async function requireFreePorts(ports: Ports): Promise<void> {
  const busy = await busyPorts(ports);
  const [first] = busy;
  if (!first) return;
  const offset = await freeOffset();
  const wayOut =
    offset === undefined
      ? 'another --port-offset'
      : `"npm start -- --home .purser-2 --port-offset ${offset}"`;
  throw new Failure(
    `Port ${first} is taken by ${await describePortHolder(first)}${busy.length > 1 ? ` (also taken: ${busy.slice(1).join(', ')})` : ''}: ` +
      `stop it, or run a second instance beside it with ${wayOut}.`,
  );
}

async function busyPorts(ports: Ports): Promise<number[]> {
  const answers = await Promise.all(
    Object.values(ports).map(async (port) => ((await isFree(port)) ? [] : [port])),
  );
  return answers.flat();
}

/** An offset of the usual ones at which every port is free; who looks at the same moment as others begins at another one. */
export async function freeOffset(turn = 0): Promise<number | undefined> {
  const first = turn % offsetsToTry.length;
  const inOrder = [...offsetsToTry.slice(first), ...offsetsToTry.slice(0, first)];
  for (const offset of inOrder) if ((await busyPorts(portsAt(offset))).length === 0) return offset;
  return undefined;
}

export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** Above those of an instance, below those that systems lend to whoever connects: from 32,768 on Linux, 49,152 elsewhere. */
const lentFrom = 20_000;
const lentBelow = 32_768;

/** Ports that nobody listens on right now, all different; a server that takes a while to open one finds it free still. */
export async function freePorts(count: number): Promise<number[]> {
  const ports = new Set<number>();
  while (ports.size < count) {
    const port = randomInt(lentFrom, lentBelow);
    if (await isFree(port)) ports.add(port);
  }
  return [...ports];
}

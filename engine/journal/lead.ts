import { chmodSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { readEpoch } from './epoch-file.js';

/** Answers a question of somebody who follows, in one line. */
export type Answerer = (question: string) => string;

/** The right to lead, until it is released or the process ends. */
export interface Lead {
  /** The number that nobody else had or will have. */
  epoch: number;
  /** From now on who follows is answered; before, nothing is. */
  answer(answerer: Answerer): void;
  release(): Promise<void>;
}

// Short, since the whole path of a socket has room for a hundred signs.
const leadName = (epoch: number): string => `lead-${epoch}`;
const maxQuestionBytes = 64;
/** What macOS has room for, Linux has four more; a longer path is cut off without a word, and two would share a socket. */
const maxPathBytes = 103;

/**
 * Who leads listens on a socket in the journal's folder that is named after the epoch. The system binds a name once and lets
 * go of it with the process, however that ends; so nobody else leads while it lives, even when it is slow or stopped, and
 * everybody sees at once when it is gone. Null while somebody leads.
 */
export async function takeLead(dir: string): Promise<Lead | null> {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  if (Buffer.byteLength(join(dir, leadName(999_999_999))) > maxPathBytes)
    throw new RangeError(`The path ${dir} is too long for a socket in it: choose a shorter one`);
  const before = leadsIn(dir);
  if (await isLed(dir)) return null;
  const epoch = Math.max(readEpoch(dir), ...before) + 1;
  const door = new LeadDoor();
  if (!(await door.open(join(dir, leadName(epoch))))) return null;
  // Somebody may have bound a name and not listened yet when it was looked at: whoever is bound looks once more, so that of two
  // at least the later one sees the other. Both may give way, never none.
  if (leadsIn(dir).some((other) => other > epoch) || (await isLed(dir, epoch))) {
    await door.close();
    return null;
  }
  for (const old of before) rmSync(join(dir, leadName(old)), { force: true });
  return { epoch, answer: (answerer) => door.answer(answerer), release: () => door.close() };
}

/** Whether a process that leads is there, under another number than this. */
export async function isLed(dir: string, but?: number): Promise<boolean> {
  const others = leadsIn(dir).filter((epoch) => epoch !== but);
  const held = await Promise.all(others.map((epoch) => isHeld(join(dir, leadName(epoch)))));
  return held.includes(true);
}

/** The socket of the newest lead, whether somebody is behind it or not. */
export function newestLead(dir: string): string | null {
  const epoch = leadsIn(dir).at(-1);
  return epoch === undefined ? null : join(dir, leadName(epoch));
}

/** True for an error that says that no process is behind a socket; a full queue, say, is no such. */
export function saysNobody(error: Error): boolean {
  return 'code' in error && (error.code === 'ECONNREFUSED' || error.code === 'ENOENT');
}

function leadsIn(dir: string): number[] {
  return readdirSync(dir)
    .flatMap((name) => /^lead-(\d+)$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
}

function isHeld(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => (socket.destroy(), resolve(true)));
    socket.once('error', (error) => resolve(!saysNobody(error)));
  });
}

/** Listens, and answers lines with lines. */
class LeadDoor {
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();
  private answerer: Answerer | null = null;

  constructor() {
    this.server = createServer((socket) => this.accept(socket));
  }

  /** False when the name is taken. */
  open(path: string): Promise<boolean> {
    return new Promise((resolve, reject) => {
      this.server.once('error', (error) =>
        'code' in error && error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
      );
      this.server.listen(path, () => (chmodSync(path, 0o600), resolve(true)));
    });
  }

  answer(answerer: Answerer): void {
    this.answerer = answerer;
  }

  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  private accept(socket: Socket): void {
    this.sockets.add(socket);
    let heard = '';
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => {
      const lines = (heard + text).split('\n');
      heard = lines.pop() ?? '';
      if (heard.length > maxQuestionBytes) return void socket.destroy();
      for (const line of lines) if (this.answerer) socket.write(`${this.answerer(line)}\n`);
    });
    socket.on('close', () => this.sockets.delete(socket));
    // Whatever broke the connection, its end follows.
    socket.on('error', () => undefined);
  }
}

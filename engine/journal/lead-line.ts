import { connect, type Socket } from 'node:net';
import { newestLead } from './lead.js';

/** Who leads did not answer in time. */
export class LeaderSilent extends Error {}

/** A connection to the process that leads: it breaks at the moment at which that process ends. */
export class LeadLine {
  isBroken = false;
  private heard = '';
  private readonly waiting: { resolve: (line: string) => void; reject: (error: Error) => void }[] = [];

  private constructor(private readonly socket: Socket) {
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => this.hear(text));
    socket.on('close', () => {
      this.isBroken = true;
      for (const { reject } of this.waiting.splice(0)) reject(new LeaderSilent('The leader is gone'));
    });
    socket.on('error', () => undefined);
  }

  /** Null when nobody leads. */
  static open(dir: string): Promise<LeadLine | null> {
    const path = newestLead(dir);
    if (path === null) return Promise.resolve(null);
    return new Promise((resolve) => {
      const socket = connect(path);
      const fail = () => resolve(null);
      socket.once('error', fail);
      socket.once('connect', () => {
        socket.off('error', fail);
        resolve(new LeadLine(socket));
      });
    });
  }

  /** Asks the leader. Errors: LeaderSilent; one that comes after that is the answer to nothing, so the line is closed. */
  ask(question: 'status' | 'hash', withinMs: number): Promise<string> {
    if (this.isBroken) return Promise.reject(new LeaderSilent('The leader is gone'));
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new LeaderSilent(`The leader has not answered within ${withinMs} ms`));
        this.close();
      }, withinMs);
      this.waiting.push({
        resolve: (line) => (clearTimeout(timer), resolve(line)),
        reject: (error) => (clearTimeout(timer), reject(error)),
      });
      this.socket.write(`${question}\n`);
    });
  }

  close(): void {
    this.isBroken = true;
    this.socket.destroy();
  }

  private hear(text: string): void {
    const lines = (this.heard + text).split('\n');
    this.heard = lines.pop() ?? '';
    for (const line of lines) this.waiting.shift()?.resolve(line);
  }
}

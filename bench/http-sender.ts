import { Agent, request } from 'node:http';

interface HttpMessage {
  method: 'GET' | 'POST';
  path: string;
  headers: Record<string, string>;
  body?: unknown;
  /** The status that it must be answered with. */
  status: number;
}

export interface HttpSender {
  /** Resolves with the whole answer; any other status is an error. */
  send(message: HttpMessage): Promise<string>;
  close(): void;
}

const connections = 64;

/** Sends over kept connections and does little else, so that the generator takes as little of the machine as it can. */
export function openHttpSender(baseUrl: string): HttpSender {
  const { hostname, port } = new URL(baseUrl);
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return {
    send: ({ method, path, headers, body, status }) =>
      new Promise((resolve, reject) => {
        const text = body === undefined ? '' : JSON.stringify(body);
        const own = text
          ? { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) }
          : {};
        const options = { hostname, port, agent, method, path, headers: { ...headers, ...own } };
        const sent = request(options, (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('error', reject);
          answer.on('end', () => {
            const whole = Buffer.concat(parts).toString();
            if (answer.statusCode === status) resolve(whole);
            else reject(new Error(`${method} ${path}: ${answer.statusCode} ${whole}`));
          });
        });
        sent.on('error', reject);
        sent.end(text);
      }),
    close: () => agent.destroy(),
  };
}

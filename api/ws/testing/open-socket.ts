import { WebSocket, type ClientOptions } from 'ws';
import { eventually } from '../../../lib/testing/eventually.js';

export interface Frame {
  type: string;
  topic?: string;
  id?: string | null;
  kind?: string;
  code?: string;
  // A test reads what the gateway promises.
  payload?: ReturnType<typeof JSON.parse>;
}

/** A client of the gateway that remembers what it was told. */
export function openSocket(
  houseUrl: string,
  origin: string | undefined,
  options: ClientOptions = {},
  path = '/ws',
) {
  const socket = new WebSocket(houseUrl.replace('http', 'ws') + path, {
    ...(origin ? { origin } : {}),
    ...options,
  });
  const frames: Frame[] = [];
  let closed: { code: number; reason: string } | null = null;
  let refused: number | null = null;
  socket.on('message', (data) => frames.push(JSON.parse(Buffer.isBuffer(data) ? data.toString('utf8') : '')));
  socket.on('close', (code, reason) => (closed = { code, reason: String(reason) }));
  socket.on('unexpected-response', (_request, answer) => {
    refused = answer.statusCode ?? 0;
    socket.terminate();
  });
  socket.on('error', () => undefined);
  return {
    socket,
    frames,
    opened: () => eventually(() => socket.readyState === WebSocket.OPEN),
    refused: () => eventually(() => refused),
    closed: () => eventually(() => closed),
    say: (frame: unknown) => socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame)),
    hear: (test: (frame: Frame) => boolean) => eventually(() => frames.find(test)),
    events: (topic: string) => frames.filter((frame) => frame.type === 'event' && frame.topic === topic),
    end: () => socket.terminate(),
  };
}

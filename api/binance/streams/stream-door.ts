import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { ApiDeps } from '../../context.js';
import { binanceParts } from '../binance-api.js';
import { RequestClient } from './request-client.js';
import { StreamClient } from './stream-client.js';

export interface StreamDoor {
  close(): Promise<void>;
}

const prefix = '/binance/';
const mostClients = 2_000;
const frameBytes = 64 * 1024;
const heartbeatMs = 20_000;

/** True for connections that are this door's to answer. */
export const isBinanceStream = ({ url = '' }: IncomingMessage): boolean => url.startsWith(prefix);

/** Puts the streams of the Binance-compatible API on a server: `/binance/ws`, `/binance/stream`, `/binance/ws-api/v3`. */
export function attachBinanceStreams(server: Server, deps: ApiDeps): StreamDoor {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: frameBytes, perMessageDeflate: false });
  const clients = new Map<WebSocket, { isAlive: boolean }>();
  const upgrade = (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    if (!isBinanceStream(request)) return;
    stream.on('error', () => stream.destroy());
    const open = clients.size < mostClients ? clientMaker(request, deps) : null;
    const refused = clients.size < mostClients ? '404 Not Found' : '503 Service Unavailable';
    if (!open) return stream.end(`HTTP/1.1 ${refused}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    sockets.handleUpgrade(request, stream, head, (socket) => {
      clients.set(socket, open(socket));
      socket.on('close', () => clients.delete(socket));
    });
  };
  const heart = setInterval(() => {
    for (const [socket, client] of clients) beat(socket, client);
  }, heartbeatMs);
  server.on('upgrade', upgrade);
  return {
    close: async () => {
      clearInterval(heart);
      server.off('upgrade', upgrade);
      for (const socket of clients.keys()) socket.terminate();
      sockets.close();
      await binanceParts(deps).holders.close();
    },
  };
}

/** Who did not answer the last heartbeat is gone. */
function beat(socket: WebSocket, client: { isAlive: boolean }): void {
  if (!client.isAlive) return socket.terminate();
  client.isAlive = false;
  socket.ping();
}

function clientMaker(
  request: IncomingMessage,
  deps: ApiDeps,
): ((socket: WebSocket) => { isAlive: boolean }) | null {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
  const parts = binanceParts(deps);
  const address = addressOf(request, deps.config.TRUSTED_PROXIES);
  if (pathname === '/binance/ws-api/v3') return (socket) => new RequestClient(socket, parts, address);
  const names = (pathname === '/binance/stream' ? (searchParams.get('streams') ?? '') : namesOf(pathname))
    ?.split('/')
    .filter(Boolean);
  if (!names) return null;
  return (socket) => {
    const client = new StreamClient(socket, parts, pathname === '/binance/stream', address);
    client.follow(names);
    return client;
  };
}

/** As the door of requests has it: the proxies of the house say who is behind them. */
function addressOf({ headers, socket }: IncomingMessage, proxies: number): string {
  const own = socket.remoteAddress ?? '';
  if (proxies === 0) return own;
  const told = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);
  return told.slice(-proxies)[0] ?? own;
}

/** Streams of an address below `/binance/ws`; a lone number is how some programs tell their connections apart. */
function namesOf(pathname: string): string | null {
  const [, names = ''] = /^\/binance\/ws(?:\/([\w@!/]*))?$/.exec(pathname) ?? [null, null];
  if (names === null || !pathname.startsWith('/binance/ws')) return null;
  return /^\d{1,4}$/.test(names) ? '' : names;
}

import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { OutboxEvent } from '../../db/models/outbox.js';
import { currentTraceId, inServerSpan } from '../../lib/tracing.js';
import { attachBinanceStreams, isBinanceStream } from '../binance/streams/stream-door.js';
import { anonymous, type ApiDeps } from '../context.js';
import { logRequest } from '../middleware/request-log.js';
import { isOwnOrigin } from '../own-origin.js';
import { Client, closeCodes, type Hub } from './client.js';
import { gatewayLimits, type GatewayLimits } from './limits.js';
import { Publisher } from '../market-data/publisher.js';
import { openPresence } from './presence.js';
import { openTail } from './tail.js';

export interface Gateway {
  close(): Promise<void>;
}

/** Puts `/ws` on a server: every process follows the outbox for itself and tells its own clients. */
export async function attachGateway(
  server: Server,
  deps: ApiDeps,
  limits: GatewayLimits = gatewayLimits,
): Promise<Gateway> {
  const clients = new Set<Client>();
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: limits.frameBytes,
    perMessageDeflate: false,
  });
  const presence = await openPresence(deps, limits.presenceMs, (topic) => {
    for (const client of clients) client.tellPresence(topic).catch(warn(deps));
  });
  const tail = await openTail(deps, (event) => fanOut(clients, event));
  const admits = (userId: string) =>
    count(clients, (client) => client.userId === userId) < limits.clientsPerUser;
  const publisher = new Publisher({
    onNews: (listener) => deps.marketData.onNews(listener),
    textOf: (topic, { kind, payload }) => JSON.stringify({ type: 'event', topic, id: null, kind, payload }),
  });
  const hub: Hub = { deps, limits, presence, publisher, position: tail.position, admits };

  const accept = (socket: WebSocket, request: IncomingMessage) => {
    const client = new Client(socket, request.socket.remoteAddress ?? '', hub);
    clients.add(client);
    deps.metrics.wsConnections.set({}, clients.size);
    socket.on('close', () => {
      clients.delete(client);
      deps.metrics.wsConnections.set({}, clients.size);
      for (const topic of client.presentTopics) announceLeft(hub, clients, client, topic).catch(warn(deps));
    });
  };
  const upgrade = (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    if (isBinanceStream(request)) return;
    stream.on('error', () => stream.destroy());
    const refused = refusal(request, deps, clients.size >= limits.clients);
    noteUpgrade(request, deps, refused);
    if (refused) return stream.end(`HTTP/1.1 ${refused}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    sockets.handleUpgrade(request, stream, head, (socket) => accept(socket, request));
  };

  server.on('upgrade', upgrade);
  const binance = attachBinanceStreams(server, deps);
  const heart = setInterval(() => clients.forEach((client) => client.beat()), limits.heartbeatMs);
  return {
    close: async () => {
      clearInterval(heart);
      server.off('upgrade', upgrade);
      for (const client of clients) client.close(closeCodes.goingAway, 'the server stops');
      await binance.close();
      publisher.close();
      await tail.close();
      await presence.close();
      sockets.close();
    },
  };
}

/** Why the request is no connection of ours, as a status line; null when it is. */
function refusal(request: IncomingMessage, deps: ApiDeps, isFull: boolean): string | null {
  // An address ends up in logs, so it must not carry a token, nor anything else.
  if (request.url !== '/ws') return '404 Not Found';
  // Browsers always say where a page is from; a page of somebody else must not speak for the person who opened it.
  const { origin } = request.headers;
  if (origin !== undefined && !isOwnOrigin(deps.config, origin)) return '403 Forbidden';
  return isFull ? '503 Service Unavailable' : null;
}

/** Who it is turns out with the first frame. */
function noteUpgrade({ headers, method = 'GET' }: IncomingMessage, { log }: ApiDeps, refused: string | null) {
  const status = refused === null ? 101 : Number(refused.slice(0, 3));
  const about = { route: '/ws', method, status, actorId: anonymous.id, startedAt: performance.now() };
  void inServerSpan({ name: 'GET /ws', headers }, async () =>
    logRequest(log, { ...about, traceId: currentTraceId() ?? 'none' }),
  );
}

function fanOut(clients: Set<Client>, event: OutboxEvent): void {
  for (const client of clients) {
    if (event.noun === 'accounts' && isAbout(event, client)) void client.recheck();
    client.publish(event);
  }
}

/** Something happened to the account behind a connection: it may have ended. */
function isAbout({ record_id, payload }: OutboxEvent, { userId, sessionId }: Client): boolean {
  if (userId === null) return false;
  return [record_id, payload['user_id'], payload['session_id']].some(
    (id) => id === userId || id === sessionId,
  );
}

/** Another window of the same person may still look. */
async function announceLeft(hub: Hub, clients: Set<Client>, left: Client, topic: string): Promise<void> {
  const { userId } = left;
  const isStillThere =
    count(clients, (client) => client.userId === userId && client.presentTopics.has(topic)) > 0;
  if (userId !== null && !isStillThere)
    await hub.presence.announce({ topic, user_id: userId, is_there: false });
}

function count(clients: Set<Client>, test: (client: Client) => boolean): number {
  return [...clients].filter(test).length;
}

function warn(deps: ApiDeps) {
  return (error: unknown) => deps.log.warn({ err: error }, 'ws_presence_failed');
}

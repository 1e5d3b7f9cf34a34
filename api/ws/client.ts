import type { RawData, WebSocket } from 'ws';
import type { OutboxEvent, OutboxPosition } from '../../db/models/outbox.js';
import { Problem, problem } from '../../lib/problem.js';
import type { ApiDeps, Context, Principal } from '../context.js';
import type { Publisher } from '../market-data/publisher.js';
import { verifyAccessToken, type AccessClaims } from '../services/accounts-access-tokens.js';
import { liveSession } from '../services/accounts-sessions.js';
import { FrameGate } from './frame-gate.js';
import { readFrame, type ClientFrame, type ServerFrame } from './frames.js';
import type { GatewayLimits } from './limits.js';
import type { Presence } from './presence.js';
import { openSubscriptions, type Subscriptions } from './subscriptions.js';
import { hasPresence } from './topics.js';

/** Codes of RFC 6455 that a connection is closed with. */
export const closeCodes = { goingAway: 1001, policy: 1008, tryLater: 1013 } as const;
const closeWithinMs = 1_000;

export interface Hub {
  deps: ApiDeps;
  limits: GatewayLimits;
  presence: Presence;
  publisher: Publisher;
  position: () => OutboxPosition;
  /** Whether this user may have one connection more. */
  admits: (userId: string) => boolean;
}

interface SignedIn {
  principal: Principal;
  claims: AccessClaims;
  recheckAtMs: number;
  subscriptions: Subscriptions;
}

/** One connection: nobody until its first frame brings a token, then a user whose session is looked at again and again. */
export class Client {
  private signedIn: SignedIn | null = null;
  private isAlive = true;
  private readonly presentOn = new Set<string>();
  private readonly gate: FrameGate;
  private readonly authentication: NodeJS.Timeout;
  private turn: Promise<void> = Promise.resolve();

  constructor(
    private readonly socket: WebSocket,
    private readonly address: string,
    private readonly hub: Hub,
  ) {
    const { authenticateWithinMs } = hub.limits;
    this.gate = new FrameGate(hub.limits);
    this.authentication = setTimeout(
      () => this.refuse(problem('accounts.sign_in_required')),
      authenticateWithinMs,
    );
    socket.on('message', (data, isBinary) => this.receive(isBinary ? null : readFrame(textOf(data))));
    socket.on('pong', () => (this.isAlive = true));
    socket.on('close', () => {
      clearTimeout(this.authentication);
      this.signedIn?.subscriptions.close();
    });
    // A frame that is too large or broken: ws closes with the right code, there is nothing to add.
    socket.on('error', () => undefined);
  }

  get userId(): string | null {
    return this.signedIn?.principal.id ?? null;
  }

  get sessionId(): string | null {
    return this.signedIn?.principal.sessionId ?? null;
  }

  get presentTopics(): ReadonlySet<string> {
    return this.presentOn;
  }

  publish(event: OutboxEvent): void {
    this.signedIn?.subscriptions.publish(event);
  }

  async tellPresence(topic: string): Promise<void> {
    if (!hasPresence(topic) || !this.signedIn?.subscriptions.has(topic)) return;
    const people = await this.hub.presence.peopleOn(topic);
    this.send({ type: 'event', topic, id: null, kind: 'presence', payload: { people } });
  }

  /** Once a heartbeat: who did not answer the last one is gone; a token past its end is looked at again. */
  beat(): void {
    if (!this.isAlive) return this.socket.terminate();
    this.isAlive = false;
    this.socket.ping();
    if (this.signedIn && this.signedIn.recheckAtMs <= Date.now()) void this.recheck();
  }

  /** Looks whether the session still lives and the role is the same; closes the connection when not. */
  async recheck(): Promise<void> {
    if (!this.signedIn) return;
    const { claims, principal, subscriptions } = this.signedIn;
    try {
      const now = await liveSession(this.hub.deps, claims);
      if (now.role !== principal.role) throw problem('accounts.token_refused');
      this.signedIn = { principal: now, claims, subscriptions, recheckAtMs: this.recheckTime() };
    } catch (error) {
      // The database being away says nothing about the session: the next beat asks again.
      if (error instanceof Problem) this.refuse(error);
      else this.hub.deps.log.warn({ err: error }, 'ws_recheck_failed');
    }
  }

  close(code: number, reason: string): void {
    this.socket.close(code, reason);
    // One that does not answer the close is not waited for.
    setTimeout(() => this.socket.terminate(), closeWithinMs).unref();
  }

  private recheckTime(): number {
    return Date.now() + this.hub.limits.recheckMs;
  }

  private receive(frame: ClientFrame | null): void {
    if (!frame) return this.refuse(problem('request.body_malformed'));
    if (!this.gate.enter(Date.now())) return this.refuse(problem('request.too_many'));
    this.turn = this.turn
      .then(() => this.obey(frame))
      .catch((error) => this.refuse(error))
      .finally(() => this.gate.leave());
  }

  private async obey(frame: ClientFrame): Promise<void> {
    if (this.socket.readyState !== this.socket.OPEN) return;
    if (frame.type === 'authenticate') return this.authenticate(frame.token);
    if (!this.signedIn) throw problem('accounts.sign_in_required');
    const { subscriptions, principal } = this.signedIn;
    switch (frame.type) {
      case 'subscribe':
        await subscriptions.add(frame.topic, frame.after);
        return this.tellPresence(frame.topic);
      case 'unsubscribe':
        subscriptions.remove(frame.topic);
        if (this.presentOn.delete(frame.topic)) await this.announce(frame.topic, principal.id, false);
        return;
      case 'present':
        return this.appear(frame.topic, principal.id, subscriptions);
      default:
        return frame satisfies never;
    }
  }

  private async authenticate(token: string): Promise<void> {
    const { deps, admits } = this.hub;
    const claims = await verifyAccessToken(deps, token);
    if (claims.kind !== 'user') throw problem('accounts.not_allowed');
    const principal = await liveSession(deps, claims);
    if (this.signedIn && this.signedIn.principal.id !== principal.id) throw problem('accounts.token_refused');
    if (!this.signedIn && !admits(principal.id)) throw problem('request.too_many');
    clearTimeout(this.authentication);
    const subscriptions = this.signedIn?.subscriptions ?? this.subscriptionsOf(principal);
    this.signedIn = { principal, claims, subscriptions, recheckAtMs: this.recheckTime() };
    this.send({ type: 'authenticated' });
  }

  private subscriptionsOf(principal: Principal): Subscriptions {
    const { deps, limits, position, publisher } = this.hub;
    const context: Context = {
      ...deps,
      principal,
      traceId: 'ws',
      address: this.address,
      userAgent: 'ws',
      claim: null,
    };
    const send = (frame: ServerFrame) => this.send(frame);
    const bounds = { maxTopics: limits.topicsPerClient, maxResumed: limits.resumedEvents };
    const reader = {
      isReady: () => this.socket.bufferedAmount < limits.conflateBytes,
      send: (text: string) => this.sendText(text),
    };
    return openSubscriptions({ context, send, position, publisher, reader, ...bounds });
  }

  private async appear(topic: string, userId: string, subscriptions: Subscriptions): Promise<void> {
    if (!hasPresence(topic) || !(await subscriptions.mayFollow(topic))) {
      return this.send({ type: 'error', code: 'notifications.topic_refused', topic });
    }
    this.presentOn.add(topic);
    await this.announce(topic, userId, true);
  }

  private announce(topic: string, userId: string, isThere: boolean): Promise<void> {
    return this.hub.presence.announce({ topic, user_id: userId, is_there: isThere });
  }

  private send(frame: ServerFrame): void {
    this.sendText(JSON.stringify(frame));
  }

  private sendText(text: string): void {
    if (this.socket.readyState !== this.socket.OPEN) return;
    if (this.socket.bufferedAmount > this.hub.limits.queueBytes) {
      this.hub.deps.metrics.slowConsumerDrops.inc();
      return this.close(closeCodes.tryLater, 'too slow');
    }
    this.socket.send(text);
  }

  private refuse(error: unknown): void {
    const isKnown = error instanceof Problem;
    if (!isKnown) this.hub.deps.log.error({ err: error }, 'ws_frame_failed');
    const code = isKnown ? error.code : 'request.failed';
    this.send({ type: 'error', code });
    this.close(isKnown ? closeCodes.policy : closeCodes.tryLater, code);
  }
}

/** ws gives one Buffer unless it is told otherwise. */
function textOf(data: RawData): string {
  return Buffer.isBuffer(data) ? data.toString('utf8') : '';
}

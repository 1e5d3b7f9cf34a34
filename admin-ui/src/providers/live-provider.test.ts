import { describe, expect, it, jest } from '@jest/globals';
import { createLive, type LiveEvent, type SocketHandlers } from './live-provider.js';

/** A gateway that a test speaks for, and a clock that it moves. */
function arrange() {
  const sockets: { handlers: SocketHandlers; sent: unknown[]; isClosed: boolean }[] = [];
  const waits: { work: () => void; delayMs: number; isOff: boolean }[] = [];
  const renew = jest.fn(async () => true);
  let token: string | null = 'token-1';
  const live = createLive({
    connect: (handlers) => {
      const sent: unknown[] = [];
      const socket = { handlers, sent, isClosed: false };
      sockets.push(socket);
      return {
        send: (data) => socket.sent.push(JSON.parse(data)),
        close: () => void (socket.isClosed = true),
      };
    },
    token: () => token,
    renew,
    random: () => 1,
    schedule: (work, delayMs) => {
      const wait = { work, delayMs, isOff: false };
      waits.push(wait);
      return () => void (wait.isOff = true);
    },
  });
  const last = () => {
    const socket = sockets.at(-1);
    if (!socket) throw new Error('Nothing is connected');
    return socket;
  };
  const hear = (frame: unknown) => last().handlers.received(JSON.stringify(frame));
  const connect = () => {
    live.start();
    last().handlers.opened();
    hear({ type: 'authenticated' });
  };
  return {
    live,
    sockets,
    waits,
    renew,
    last,
    hear,
    connect,
    setToken: (next: string | null) => void (token = next),
  };
}

const event = (id: string) => ({
  type: 'event',
  topic: 'cases',
  id,
  kind: 'compliance.case_claimed',
  payload: { id: 'c1' },
});

describe('createLive', () => {
  it('authenticates first, subscribes when it was let in, and only then counts as live', () => {
    const { live, last, hear } = arrange();
    live.subscribe('cases', () => {});
    live.start();
    last().handlers.opened();
    expect(last().sent).toEqual([{ type: 'authenticate', token: 'token-1' }]);
    expect(live.state()).toBe('connecting');
    hear({ type: 'authenticated' });
    expect(last().sent.at(-1)).toEqual({ type: 'subscribe', topic: 'cases' });
    expect(live.state()).toBe('live');
  });

  it('does not connect while nobody is signed in', () => {
    const { live, sockets, setToken } = arrange();
    setToken(null);
    live.start();
    expect(sockets).toHaveLength(0);
    expect(live.state()).toBe('off');
  });

  it('hands events to who listens to their topic, until they leave', () => {
    const { live, last, hear, connect } = arrange();
    const heard: LiveEvent[] = [];
    const leave = live.subscribe('cases', (one) => heard.push(one));
    connect();
    hear(event('7'));
    hear({ ...event('8'), topic: 'notifications' });
    leave();
    hear(event('9'));
    expect(heard.map(({ id }) => id)).toEqual(['7']);
    expect(last().sent.at(-1)).toEqual({ type: 'unsubscribe', topic: 'cases' });
  });

  it('comes back after a break and resumes after the last thing it heard', () => {
    const { live, sockets, waits, hear, last, connect } = arrange();
    live.subscribe('cases', () => {});
    connect();
    hear({ type: 'subscribed', topic: 'cases', id: '5' });
    hear(event('7'));
    last().handlers.closed();
    expect(live.state()).toBe('retrying');
    waits.at(-1)?.work();
    expect(sockets).toHaveLength(2);
    last().handlers.opened();
    hear({ type: 'authenticated' });
    expect(last().sent.at(-1)).toEqual({ type: 'subscribe', topic: 'cases', after: '7' });
    expect(live.state()).toBe('live');
  });

  it('says that something was missed when it cannot resume', () => {
    const { live, hear, connect } = arrange();
    const heard: LiveEvent[] = [];
    live.subscribe('cases', (one) => heard.push(one));
    connect();
    hear({ type: 'error', code: 'notifications.resume_refused', topic: 'cases' });
    expect(heard).toEqual([{ topic: 'cases', id: null, kind: 'missed', payload: null }]);
  });

  it('waits longer after each failure, up to half a minute, and begins anew after a success', () => {
    const { live, waits, last, connect } = arrange();
    live.start();
    for (let failure = 0; failure < 9; failure += 1) {
      last().handlers.closed();
      waits.at(-1)?.work();
    }
    expect(waits.map(({ delayMs }) => delayMs)).toEqual([
      500, 1000, 2000, 4000, 8000, 16000, 30000, 30000, 30000,
    ]);
    connect();
    last().handlers.closed();
    expect(waits.at(-1)?.delayMs).toBe(500);
  });

  it('gets a new token when the gateway refuses the old one', () => {
    const { renew, hear, connect } = arrange();
    connect();
    hear({ type: 'error', code: 'accounts.token_refused' });
    expect(renew).toHaveBeenCalledTimes(1);
  });

  it('tells that a person is there, again after a while, until they leave', () => {
    const { live, last, waits, connect } = arrange();
    connect();
    const leave = live.present('cases/c1');
    expect(last().sent.at(-1)).toEqual({ type: 'present', topic: 'cases/c1' });
    waits.at(-1)?.work();
    expect(last().sent.filter((frame) => JSON.stringify(frame).includes('present'))).toHaveLength(2);
    leave();
    waits.at(-1)?.work();
    expect(last().sent.filter((frame) => JSON.stringify(frame).includes('present'))).toHaveLength(2);
  });

  it('stops for good: a socket that closes later brings nothing back', () => {
    const { live, last, waits, connect } = arrange();
    connect();
    const socket = last();
    live.stop();
    socket.handlers.closed();
    expect(socket.isClosed).toBe(true);
    expect(live.state()).toBe('off');
    expect(waits.filter(({ isOff }) => !isOff)).toHaveLength(0);
  });

  it('does not fall over a frame that is none', () => {
    const { last, connect } = arrange();
    connect();
    expect(() => last().handlers.received('{')).not.toThrow();
    expect(() => last().handlers.received(new ArrayBuffer(1))).not.toThrow();
  });
});

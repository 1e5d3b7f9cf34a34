/** What the gateway tells about a topic. `missed` is ours: what happened during a break is not known, so look again. */
export interface LiveEvent {
  topic: string;
  id: string | null;
  kind: string;
  payload: unknown;
}

export type LiveState = 'off' | 'connecting' | 'live' | 'retrying';

export interface Live {
  start: () => void;
  stop: () => void;
  /** Listens to a topic; returns what ends it. The topic is left when nobody listens any more. */
  subscribe: (topic: string, listener: (event: LiveEvent) => void) => () => void;
  /** Tells the others on a topic that we look at it, as long as it is not ended. */
  present: (topic: string) => () => void;
  state: () => LiveState;
  onState: (listener: () => void) => () => void;
}

/** The part of a WebSocket that is used, so that a test can stand in for it. */
export interface Socket {
  send: (data: string) => void;
  close: () => void;
}

export interface SocketHandlers {
  opened: () => void;
  closed: () => void;
  received: (data: unknown) => void;
}

export interface LiveOptions {
  connect: (handlers: SocketHandlers) => Socket;
  token: () => string | null;
  renew: () => Promise<boolean>;
  schedule: (work: () => void, delayMs: number) => () => void;
  random: () => number;
}

const FIRST_RETRY_MS = 500;
const LAST_RETRY_MS = 30_000;
const PRESENCE_MS = 20_000;

/** One WebSocket for all: authenticates, subscribes, resumes after the last id seen, comes back with backoff. */
export function createLive(options: LiveOptions): Live {
  const topics = new Map<string, Topic>();
  const presences = new Map<string, number>();
  const stateListeners = new Set<() => void>();
  let socket: Socket | null = null;
  let state: LiveState = 'off';
  let attempts = 0;
  let unscheduleRetry = () => {};
  let unschedulePresence = () => {};

  function setState(next: LiveState) {
    if (state === next) return;
    state = next;
    stateListeners.forEach((listener) => listener());
  }

  function open() {
    const token = options.token();
    if (!token || socket) return;
    if (attempts === 0) setState('connecting');
    const mine: Socket = options.connect({
      opened: () => mine.send(JSON.stringify({ type: 'authenticate', token })),
      closed: () => retry(mine),
      received: receive,
    });
    socket = mine;
  }

  function receive(data: unknown) {
    const frame = parseFrame(data);
    switch (frame?.type) {
      case undefined:
        return undefined;
      case 'authenticated':
        return begin();
      case 'subscribed':
        return remember(frame.topic, frame.id);
      case 'event':
        return emit({ topic: frame.topic, id: frame.id, kind: frame.kind, payload: frame.payload });
      case 'error':
        return refused(frame.code, frame.topic);
    }
  }

  function begin() {
    attempts = 0;
    for (const [name, topic] of topics) tell(subscription(name, topic.lastId));
    setState('live');
    announcePresence();
  }

  function remember(name: string, id: string) {
    const topic = topics.get(name);
    if (topic) topic.lastId = id;
  }

  function refused(code: string, name: string | undefined) {
    if (code === 'notifications.resume_refused' && name)
      emit({ topic: name, id: null, kind: 'missed', payload: null });
    if (code.startsWith('accounts.')) void options.renew();
  }

  function emit(event: LiveEvent) {
    const topic = topics.get(event.topic);
    if (!topic) return;
    topic.lastId = event.id ?? topic.lastId;
    topic.listeners.forEach((listener) => listener(event));
  }

  function retry(closed: Socket) {
    if (socket !== closed) return;
    socket = null;
    attempts += 1;
    setState('retrying');
    const ceilingMs = Math.min(FIRST_RETRY_MS * 2 ** (attempts - 1), LAST_RETRY_MS);
    unscheduleRetry = options.schedule(open, ceilingMs * (0.5 + options.random() / 2));
  }

  function tell(frame: Record<string, unknown>) {
    socket?.send(JSON.stringify(frame));
  }

  function announcePresence() {
    unschedulePresence();
    for (const topic of presences.keys()) tell({ type: 'present', topic });
    if (presences.size > 0) unschedulePresence = options.schedule(announcePresence, PRESENCE_MS);
  }

  return {
    state: () => state,
    start: () => {
      unscheduleRetry();
      open();
    },
    stop: () => {
      const open = socket;
      socket = null;
      attempts = 0;
      unscheduleRetry();
      unschedulePresence();
      open?.close();
      setState('off');
    },
    subscribe: (name, listener) => {
      const topic = topics.get(name) ?? { listeners: new Set(), lastId: null };
      if (!topics.has(name) && state === 'live') tell(subscription(name, null));
      topics.set(name, topic);
      topic.listeners.add(listener);
      return () => {
        topic.listeners.delete(listener);
        if (topic.listeners.size > 0 || topics.get(name) !== topic) return;
        topics.delete(name);
        if (state === 'live') tell({ type: 'unsubscribe', topic: name });
      };
    },
    present: (name) => {
      presences.set(name, (presences.get(name) ?? 0) + 1);
      if (state === 'live') announcePresence();
      return () => {
        const count = (presences.get(name) ?? 1) - 1;
        if (count > 0) presences.set(name, count);
        else presences.delete(name);
      };
    },
    onState: (listener) => {
      stateListeners.add(listener);
      return () => stateListeners.delete(listener);
    },
  };
}

interface Topic {
  listeners: Set<(event: LiveEvent) => void>;
  lastId: string | null;
}

type Frame =
  | { type: 'authenticated' }
  | { type: 'subscribed'; topic: string; id: string }
  | { type: 'event'; topic: string; id: string | null; kind: string; payload: unknown }
  | { type: 'error'; code: string; topic?: string };

function subscription(topic: string, lastId: string | null) {
  return lastId === null ? { type: 'subscribe', topic } : { type: 'subscribe', topic, after: lastId };
}

function parseFrame(data: unknown): Frame | null {
  if (typeof data !== 'string') return null;
  try {
    const frame: Frame = JSON.parse(data);
    return frame;
  } catch {
    return null;
  }
}

import { createHttp } from './http.js';
import { createLive, type Socket, type SocketHandlers } from './live-provider.js';
import { createSession } from './session.js';
import { createStepUp } from './step-up.js';

const newId = () => crypto.randomUUID();
const plainFetch: typeof fetch = (input, init) => fetch(input, init);
const otherTabs = new BroadcastChannel('purser.session');
const SIGNED_OUT = 'signed_out';
/** Without any input for this long nobody sits here, and the session is not renewed. */
const ACTIVE_MS = 10 * 60_000;
let lastActiveMs = Date.now();

/** The connections of this tab, made once. */
export const session = createSession({
  fetch: plainFetch,
  newId,
  schedule,
  exclusively: (work) => navigator.locks.request('purser.refresh', work),
  announceSignOut: () => otherTabs.postMessage(SIGNED_OUT),
  isActive: () => Date.now() - lastActiveMs < ACTIVE_MS,
});

export const stepUp = createStepUp();

export const http = createHttp({
  fetch: plainFetch,
  newId,
  token: session.token,
  renew: session.renew,
  stepUp: stepUp.ask,
});

export const live = createLive({
  connect,
  token: session.token,
  renew: session.renew,
  schedule,
  random: Math.random,
});

otherTabs.onmessage = ({ data }) => {
  if (data === SIGNED_OUT) session.forget();
};
for (const input of ['keydown', 'pointerdown', 'pointermove', 'wheel']) {
  addEventListener(input, noteActivity, { passive: true });
}
session.subscribe(() => (session.token() ? live.start() : live.stop()));

function noteActivity() {
  lastActiveMs = Date.now();
  session.wake();
}

function connect({ opened, closed, received }: SocketHandlers): Socket {
  const socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/ws`);
  socket.onopen = opened;
  socket.onclose = closed;
  socket.onmessage = ({ data }) => received(data);
  return socket;
}

function schedule(work: () => void, delayMs: number): () => void {
  const timer = setTimeout(work, delayMs);
  return () => clearTimeout(timer);
}

import type { UserProfile as ProfileView } from '../../../domain/accounts/views.js';
import { readJson, send, type Call, type Sender } from './http.js';
import { isProblem } from './problem.js';
import type { Wire } from './wire.js';

export type UserProfile = Wire<ProfileView>;

export interface SignedIn {
  access_token: string;
  expires_in: number;
  user_profile: UserProfile;
}

export interface Credentials {
  email: string;
  password: string;
  region: string;
  mfa_token?: string;
}

export interface Session {
  token: () => string | null;
  profile: () => UserProfile | null;
  /** Who is signed in; the first call asks the api by the cookie. */
  ready: () => Promise<UserProfile | null>;
  signIn: (credentials: Credentials) => Promise<UserProfile>;
  /** Takes what a sign-in by another way (passkey) or a step-up answered. */
  accept: (answer: Pick<SignedIn, 'access_token' | 'expires_in'> & Partial<SignedIn>) => void;
  /**
   * A new access token by the refresh cookie, once for all who ask at the same time; false when the session ended, and
   * while nobody sits at the desk: a page that is left open must not keep its session alive.
   */
  renew: () => Promise<boolean>;
  /** The person is back: what was due meanwhile is done now. */
  wake: () => void;
  update: (profile: UserProfile) => void;
  signOut: () => Promise<void>;
  /** True after the person left by themselves, not because the session ran out. */
  hasLeft: () => boolean;
  /** Forgets without telling the api: another tab has done that. */
  forget: () => void;
  subscribe: (listener: () => void) => () => void;
}

export interface SessionOptions extends Pick<Sender, 'fetch' | 'newId'> {
  /** One browser tab at a time may use the refresh cookie, or rotation would take the second use for a theft. */
  exclusively: <T>(work: () => Promise<T>) => Promise<T>;
  schedule: (work: () => void, delayMs: number) => () => void;
  announceSignOut: () => void;
  /** Whether the person did something lately. */
  isActive: () => boolean;
}

/** Renewed this long before the end, and tried again that soon when the api could not be reached. */
const RENEW_BEFORE_S = 60;
const RETRY_AFTER_S = 5;

/** Holds the access token in memory only; what survives a reload is the HttpOnly cookie. */
export function createSession(options: SessionOptions): Session {
  const listeners = new Set<() => void>();
  const sender: Sender = { ...options, token: () => token };
  let token: string | null = null;
  let profile: UserProfile | null = null;
  let first: Promise<UserProfile | null> | null = null;
  let renewal: Promise<boolean> | null = null;
  let unschedule = () => {};
  let hasLeft = false;
  let isAsleep = false;

  const post = async <T>(path: string, call: Call) => {
    const response = await send(
      path,
      { method: 'POST', body: {}, idempotencyKey: options.newId(), ...call },
      sender,
    );
    return (await readJson<T>(response)).body;
  };

  function set(nextToken: string | null, nextProfile: UserProfile | null, expiresInS = 0) {
    unschedule();
    token = nextToken;
    profile = nextProfile;
    if (token)
      unschedule = options.schedule(
        () => void renew(),
        Math.max(expiresInS - RENEW_BEFORE_S, RETRY_AFTER_S) * 1000,
      );
    listeners.forEach((listener) => listener());
  }

  function accept(answer: Pick<SignedIn, 'access_token' | 'expires_in'> & Partial<SignedIn>) {
    hasLeft = false;
    set(answer.access_token, answer.user_profile ?? profile, answer.expires_in);
  }

  async function renew(): Promise<boolean> {
    isAsleep = !options.isActive();
    if (isAsleep) return false;
    renewal ??= options.exclusively(refresh).finally(() => (renewal = null));
    return renewal;
  }

  async function refresh(): Promise<boolean> {
    try {
      accept(await post<SignedIn>('/accounts/refresh', {}));
      return true;
    } catch (error) {
      if (!isProblem(error)) throw error;
      const hasEnded = error.status === 401 || error.status === 403;
      if (hasEnded) set(null, null);
      if (!hasEnded && token) unschedule = options.schedule(() => void renew(), RETRY_AFTER_S * 1000);
      return false;
    }
  }

  async function signIn(credentials: Credentials): Promise<UserProfile> {
    const answer = await post<SignedIn>('/accounts/sign-in', { body: credentials });
    first = Promise.resolve(answer.user_profile);
    accept(answer);
    return answer.user_profile;
  }

  async function signOut() {
    if (!token) return;
    hasLeft = true;
    await post('/accounts/sign-out', {}).catch(() => undefined);
    options.announceSignOut();
    set(null, null);
  }

  return {
    token: () => token,
    profile: () => profile,
    ready: async () => {
      first ??= renew().then(() => profile);
      await first;
      return profile;
    },
    signIn,
    accept,
    renew,
    wake: () => {
      if (isAsleep) void renew();
    },
    update: (next) => {
      profile = next;
      listeners.forEach((listener) => listener());
    },
    signOut,
    hasLeft: () => hasLeft,
    forget: () => set(null, null),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

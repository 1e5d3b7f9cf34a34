import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useNotify } from 'react-admin';
import { http } from './api.js';
import type { Call } from './http.js';
import type { MessageKey } from './i18n-provider.js';
import { CANCELLED, UNREACHABLE, isProblem, type ApiProblem } from './problem.js';
import { useProblemText } from './problem-text.js';

export interface ActionOptions {
  /** Said when it is done. */
  done?: MessageKey;
  /** Query keys that begin like this are read again: paths of `useApi`, names of resources. */
  refresh?: string[];
  /** Whoever shows the problem beside its field takes it from `problem`; otherwise it is said in a notice. */
  quiet?: boolean;
}

/** What the api answered; empty for an answer without a body. */
export interface Done<T> {
  body: T;
}

export interface Action {
  run: <T>(path: string, call?: Call) => Promise<Done<T> | null>;
  isRunning: boolean;
  problem: ApiProblem | null;
  reset: () => void;
}

/**
 * Something that a person does. One intention keeps one Idempotency-Key until its outcome is known, so that pressing the
 * button again after a lost answer cannot do it twice. Resolves to null when it did not succeed.
 */
export function useAction({ done, refresh = [], quiet = false }: ActionOptions = {}): Action {
  const queries = useQueryClient();
  const notify = useNotify();
  const say = useProblemText();
  const intention = useRef({ about: '', key: '' });
  const [isRunning, setIsRunning] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);

  function keyFor(path: string, body: unknown): string {
    const about = body instanceof FormData ? crypto.randomUUID() : `${path} ${JSON.stringify(body)}`;
    if (intention.current.about !== about) intention.current = { about, key: crypto.randomUUID() };
    return intention.current.key;
  }

  async function run<T>(path: string, call: Call = {}): Promise<Done<T> | null> {
    setIsRunning(true);
    setProblem(null);
    const settled = { method: 'POST', body: {}, ...call, idempotencyKey: keyFor(path, call.body) } as const;
    try {
      const { body } = await http.json<T>(path, settled);
      intention.current = { about: '', key: '' };
      await lookAgain();
      if (done) notify(done, { type: 'success' });
      return { body };
    } catch (error) {
      fail(error);
      return null;
    } finally {
      setIsRunning(false);
    }
  }

  async function lookAgain() {
    await Promise.all(
      refresh.map((start) =>
        queries.invalidateQueries({ predicate: ({ queryKey }) => concerns(queryKey, start) }),
      ),
    );
  }

  function fail(error: unknown) {
    if (!isProblem(error)) throw error;
    if (error.code !== UNREACHABLE) intention.current = { about: '', key: '' };
    if (error.code === CANCELLED) return;
    // Somebody was faster: what they did is read, so that the next try is made on what is there.
    if (error.status === 409) void lookAgain();
    setProblem(error);
    if (!quiet) notify(say(error), { type: 'error' });
  }

  return { run, isRunning, problem, reset: () => setProblem(null) };
}

function concerns(queryKey: readonly unknown[], start: string): boolean {
  const [first, second] = queryKey;
  return first === start || (first === 'api' && typeof second === 'string' && second.startsWith(start));
}

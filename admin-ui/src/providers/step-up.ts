import { ApiProblem, CANCELLED } from './problem.js';

/** Between a call that needs the second factor again and the dialog that asks for it. */
export interface StepUp {
  /** Resolves when the person has confirmed; rejects when they close the dialog. All who ask meanwhile wait together. */
  ask: () => Promise<void>;
  isAsked: () => boolean;
  confirm: () => void;
  cancel: () => void;
  subscribe: (listener: () => void) => () => void;
}

export function createStepUp(): StepUp {
  const listeners = new Set<() => void>();
  let waiting: { promise: Promise<void>; resolve: () => void; reject: (reason: Error) => void } | null = null;

  function end(settle: (asked: NonNullable<typeof waiting>) => void) {
    const asked = waiting;
    waiting = null;
    if (asked) settle(asked);
    listeners.forEach((listener) => listener());
  }

  function ask(): Promise<void> {
    if (waiting) return waiting.promise;
    let settle = { resolve: () => {}, reject: (_reason: Error) => {} };
    const promise = new Promise<void>((resolve, reject) => (settle = { resolve, reject }));
    waiting = { promise, ...settle };
    listeners.forEach((listener) => listener());
    return promise;
  }

  return {
    ask,
    isAsked: () => waiting !== null,
    confirm: () => end((asked) => asked.resolve()),
    cancel: () => end((asked) => asked.reject(new ApiProblem(0, CANCELLED, 'Not confirmed'))),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

import { useState } from 'react';

interface SeenHash {
  /** Of the file as the person saw it when they began to write: a recommendation or decision is bound to it. */
  hash: string;
  /** The file on the screen is another one now. */
  hasChanged: boolean;
  /** The person has looked at the file as it is now. */
  accept: () => void;
}

/** Keeps a decision from slipping onto a file that changed by itself while somebody was writing. */
export function useSeenHash(present: string): SeenHash {
  const [hash, setHash] = useState(present);
  return { hash, hasChanged: hash !== present, accept: () => setHash(present) };
}

import { useState } from 'react';

interface SeenHash {
  /** Of the file as the person saw it when they began to write: a recommendation or decision is bound to it. */
  hash: string;
  /** The file on the screen is another one now. */
  hasChanged: boolean;
  /** The person has looked at the file as it is now. */
  accept: () => void;
}

/** Keeps a decision from slipping onto another file than somebody began to write about; until they begin, it follows the file. */
export function useSeenHash(present: string, hasBegun: boolean): SeenHash {
  const [hash, setHash] = useState(present);
  if (!hasBegun && hash !== present) setHash(present);
  return { hash, hasChanged: hasBegun && hash !== present, accept: () => setHash(present) };
}

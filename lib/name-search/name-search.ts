import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Party } from '../../domain/compliance/lists.js';
import type { SearchOptions, SearchResult } from '../../domain/compliance/name-index.js';
import { rootDir } from '../root.js';

/** An index of list entries on a thread of its own: neither building it nor searching it holds up the worker. */
export interface NameSearch {
  search(party: Party, options: SearchOptions): Promise<SearchResult>;
  /** Resolves when the index stands; rejects when it cannot. */
  ready(): Promise<void>;
  /** Ends the thread when what was asked is answered. */
  close(): Promise<void>;
}

export interface Question {
  id: number;
  /** Without a party only whether the index stands is asked. */
  asked: { party: Party; options: SearchOptions } | null;
}

export type Answer = { id: number; result: SearchResult | null } | { id: number; error: string };

interface Asked {
  resolve(result: SearchResult | null): void;
  reject(error: Error): void;
}

interface Options {
  /** Told once when the thread ends otherwise than by `close`; whoever waits for it has failed by then. */
  onLost: () => void;
}

const threadFile = compiledThread(new URL('./thread.js', import.meta.url));

/** A thread runs what runs in production, also when a test runs the sources. */
function compiledThread(beside: URL): URL {
  if (existsSync(fileURLToPath(beside))) return beside;
  return pathToFileURL(join(rootDir, 'dist', 'lib', 'name-search', 'thread.js'));
}

/**
 * Builds the index of these lists, each its entries as gzipped JSON lines, whose memory goes over to the thread. Questions
 * may be asked at once and are answered when the index stands.
 */
export function openNameSearch(lists: ArrayBuffer[], { onLost }: Options): NameSearch {
  const thread = new Worker(threadFile, {
    workerData: lists,
    transferList: lists,
    execArgv: [],
  });
  // A thread that nobody waits for doesn't keep the process alive.
  thread.unref();
  const open = new Map<number, Asked>();
  let lastId = 0;
  let end: Error | null = null;
  let isClosing = false;

  const lose = (error: Error) => {
    if (end) return;
    end = error;
    for (const asked of open.values()) asked.reject(error);
    open.clear();
    if (!isClosing) onLost();
  };
  const rest = async () => {
    if (open.size > 0) return;
    thread.unref();
    if (isClosing) await thread.terminate();
  };

  thread.on('message', (answer: Answer) => {
    const asked = open.get(answer.id);
    open.delete(answer.id);
    if ('error' in answer) asked?.reject(new Error(answer.error));
    else asked?.resolve(answer.result);
    void rest();
  });
  thread.on('error', (error) => lose(error instanceof Error ? error : new Error(String(error))));
  thread.on('exit', () => lose(new Error('The thread of the name search has ended')));

  const ask = (asked: Question['asked']) =>
    new Promise<SearchResult | null>((resolve, reject) => {
      if (end) return reject(end);
      lastId += 1;
      open.set(lastId, { resolve, reject });
      thread.ref();
      thread.postMessage({ id: lastId, asked } satisfies Question);
    });
  return {
    search: async (party, options) => {
      const result = await ask({ party, options });
      if (!result) throw new Error('The thread of the name search did not search');
      return result;
    },
    ready: async () => void (await ask(null)),
    close: async () => {
      isClosing = true;
      await rest();
    },
  };
}

import { entryTopics, topicsOf, type EntryTopic, type ListEntry } from '../../../domain/compliance/lists.js';
import type { Hit } from './types.js';

/** Why an entry is listed: by whom it was sanctioned, or that the house itself wants nothing to do with it. */
export interface ListedFor {
  topic: EntryTopic | 'own';
  /** Of sanctions: the first programmes, as published. */
  programmes: string[];
}

const shownProgrammes = 3;
const topicOrder = ['sanction', 'own', 'pep', 'crime', 'adverse'] as const satisfies ListedFor['topic'][];

/** The reasons of one entry, the gravest first. */
export function listedFor(list: string, entry: Partial<ListEntry>): ListedFor[] {
  if (list === 'own' && !entry.topics) return [{ topic: 'own', programmes: [] }];
  const programmes = shorten(entry.programmes ?? []);
  return entryTopics
    .filter((topic) => topicsOf(entry).includes(topic))
    .map((topic) => ({ topic, programmes: topic === 'sanction' ? programmes : [] }));
}

/** The reasons of all hits that may be the client or are: what a verdict has cleared says nothing about them. */
export function listedForAll(hits: readonly Pick<Hit, 'list' | 'entry' | 'state'>[]): ListedFor[] {
  const topics = hits
    .filter(({ state }) => state !== 'cleared')
    .flatMap(({ list, entry }) => listedFor(list, entry).map(({ topic }) => topic));
  return topicOrder.filter((topic) => topics.includes(topic)).map((topic) => ({ topic, programmes: [] }));
}

function shorten(programmes: readonly string[]): string[] {
  const more = programmes.length - shownProgrammes;
  return more > 0 ? [...programmes.slice(0, shownProgrammes), `+${more}`] : [...programmes];
}

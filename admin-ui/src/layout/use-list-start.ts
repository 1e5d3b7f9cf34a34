import { createContext, useContext } from 'react';
import type { ListStart } from './resource.js';

/** How each list starts, by its resource: known before the first page is drawn, unlike what react-admin registers later. */
export const ListStarts = createContext<ReadonlyMap<string, ListStart>>(new Map());

/** How the list of a resource stands before anybody chose something, from the resource's descriptor. */
export function useListStart(resource: string): ListStart {
  const start = useContext(ListStarts).get(resource);
  if (!start) throw new Error(`The resource ${resource} says not how its list starts`);
  return start;
}

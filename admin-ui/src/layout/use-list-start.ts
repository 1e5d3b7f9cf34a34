import { useResourceDefinition } from 'react-admin';
import type { ListStart } from './resource.js';

/** How the list of a resource stands before anybody chose something, from the resource's descriptor. */
export function useListStart(resource: string): ListStart {
  const { options } = useResourceDefinition<ListStart>({ resource });
  if (!options?.sort) throw new Error(`The resource ${resource} says not how its list starts`);
  return options;
}

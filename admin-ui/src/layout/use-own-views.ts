import type { SavedViewShown } from '../../../domain/accounts/saved-views.js';
import { useApi } from '../providers/hooks.js';
import { useAction } from '../providers/use-action.js';
import type { OwnView } from './own-views.js';

const path = '/accounts/me/views';

interface OwnViews {
  views: OwnView[];
  save: (view: Pick<OwnView, 'name' | 'filter'>) => void;
  forget: (id: string) => void;
}

/** The filters of a list that this person has given names; they follow them to every browser. */
export function useOwnViews(resource: string): OwnViews {
  const { data = [] } = useApi<SavedViewShown[]>(path);
  const { run } = useAction({ refresh: [path] });
  return {
    views: data.filter((view) => view.resource === resource),
    save: (view) => void run(path, { body: { resource, ...view } }),
    forget: (id) => void run(`${path}/${id}`, { method: 'DELETE' }),
  };
}

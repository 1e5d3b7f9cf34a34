import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { http } from '../providers/api.js';
import { useProfile } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { resources } from '../resources.js';
import type { ResourceDescriptor } from './resource.js';

export interface PaletteEntry {
  group: string;
  text: string;
  detail?: string;
  to: string;
}

/** Letters before records are searched, and how many of each kind are shown. */
const SEARCH_FROM_LETTERS = 2;
const RECORDS_EACH = 5;

/** Pages and actions that match the text, then records that the api finds by it. */
export function usePaletteEntries(text: string): { entries: PaletteEntry[]; isSearching: boolean } {
  const t = useT();
  const permitted = useProfile()?.permissions ?? [];
  const open = resources.filter(({ permission }) => permitted.includes(permission));
  const wanted = useDeferredValue(text.trim());
  const search = useQuery({
    queryKey: ['palette', wanted],
    queryFn: ({ signal }) => searchRecords(open, wanted, signal),
    enabled: wanted.length >= SEARCH_FROM_LETTERS,
    staleTime: 10_000,
    placeholderData: (previous) => previous,
  });
  const pages = [
    ...(permitted.includes('compliance:read_dashboard')
      ? [{ text: t('compliance.dashboard.title'), to: '/' }]
      : []),
    ...open.map(({ label, name }) => ({ text: t(label), to: `/${name}` })),
    ...(permitted.includes('accounts:manage_users')
      ? [{ text: t('accounts.users.invite'), to: '/users/create' }]
      : []),
    { text: t('accounts.profile.title'), to: '/profile' },
  ].map((entry) => ({ ...entry, group: t('layout.palette.pages') }));
  const isAsked = wanted.length >= SEARCH_FROM_LETTERS;
  const records = isAsked
    ? (search.data ?? []).map(({ resource, ...entry }) => ({ ...entry, group: t(resource.label) }))
    : [];
  return {
    entries: [...pages.filter((entry) => contains(entry.text, text)), ...records],
    isSearching: isAsked && search.isFetching,
  };
}

async function searchRecords(open: ResourceDescriptor[], q: string, signal: AbortSignal) {
  const searched = open.filter(({ represent, file }) => represent && file);
  const found = await Promise.all(
    searched.map(async (resource) => {
      const query = { perPage: RECORDS_EACH, filter: JSON.stringify({ q }) };
      const rows = await http.get<Record<string, unknown>[]>(resource.path, query, signal).catch(() => []);
      return rows.flatMap((row) => {
        const shown = resource.represent?.(row);
        return shown ? [{ resource, ...shown, to: `/${resource.name}/${String(row.id)}` }] : [];
      });
    }),
  );
  return found.flat();
}

function contains(text: string, part: string): boolean {
  return text.toLocaleLowerCase().includes(part.trim().toLocaleLowerCase());
}

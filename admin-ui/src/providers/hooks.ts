import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import type { Permission } from '../../../domain/accounts/permissions.js';
import { http, live, session, stepUp } from './api.js';
import type { Query } from './http.js';
import type { LiveEvent, LiveState } from './live-provider.js';
import type { UserProfile } from './session.js';

/** Who is signed in; null on the pages before sign-in. */
export function useProfile(): UserProfile | null {
  return useSyncExternalStore(session.subscribe, session.profile);
}

/** Whether the permission table of the api lets this person do something. */
export function useCan(permission: Permission): boolean {
  return useProfile()?.permissions.includes(permission) ?? false;
}

interface ApiOptions {
  enabled?: boolean;
  refetchIntervalMs?: number;
}

/** Reads a path below `/api/v1`; keyed by the path, so that `invalidate(path)` makes every reader look again. */
export function useApi<T>(path: string, query?: Query, options: ApiOptions = {}): UseQueryResult<T> {
  return useQuery({
    queryKey: ['api', path, query ?? {}],
    queryFn: ({ signal }) => http.get<T>(path, query, signal),
    enabled: options.enabled,
    refetchInterval: options.refetchIntervalMs,
  });
}

/** Calls the listener for each event of a topic while the component is shown. */
export function useLive(topic: string | null, listener: (event: LiveEvent) => void) {
  const onEvent = useEffectEvent(listener);
  useEffect(() => (topic ? live.subscribe(topic, (event) => onEvent(event)) : undefined), [topic]);
}

/** Shows the others on the topic that this person is there. */
export function usePresence(topic: string) {
  useEffect(() => live.present(topic), [topic]);
}

export function useLiveState(): LiveState {
  return useSyncExternalStore(live.onState, live.state);
}

export function useIsStepUpAsked(): boolean {
  return useSyncExternalStore(stepUp.subscribe, stepUp.isAsked);
}

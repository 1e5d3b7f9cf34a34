import { lazy, useState, type ComponentType } from 'react';
import type { Permission } from '../../../domain/accounts/permissions.js';
import { useCan } from '../providers/hooks.js';
import { NoPermission } from './NoPermission.js';
import { whenIdle } from './when-idle.js';

const loaders = new Set<() => Promise<unknown>>();

/** A page that is loaded when it is first opened, and only for who may see it. */
export function page(permission: Permission, load: () => Promise<ComponentType>): ComponentType {
  let loaded: ComponentType | undefined;
  const fetchPage = async () => (loaded ??= await load());
  const Later = lazy(async () => ({ default: await fetchPage() }));
  loaders.add(fetchPage);
  return function GuardedPage() {
    // What is here already must not suspend: React holds what follows a fallback back for 300 ms.
    const [Page] = useState(() => loaded ?? Later);
    return useCan(permission) ? <Page /> : <NoPermission permission={permission} />;
  };
}

/** Fetches the code of all pages while nothing else is to do, so that going to one never waits. */
export function preloadPages() {
  return whenIdle(() => loaders.forEach((one) => void one().catch(() => undefined)));
}

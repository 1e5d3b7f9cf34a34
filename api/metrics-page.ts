import type Koa from 'koa';
import { isSameSecret } from '../lib/crypto/hash.js';
import { problem } from '../lib/problem.js';
import type { ApiDeps } from './context.js';

/** Prometheus' view of this process, for whoever has the token of the key file `metrics-token`. */
export function metricsPage(deps: ApiDeps): Koa.Middleware {
  return async (koa, next) => {
    if (koa.path !== '/metrics') return next();
    if (koa.method !== 'GET') throw problem('request.method_not_allowed');
    if (!isMetricsToken(deps, koa.get('authorization'))) throw problem('accounts.token_refused');
    const { registry } = deps.metrics;
    koa.set('Cache-Control', 'no-store');
    koa.set('Content-Type', registry.contentType);
    koa.body = await registry.metrics();
  };
}

/** True for `Bearer` with any token of the ring, so that a rotation breaks no scrape. */
export function isMetricsToken({ keys }: Pick<ApiDeps, 'keys'>, authorization: string | undefined): boolean {
  const [, token] = /^Bearer ([\w-]{1,100})$/.exec(authorization ?? '') ?? [];
  return token !== undefined && keys.metricsToken.keys.some(({ secret }) => isSameSecret(secret, token));
}

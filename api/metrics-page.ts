import type Koa from 'koa';
import { isMetricsToken } from '../lib/metrics-token.js';
import { problem } from '../lib/problem.js';
import type { ApiDeps } from './context.js';
import { noteRoute } from './middleware/request-log.js';

/** Prometheus' view of this process, for whoever has the token of the key file `metrics-token`. */
export function metricsPage(deps: ApiDeps): Koa.Middleware {
  return async (koa, next) => {
    if (koa.path !== '/metrics') return next();
    noteRoute(koa, koa.path);
    if (koa.method !== 'GET') throw problem('request.method_not_allowed');
    if (!isMetricsToken(deps.keys.metricsToken, koa.get('authorization')))
      throw problem('accounts.token_refused');
    const { registry } = deps.metrics;
    koa.set('Cache-Control', 'no-store');
    koa.set('Content-Type', registry.contentType);
    koa.body = await registry.metrics();
  };
}

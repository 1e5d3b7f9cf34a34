import cors from '@koa/cors';
import Router from '@koa/router';
import Koa from 'koa';
import compress from 'koa-compress';
import helmet from 'koa-helmet';
import { problem } from '../lib/problem.js';
import { binanceApi } from './binance/binance-api.js';
import { codecServer } from './codec-server.js';
import type { ApiDeps } from './context.js';
import { metricsPage } from './metrics-page.js';
import { renderProblem } from './middleware/problems.js';
import { createRateLimits, defaultBounds, type RateBounds } from './middleware/rate-limits.js';
import { requestLog, traceIdOf } from './middleware/request-log.js';
import { mount } from './mount.js';
import { routes } from './routes/index.js';
import { staticPages } from './static.js';
import { temporalProxy } from './temporal-proxy.js';

/** The whole HTTP side of the api: headers, the codec server, the routes, then the pages of the admin UI. */
export function createApp(deps: ApiDeps, bounds: RateBounds = defaultBounds): Koa {
  const app = new Koa({ proxy: deps.config.TRUSTED_PROXIES > 0, maxIpsCount: deps.config.TRUSTED_PROXIES });
  app.silent = true;
  app.use(requestLog(deps));
  app.use(lastResort(deps));
  app.use(securityHeaders());
  app.use(compress({ threshold: 1024, br: false }));
  app.use(codecServer(deps));
  app.use(temporalProxy(deps));
  app.use(binanceApi(deps));
  app.use(metricsPage(deps));
  app.use(
    cors({ origin: (ctx) => (ctx.get('origin') === origin(deps) ? origin(deps) : ''), credentials: false }),
  );
  const router = apiRouter(deps, bounds);
  app.use(router.routes());
  app.use(unknownApiPath(router));
  app.use(staticPages());
  return app;
}

function apiRouter(deps: ApiDeps, bounds: RateBounds): Router {
  const router = new Router({ strict: true });
  const limit = createRateLimits(bounds);
  for (const each of routes) mount(router, each, deps, limit);
  return router;
}

function lastResort(deps: ApiDeps): Koa.Middleware {
  return async (koa, next) => {
    try {
      await next();
    } catch (error) {
      renderProblem(koa, error, { log: deps.log, traceId: traceIdOf(koa) });
    }
  };
}

function securityHeaders(): Koa.Middleware {
  return helmet({
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        styleSrc: ["'self'", "'unsafe-inline'"],
        frameSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: null,
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
  });
}

/** Below /api nothing falls through to the pages: an unknown path is 404, a known one with another method 405. */
function unknownApiPath(router: Router): Koa.Middleware {
  return async (koa, next) => {
    if (!koa.path.startsWith('/api/')) return next();
    const { path: layersOnPath } = router.match(koa.path, koa.method);
    throw problem(layersOnPath.length > 0 ? 'request.method_not_allowed' : 'request.not_found');
  };
}

const origin = (deps: ApiDeps) => new URL(deps.config.PURSER_PUBLIC_URL).origin;

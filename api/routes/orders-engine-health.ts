import { engineHealthView } from '../../domain/orders/engine-health.js';
import { route, type Route } from '../route.js';
import { getEngineHealth } from '../services/orders-engine-health.js';

/** How the engine and those who follow it are, for who looks after it. */
export const orderEngineRoutes: Route[] = [
  route.get(
    '/api/v1/engine/health',
    {
      summary: 'The processes of the engine, as each says itself, and how far the books are',
      can: 'orders:read_engine',
      answers: { status: 200, schema: engineHealthView },
    },
    (_input, context) => getEngineHealth(context),
  ),
];

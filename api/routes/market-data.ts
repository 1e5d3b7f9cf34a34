import { z } from 'zod';
import { bySymbol, candlesQuery, depthQuery, tradesQuery } from '../../domain/market-data/inputs.js';
import * as views from '../../domain/market-data/views.js';
import { route, type Route } from '../route.js';
import * as service from '../services/market-data.js';

/** What is traded and at which prices, as the engine tells it. */
export const marketDataRoutes: Route[] = [
  route.get(
    '/api/v1/market-data/instruments',
    {
      summary: 'Every instrument that is traded, with its phase',
      can: 'market-data:read',
      answers: { status: 200, schema: z.array(views.instrumentView) },
    },
    (_input, context) => service.listInstruments(context),
  ),
  route.get(
    '/api/v1/market-data/tickers',
    {
      summary: 'Last prices and the last 24 hours of every instrument',
      can: 'market-data:read',
      answers: { status: 200, schema: z.array(views.tickerView) },
    },
    (_input, context) => service.listTickers(context),
  ),
  route.get(
    '/api/v1/market-data/:symbol/ticker',
    {
      summary: 'Last price and the last 24 hours of an instrument',
      can: 'market-data:read',
      params: bySymbol,
      answers: { status: 200, schema: views.tickerView },
    },
    ({ params }, context) => service.getTicker(context, params.symbol),
  ),
  route.get(
    '/api/v1/market-data/:symbol/book',
    {
      summary: 'The book by price levels, best first',
      can: 'market-data:read',
      params: bySymbol,
      query: depthQuery,
      answers: { status: 200, schema: views.bookView },
    },
    ({ params, query }, context) => service.getBook(context, params.symbol, query.depth),
  ),
  route.get(
    '/api/v1/market-data/:symbol/book/orders',
    {
      summary: 'The book order by order; `depth` counts price levels',
      can: 'market-data:read_orders',
      params: bySymbol,
      query: depthQuery,
      answers: { status: 200, schema: views.bookOrdersView },
    },
    ({ params, query }, context) => service.getBookOrders(context, params.symbol, query.depth),
  ),
  route.get(
    '/api/v1/market-data/:symbol/trades',
    {
      summary: 'The last trades, newest first',
      can: 'market-data:read',
      params: bySymbol,
      query: tradesQuery,
      answers: { status: 200, schema: z.array(views.tradeView) },
    },
    ({ params, query }, context) => service.listTrades(context, params.symbol, query.limit),
  ),
  route.get(
    '/api/v1/market-data/:symbol/candles',
    {
      summary: 'Candles, oldest first; none for a time without trades',
      can: 'market-data:read',
      params: bySymbol,
      query: candlesQuery,
      answers: { status: 200, schema: z.array(views.candleView) },
    },
    ({ params, query }, context) => service.listCandles(context, params.symbol, query),
  ),
];

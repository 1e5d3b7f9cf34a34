import { z } from 'zod';
import { listQuery, uuid } from '../../domain/fields.js';
import { closesQuery, moveFundsInput } from '../../domain/portfolios/inputs.js';
import * as views from '../../domain/portfolios/views.js';
import { accountExposuresView } from '../../domain/risk/views.js';
import { route, type Route } from '../route.js';
import { getTradingAccount, listTradingAccounts } from '../services/portfolios-accounts.js';
import { listCloses } from '../services/portfolios-closes.js';
import { getExposures } from '../services/portfolios-exposures.js';
import { listFunds, moveFunds } from '../services/portfolios-funds.js';
import { getPortfolio } from '../services/portfolios.js';

const byId = z.strictObject({ id: uuid });
const byAccount = z.strictObject({ account_id: uuid });

/** Trading accounts, what they hold and are worth, and the money that moves into the engine and out of it. */
export const portfolioRoutes: Route[] = [
  route.get(
    '/api/v1/portfolio/accounts',
    {
      summary: 'Trading accounts with their balances',
      can: 'portfolios:read',
      query: listQuery,
      answers: { status: 200, schema: z.array(views.tradingAccountView) },
    },
    ({ query }, context) => listTradingAccounts(context, query),
  ),
  route.get(
    '/api/v1/portfolio/accounts/:id',
    {
      summary: 'A trading account with its balances',
      can: 'portfolios:read',
      params: byId,
      answers: { status: 200, schema: views.tradingAccountView },
    },
    ({ params }, context) => getTradingAccount(context, params.id),
  ),
  route.get(
    '/api/v1/portfolio/accounts/:id/funds',
    {
      summary: 'Movements of money between what may be withdrawn and what trades',
      can: 'portfolios:read',
      params: byId,
      query: listQuery,
      answers: { status: 200, schema: z.array(views.fundsView) },
    },
    ({ params, query }, context) => listFunds(context, params.id, query),
  ),
  route.post(
    '/api/v1/portfolio/accounts/:id/funds',
    {
      summary: 'Moves money into trading or out of it',
      can: 'portfolios:move_funds',
      params: byId,
      body: moveFundsInput,
      idempotent: true,
      answers: { status: 202, schema: views.fundsView },
    },
    ({ params, body }, context) => moveFunds(context, params.id, body),
  ),
  route.get(
    '/api/v1/portfolio/:account_id',
    {
      summary: 'What an account is worth: balances, positions, performance',
      can: 'portfolios:read',
      params: byAccount,
      answers: { status: 200, schema: views.portfolioView },
    },
    ({ params }, context) => getPortfolio(context, params.account_id),
  ),
  route.get(
    '/api/v1/portfolio/:account_id/exposures',
    {
      summary: 'What an account is exposed to, by asset at the last prices',
      can: 'portfolios:read',
      params: byAccount,
      answers: { status: 200, schema: accountExposuresView },
    },
    ({ params }, context) => getExposures(context, params.account_id),
  ),
  route.get(
    '/api/v1/portfolio/:account_id/closes',
    {
      summary: 'What an account was worth at the end of each day, oldest first',
      can: 'portfolios:read',
      params: byAccount,
      query: closesQuery,
      answers: { status: 200, schema: z.array(views.closeView) },
    },
    ({ params, query }, context) => listCloses(context, params.account_id, query.days),
  ),
];

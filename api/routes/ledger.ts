import { z } from 'zod';
import { listQuery, uuid } from '../../domain/fields.js';
import { momentQuery, statementQuery } from '../../domain/ledger/inputs.js';
import { ledgerAsset } from '../../domain/ledger/schema.js';
import * as views from '../../domain/ledger/views.js';
import { route, type Route } from '../route.js';
import { listAssets, listChart } from '../services/ledger-chart.js';
import { accountStatement } from '../services/ledger-statements.js';
import * as reads from '../services/ledger-reads.js';

const byId = z.strictObject({ id: uuid });

/** What the ledger tells. */
export const ledgerRoutes: Route[] = [
  route.get(
    '/api/v1/ledger/chart',
    {
      summary: 'The chart of accounts',
      can: 'ledger:read',
      answers: { status: 200, schema: z.array(views.chartEntryView) },
    },
    async () => listChart(),
  ),
  route.get(
    '/api/v1/ledger/assets',
    {
      summary: 'The assets that the ledger knows',
      can: 'ledger:read',
      answers: { status: 200, schema: z.array(ledgerAsset) },
    },
    (_input, context) => listAssets(context),
  ),
  route.get(
    '/api/v1/ledger/accounts',
    {
      summary: 'Accounts with their balances',
      can: 'ledger:read',
      query: listQuery,
      answers: { status: 200, schema: z.array(views.ledgerAccountView) },
    },
    ({ query }, context) => reads.listAccounts(context, query),
  ),
  route.get(
    '/api/v1/ledger/accounts/:id',
    {
      summary: 'An account with its balance',
      can: 'ledger:read',
      params: byId,
      answers: { status: 200, schema: views.ledgerAccountView },
    },
    ({ params }, context) => reads.getAccount(context, params.id),
  ),
  route.get(
    '/api/v1/ledger/accounts/:id/balance',
    {
      summary: 'What an account with history held at a moment',
      can: 'ledger:read',
      params: byId,
      query: momentQuery,
      answers: { status: 200, schema: views.balanceView },
    },
    ({ params, query }, context) => reads.getBalance(context, { ...params, ...query }),
  ),
  route.get(
    '/api/v1/ledger/accounts/:id/entries',
    {
      summary: 'The entries of an account with the balance after each',
      can: 'ledger:read',
      params: byId,
      query: listQuery,
      answers: { status: 200, schema: z.array(views.ledgerEntryView) },
    },
    ({ params, query }, context) => reads.listEntries(context, params.id, query),
  ),
  route.get(
    '/api/v1/ledger/accounts/:id/statement',
    {
      summary: 'A statement of an account with history: CSV, camt.053 or PDF',
      can: 'ledger:read',
      params: byId,
      query: statementQuery,
      answers: { status: 200 },
    },
    ({ params, query }, context, reply) => accountStatement(context, { ...params, ...query }, reply),
  ),
  route.get(
    '/api/v1/ledger/transfers',
    {
      summary: 'Transfers, by account, kind or business key',
      can: 'ledger:read',
      query: listQuery,
      answers: { status: 200, schema: z.array(views.ledgerTransferView) },
    },
    ({ query }, context) => reads.listTransfers(context, query),
  ),
  route.get(
    '/api/v1/ledger/transfers/:id',
    {
      summary: 'A transfer',
      can: 'ledger:read',
      params: byId,
      answers: { status: 200, schema: views.ledgerTransferView },
    },
    ({ params }, context) => reads.getTransfer(context, params.id),
  ),
];

import { z } from 'zod';
import { uuid } from '../../domain/fields.js';
import {
  accountInput,
  assetInput,
  batchInput,
  reversalInput,
  transferInput,
} from '../../domain/ledger/inputs.js';
import { maxBatch } from '../../domain/ledger/rules.js';
import { ledgerAsset } from '../../domain/ledger/schema.js';
import { ledgerAccountView, transferResultView } from '../../domain/ledger/views.js';
import { route, type Route } from '../route.js';
import { addAccount, addAsset } from '../services/ledger-chart.js';
import { postTransfer, postTransfers, reverseTransfer } from '../services/ledger.js';

/** A whole batch with every field said. */
const batchLimits = { bytes: 4 * 1024 * 1024, fields: maxBatch * 24 };

/** What changes the ledger. */
export const ledgerPostingRoutes: Route[] = [
  route.post(
    '/api/v1/ledger/transfers',
    {
      summary: 'Posts a transfer, holds by one, or ends one that holds',
      can: 'ledger:post',
      body: transferInput,
      idempotent: true,
      answers: { status: 201, schema: transferResultView },
    },
    ({ body }, context) => postTransfer(context, body),
  ),
  route.post(
    '/api/v1/ledger/transfers/batch',
    {
      summary: 'Posts many transfers in their order, each with its own result',
      can: 'ledger:post',
      body: batchInput,
      bodyLimits: batchLimits,
      idempotent: true,
      answers: { status: 200, schema: z.array(transferResultView) },
    },
    ({ body }, context) => postTransfers(context, body.transfers),
  ),
  route.post(
    '/api/v1/ledger/transfers/:id/reversal',
    {
      summary: 'Takes a posted transfer back by a new one',
      can: 'ledger:post',
      params: z.strictObject({ id: uuid }),
      body: reversalInput,
      idempotent: true,
      stepUp: true,
      answers: { status: 201, schema: transferResultView },
    },
    ({ params, body }, context) => reverseTransfer(context, { ...body, transferId: params.id }),
  ),
  route.post(
    '/api/v1/ledger/accounts',
    {
      summary: 'Opens an account of the chart; one that is there already is answered as it is',
      can: 'ledger:post',
      body: accountInput,
      idempotent: true,
      answers: { status: 201, schema: ledgerAccountView },
    },
    ({ body }, context) => addAccount(context, body),
  ),
  route.post(
    '/api/v1/ledger/assets',
    {
      summary: 'Adds an asset with the number of its decimals, for ever',
      can: 'ledger:post',
      body: assetInput,
      idempotent: true,
      answers: { status: 201, schema: ledgerAsset },
    },
    ({ body }, context) => addAsset(context, body),
  ),
];

import { z } from 'zod';
import { uuid } from '../../domain/fields.js';
import { engageSwitchInput, liftSwitchInput } from '../../domain/risk/inputs.js';
import { accountRiskView, riskBoardView, riskSwitchView } from '../../domain/risk/views.js';
import { route, type Route } from '../route.js';
import { getAccountRisk, getRiskBoard } from '../services/risk-board.js';
import { engageSwitch, liftSwitch, listSwitches } from '../services/risk-switches.js';

/** What is risked, and the stops of trading: one person engages, another lifts. */
export const riskRoutes: Route[] = [
  route.get(
    '/api/v1/risk/board',
    {
      summary: 'What all client accounts together risk, with limits, breaches and back-test',
      can: 'risk:read',
      answers: { status: 200, schema: riskBoardView },
    },
    (_input, context) => getRiskBoard(context),
  ),
  route.get(
    '/api/v1/risk/accounts/:id',
    {
      summary: 'What an account risks, with its limits, breaches and back-test',
      can: 'risk:read',
      params: z.strictObject({ id: uuid }),
      answers: { status: 200, schema: accountRiskView },
    },
    ({ params }, context) => getAccountRisk(context, params.id),
  ),
  route.get(
    '/api/v1/risk/switches',
    {
      summary: 'Stops of trading, those that are on first',
      can: 'risk:read',
      answers: { status: 200, schema: z.array(riskSwitchView) },
    },
    (_input, context) => listSwitches(context),
  ),
  route.post(
    '/api/v1/risk/switches',
    {
      summary: 'Stops trading at once: of all, of an instrument or of an account',
      can: 'risk:kill',
      body: engageSwitchInput,
      idempotent: true,
      stepUp: true,
      answers: { status: 201, schema: riskSwitchView },
    },
    ({ body }, context) => engageSwitch(context, body),
  ),
  route.post(
    '/api/v1/risk/switches/:id/lift',
    {
      summary: 'Lets trading go on; never by who stopped it',
      can: 'risk:kill',
      params: z.strictObject({ id: uuid }),
      body: liftSwitchInput,
      idempotent: true,
      stepUp: true,
      answers: { status: 200, schema: riskSwitchView },
    },
    ({ params, body }, context) => liftSwitch(context, params.id, body.reason),
  ),
];

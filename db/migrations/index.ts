import type { SqlMigration } from './migration.js';
import { accounts } from './001-accounts.js';
import { portfolios } from './002-portfolios.js';
import { intelligence } from './003-intelligence.js';
import { platform } from './004-platform.js';
import { signIn } from './005-sign-in.js';
import { onboarding } from './006-onboarding.js';
import { compliance } from './007-compliance.js';
import { records } from './008-records.js';
import { walls } from './009-walls.js';
import { traces } from './010-traces.js';
import { riskFacts } from './011-risk-facts.js';
import { failedChecks } from './012-failed-checks.js';
import { listChecks } from './013-list-checks.js';
import { ledger } from './014-ledger.js';
import { orders } from './015-orders.js';
import { orderDesk } from './016-order-desk.js';
import { ordersWork } from './017-orders-work.js';
import { portfolioCloses } from './018-portfolio-closes.js';
import { risk } from './019-risk.js';
import { venues } from './020-venues.js';
import { apiKeys } from './021-api-keys.js';
import { orderBounds } from './021-order-bounds.js';
import { orderSettlements } from './021-order-settlements.js';
import { sessionsTold } from './022-sessions-told.js';
import { creditLines } from './023-credit-lines.js';
import { ownList } from './024-own-list.js';
import { ownership } from './025-ownership.js';
import { largestOrders } from './026-largest-orders.js';
import { screeningThreshold } from './027-screening-threshold.js';
import { webhooks } from './028-webhooks.js';
import { riskModels } from './029-risk-models.js';
import { caseLinks } from './030-case-links.js';
import { caseSnoozes } from './030-case-snoozes.js';
import { caseWorkers } from './030-case-workers.js';
import { caseSamples } from './030-case-samples.js';
import { requestTemplates } from './030-request-templates.js';
import { rescreening } from './031-rescreening.js';
import { dueDiligence } from './032-due-diligence.js';
import { tradingDesk } from './035-trading-desk.js';
import { savedViews } from './036-saved-views.js';

/** In the order they run. */
export const migrations: SqlMigration[] = [
  accounts,
  portfolios,
  intelligence,
  platform,
  signIn,
  onboarding,
  compliance,
  records,
  walls,
  traces,
  riskFacts,
  failedChecks,
  listChecks,
  ledger,
  orders,
  orderDesk,
  ordersWork,
  portfolioCloses,
  risk,
  venues,
  apiKeys,
  orderBounds,
  orderSettlements,
  sessionsTold,
  creditLines,
  ownList,
  ownership,
  largestOrders,
  screeningThreshold,
  webhooks,
  riskModels,
  caseSnoozes,
  caseLinks,
  caseWorkers,
  requestTemplates,
  caseSamples,
  rescreening,
  dueDiligence,
  tradingDesk,
  savedViews,
];

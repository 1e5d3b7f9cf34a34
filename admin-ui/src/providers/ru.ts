import { accountsRu } from '../accounts/ru.js';
import { auditRu } from '../audit/ru.js';
import { complianceRu } from '../compliance/ru.js';
import { explanationsRu, riskValuesRu } from '../compliance/explanations-ru.js';
import { listChangesRu, ownListRu } from '../compliance/own-list-ru.js';
import { rescreeningRu } from '../compliance/rescreening-ru.js';
import { riskModelRu } from '../compliance/risk-model-ru.js';
import { engineRu } from '../engine/ru.js';
import { layoutRu } from '../layout/ru.js';
import { statesRu } from '../layout/states-ru.js';
import { ledgerRu } from '../ledger/ru.js';
import { notificationsRu } from '../notifications/ru.js';
import { findingsRu } from '../onboarding/findings-ru.js';
import { onboardingRu } from '../onboarding/ru.js';
import { ordersRu } from '../orders/ru.js';
import { portalRu } from '../portal/ru.js';
import { portfoliosRu } from '../portfolios/ru.js';
import { riskRu } from '../risk/ru.js';
import { settingsRu } from '../settings/ru.js';
import { venuesRu } from '../venues/ru.js';
import { webhooksRu } from '../webhooks/ru.js';
import type { en } from './en.js';
import { fieldProblemsRu } from './field-problems-ru.js';
import type { Translated } from './messages.js';
import { problemsRu } from './problems-ru.js';

/** Every Russian text, by noun. A key that English has and this lacks does not compile. */
export const ru: Translated<typeof en> = {
  accounts: accountsRu,
  audit: auditRu,
  compliance: complianceRu,
  engine: engineRu,
  explanations: explanationsRu,
  list_changes: listChangesRu,
  own_list: ownListRu,
  rescreening: rescreeningRu,
  field_problems: fieldProblemsRu,
  findings: findingsRu,
  layout: layoutRu,
  ledger: ledgerRu,
  notifications: notificationsRu,
  onboarding: onboardingRu,
  orders: ordersRu,
  portal: portalRu,
  portfolios: portfoliosRu,
  problems: problemsRu,
  risk: riskRu,
  risk_model: riskModelRu,
  risk_values: riskValuesRu,
  settings: settingsRu,
  states: statesRu,
  venues: venuesRu,
  webhooks: webhooksRu,
};

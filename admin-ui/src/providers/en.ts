import { accountsEn } from '../accounts/en.js';
import { auditEn } from '../audit/en.js';
import { complianceEn } from '../compliance/en.js';
import { explanationsEn, riskValuesEn } from '../compliance/explanations-en.js';
import { listChangesEn, ownListEn } from '../compliance/own-list-en.js';
import { rescreeningEn } from '../compliance/rescreening-en.js';
import { riskModelEn } from '../compliance/risk-model-en.js';
import { engineEn } from '../engine/en.js';
import { layoutEn } from '../layout/en.js';
import { statesEn } from '../layout/states-en.js';
import { ledgerEn } from '../ledger/en.js';
import { notificationsEn } from '../notifications/en.js';
import { findingsEn } from '../onboarding/findings-en.js';
import { onboardingEn } from '../onboarding/en.js';
import { ordersEn } from '../orders/en.js';
import { portalEn } from '../portal/en.js';
import { portfoliosEn } from '../portfolios/en.js';
import { riskEn } from '../risk/en.js';
import { settingsEn } from '../settings/en.js';
import { venuesEn } from '../venues/en.js';
import { webhooksEn } from '../webhooks/en.js';
import { fieldProblemsEn } from './field-problems-en.js';
import { problemsEn } from './problems-en.js';

/** Every English text, by noun. */
export const en = {
  accounts: accountsEn,
  audit: auditEn,
  compliance: complianceEn,
  engine: engineEn,
  explanations: explanationsEn,
  list_changes: listChangesEn,
  own_list: ownListEn,
  rescreening: rescreeningEn,
  field_problems: fieldProblemsEn,
  findings: findingsEn,
  layout: layoutEn,
  ledger: ledgerEn,
  notifications: notificationsEn,
  onboarding: onboardingEn,
  orders: ordersEn,
  portal: portalEn,
  portfolios: portfoliosEn,
  problems: problemsEn,
  risk: riskEn,
  risk_model: riskModelEn,
  risk_values: riskValuesEn,
  settings: settingsEn,
  states: statesEn,
  venues: venuesEn,
  webhooks: webhooksEn,
};

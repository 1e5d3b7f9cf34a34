import { apiKeys, profilePage, roles, users } from './accounts/index.js';
import { audit } from './audit/index.js';
import {
  caseMetrics,
  caseWorkers,
  cases,
  lists,
  nameCheck,
  requestTemplates,
  riskModel,
} from './compliance/index.js';
import { engine } from './engine/index.js';
import type { ResourceDescriptor } from './layout/resource.js';
import { ledger } from './ledger/index.js';
import { mail, notifications } from './notifications/index.js';
import { clients } from './onboarding/index.js';
import { approvals, evidence, executions, orders, trading } from './orders/index.js';
import { portfolio } from './portfolios/index.js';
import { risk } from './risk/index.js';
import { settings } from './settings/index.js';
import { venues } from './venues/index.js';
import { webhooks } from './webhooks/index.js';

/** Every resource of the staff side, in the order of the navigation. */
export const resources: ResourceDescriptor[] = [
  cases,
  trading,
  approvals,
  risk,
  clients,
  nameCheck,
  orders,
  executions,
  evidence,
  portfolio,
  ledger,
  audit,
  notifications,
  mail,
  caseMetrics,
  lists,
  riskModel,
  engine,
  caseWorkers,
  requestTemplates,
  users,
  apiKeys,
  roles,
  venues,
  webhooks,
  settings,
];

export const Profile = profilePage;

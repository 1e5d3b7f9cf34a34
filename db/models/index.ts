import { ApplicationModel } from './applications.js';
import type { BaseModel } from './base-model.js';
import { CaseNoteModel } from './case-notes.js';
import { CaseModel } from './cases.js';
import { CheckModel } from './checks.js';
import { CredentialModel } from './credentials.js';
import { DocumentModel } from './documents.js';
import { GlobalUserModel } from './global-users.js';
import { InstitutionalAccountModel } from './institutional-accounts.js';
import { LedgerAccountModel } from './ledger-accounts.js';
import { LedgerAssetModel } from './ledger-assets.js';
import { LedgerBatchModel } from './ledger-batches.js';
import { LedgerEntryModel } from './ledger-entries.js';
import { LedgerPendingModel } from './ledger-pendings.js';
import { LedgerRefusalModel } from './ledger-refusals.js';
import { LedgerTransferModel } from './ledger-transfers.js';
import { ListVersionModel } from './list-versions.js';
import { MessageModel } from './messages.js';
import { NotificationModel } from './notifications.js';
import { OneTimeTokenModel } from './one-time-tokens.js';
import { RefreshTokenModel } from './refresh-tokens.js';
import { RegionalProfileModel } from './regional-profiles.js';
import { RiskAssessmentModel } from './risk-assessments.js';
import { ScreeningHitModel } from './screening-hits.js';
import { ScreeningModel } from './screenings.js';
import { SessionModel } from './sessions.js';
import { SettingVersionModel } from './setting-versions.js';
import { SettingModel } from './settings.js';
import { SignInFailureModel } from './sign-in-failures.js';
import { TradingAccountModel } from './trading-accounts.js';
import { UserModel } from './users.js';

/** Every model of the house, sorted by table; a test holds each against the live table. */
export const models: (typeof BaseModel)[] = [
  ApplicationModel,
  CaseNoteModel,
  CaseModel,
  CheckModel,
  CredentialModel,
  DocumentModel,
  GlobalUserModel,
  InstitutionalAccountModel,
  LedgerAccountModel,
  LedgerAssetModel,
  LedgerBatchModel,
  LedgerEntryModel,
  LedgerPendingModel,
  LedgerRefusalModel,
  LedgerTransferModel,
  ListVersionModel,
  MessageModel,
  NotificationModel,
  OneTimeTokenModel,
  RefreshTokenModel,
  RegionalProfileModel,
  RiskAssessmentModel,
  ScreeningHitModel,
  ScreeningModel,
  SessionModel,
  SettingVersionModel,
  SettingModel,
  SignInFailureModel,
  TradingAccountModel,
  UserModel,
];

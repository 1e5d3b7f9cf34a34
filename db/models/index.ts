import { AiDecisionModel } from './ai-decisions.js';
import { AiModelModel } from './ai-models.js';
import { ApiKeyModel } from './api-keys.js';
import { ApplicationModel } from './applications.js';
import type { BaseModel } from './base-model.js';
import { CaseLinkModel } from './case-links.js';
import { CaseNoteModel } from './case-notes.js';
import { CaseSampleModel } from './case-samples.js';
import { CaseWorkerModel } from './case-workers.js';
import { CaseModel } from './cases.js';
import { ChecklistMarkModel } from './checklist-marks.js';
import { CheckModel } from './checks.js';
import { CredentialModel } from './credentials.js';
import { CreditLineModel } from './credit-lines.js';
import { DocumentModel } from './documents.js';
import { EducationalCourseModel } from './educational-courses.js';
import { EngineAccountModel } from './engine-accounts.js';
import { EngineAssetModel } from './engine-assets.js';
import { EngineCursorModel } from './engine-cursors.js';
import { EngineFundsModel } from './engine-funds.js';
import { ExecutionModel } from './executions.js';
import { GlobalUserModel } from './global-users.js';
import { InstitutionalAccountModel } from './institutional-accounts.js';
import { InstrumentModel } from './instruments.js';
import { LedgerAccountModel } from './ledger-accounts.js';
import { LedgerAssetModel } from './ledger-assets.js';
import { LedgerBatchModel } from './ledger-batches.js';
import { LedgerEntryModel } from './ledger-entries.js';
import { LedgerPendingModel } from './ledger-pendings.js';
import { LedgerRefusalModel } from './ledger-refusals.js';
import { LedgerTransferModel } from './ledger-transfers.js';
import { ListVersionModel } from './list-versions.js';
import { MarginNoticeModel } from './margin-notices.js';
import { MessageModel } from './messages.js';
import { MetaverseAvatarModel } from './metaverse-avatars.js';
import { NotificationModel } from './notifications.js';
import { OneTimeTokenModel } from './one-time-tokens.js';
import { OrderAllocationModel } from './order-allocations.js';
import { OrderApprovalModel } from './order-approvals.js';
import { OrderBoundsModel } from './order-bounds.js';
import { OrderBreakModel } from './order-breaks.js';
import { OrderConfirmationModel } from './order-confirmations.js';
import { OrderEvidenceModel } from './order-evidence.js';
import { OrderLimitModel } from './order-limits.js';
import { OrderNameModel } from './order-names.js';
import { OrderOriginModel } from './order-origins.js';
import { OrderModel } from './orders.js';
import { OwnEntryModel } from './own-entries.js';
import { OwnershipPackageModel } from './ownership-packages.js';
import { PortfolioCloseModel } from './portfolio-closes.js';
import { PortfolioModel } from './portfolios.js';
import { PositionModel } from './positions.js';
import { PredictionModel } from './predictions.js';
import { ReferencePriceModel } from './reference-prices.js';
import { RefreshTokenModel } from './refresh-tokens.js';
import { RegionalProfileModel } from './regional-profiles.js';
import { RescreeningFindingModel } from './rescreening-findings.js';
import { RescreeningRunModel } from './rescreening-runs.js';
import { RequestTemplateModel } from './request-templates.js';
import { RiskAssessmentModel } from './risk-assessments.js';
import { RiskBreachModel } from './risk-breaches.js';
import { RiskDayModel } from './risk-days.js';
import { RiskDryRunMoveModel } from './risk-dry-run-moves.js';
import { RiskDryRunModel } from './risk-dry-runs.js';
import { RiskLimitModel } from './risk-limits.js';
import { RiskModelModel } from './risk-models.js';
import { RiskSwitchModel } from './risk-switches.js';
import { SavedViewModel } from './saved-views.js';
import { ScreeningCarryModel } from './screening-carries.js';
import { ScreeningHitModel } from './screening-hits.js';
import { ScreeningModel } from './screenings.js';
import { SessionModel } from './sessions.js';
import { SettingVersionModel } from './setting-versions.js';
import { SettingModel } from './settings.js';
import { SignInFailureModel } from './sign-in-failures.js';
import { TradingAccountModel } from './trading-accounts.js';
import { UserModel } from './users.js';
import { VenueBalanceModel } from './venue-balances.js';
import { VenueBreakModel } from './venue-breaks.js';
import { VenueLegModel } from './venue-legs.js';
import { VenueModel } from './venues.js';
import { Web3WalletModel } from './web3-wallets.js';
import { WebhookAttemptModel } from './webhook-attempts.js';
import { WebhookDeliveryModel } from './webhook-deliveries.js';
import { WebhookEndpointModel } from './webhook-endpoints.js';

/** Every model of the house, sorted by table; a test holds each against the live table. */
export const models: (typeof BaseModel)[] = [
  AiDecisionModel,
  AiModelModel,
  ApiKeyModel,
  ApplicationModel,
  CaseLinkModel,
  CaseNoteModel,
  CaseSampleModel,
  CaseWorkerModel,
  CaseModel,
  ChecklistMarkModel,
  CheckModel,
  CredentialModel,
  CreditLineModel,
  DocumentModel,
  EducationalCourseModel,
  EngineAccountModel,
  EngineAssetModel,
  EngineCursorModel,
  EngineFundsModel,
  ExecutionModel,
  GlobalUserModel,
  InstitutionalAccountModel,
  InstrumentModel,
  LedgerAccountModel,
  LedgerAssetModel,
  LedgerBatchModel,
  LedgerEntryModel,
  LedgerPendingModel,
  LedgerRefusalModel,
  LedgerTransferModel,
  ListVersionModel,
  MarginNoticeModel,
  MessageModel,
  MetaverseAvatarModel,
  NotificationModel,
  OneTimeTokenModel,
  OrderAllocationModel,
  OrderApprovalModel,
  OrderBoundsModel,
  OrderBreakModel,
  OrderConfirmationModel,
  OrderEvidenceModel,
  OrderLimitModel,
  OrderNameModel,
  OrderOriginModel,
  OrderModel,
  OwnEntryModel,
  OwnershipPackageModel,
  PortfolioCloseModel,
  PortfolioModel,
  PositionModel,
  PredictionModel,
  ReferencePriceModel,
  RefreshTokenModel,
  RegionalProfileModel,
  RequestTemplateModel,
  RescreeningFindingModel,
  RescreeningRunModel,
  RiskAssessmentModel,
  RiskBreachModel,
  RiskDayModel,
  RiskDryRunMoveModel,
  RiskDryRunModel,
  RiskLimitModel,
  RiskModelModel,
  RiskSwitchModel,
  SavedViewModel,
  ScreeningCarryModel,
  ScreeningHitModel,
  ScreeningModel,
  SessionModel,
  SettingVersionModel,
  SettingModel,
  SignInFailureModel,
  TradingAccountModel,
  UserModel,
  VenueBalanceModel,
  VenueBreakModel,
  VenueLegModel,
  VenueModel,
  Web3WalletModel,
  WebhookAttemptModel,
  WebhookDeliveryModel,
  WebhookEndpointModel,
];

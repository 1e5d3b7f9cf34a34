import type {
  AccountRiskView,
  BackTestView,
  BreachFileView,
  BreachView,
  ExposuresView,
  LimitView,
  MarginView,
  RiskBoardView,
  RiskDayView,
  RiskSwitchView,
  StressView,
  ValueAtRiskView,
} from '../../../domain/risk/views.js';
import type { CreditLineView, CreditUseView } from '../../../domain/risk/credit-lines.js';
import type { Wire } from '../providers/wire.js';

export type AccountRisk = Wire<AccountRiskView>;
export type BackTest = Wire<BackTestView>;
export type Breach = Wire<BreachView>;
export type BreachFile = Wire<BreachFileView>;
export type CreditLine = Wire<CreditLineView>;
export type CreditUse = Wire<CreditUseView>;
export type Exposures = Wire<ExposuresView>;
export type Limit = Wire<LimitView>;
export type Margin = Wire<MarginView>;
export type RiskBoard = Wire<RiskBoardView>;
export type RiskDay = Wire<RiskDayView>;
export type RiskSwitch = Wire<RiskSwitchView>;
export type Stress = Wire<StressView>;
export type TailRisk = Wire<ValueAtRiskView>;

/** What the house and an account have in common. */
export type Risk = RiskBoard | AccountRisk;

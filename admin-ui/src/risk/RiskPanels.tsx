import type { ReactNode } from 'react';
import { BackTests } from './BackTests.js';
import { Breaches } from './Breaches.js';
import { ClosedBreaches } from './ClosedBreaches.js';
import { History } from './History.js';
import { Limits } from './Limits.js';
import { Stress } from './Stress.js';
import { TailRisk } from './TailRisk.js';
import type { Risk } from './types.js';

interface RiskPanelsProps {
  risk: Risk;
  /** Of one account; the house has none. */
  accountId?: string;
  /** After the limits: what else stops trading. */
  stops?: ReactNode;
  exposures: ReactNode;
  last?: ReactNode;
}

/** What asks for an act first, then what is held, then what may be lost by it. */
export function RiskPanels({ risk, accountId, stops, exposures, last }: RiskPanelsProps) {
  return (
    <>
      <Breaches breaches={risk.breaches} limits={risk.limits} />
      <Limits limits={risk.limits} accountId={accountId} />
      {stops}
      {exposures}
      <TailRisk tail={risk.value_at_risk} />
      <Stress stress={risk.stress} />
      <BackTests tests={risk.back_tests} currency={risk.currency} />
      <History history={risk.history} currency={risk.currency} />
      <ClosedBreaches accountId={accountId} />
      {last}
    </>
  );
}

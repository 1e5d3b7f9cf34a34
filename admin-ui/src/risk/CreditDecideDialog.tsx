import { Facts } from '../layout/Facts.js';
import { ReasonDialog } from '../layout/ReasonDialog.js';
import { Day } from '../layout/Time.js';
import { useFormat } from '../layout/use-format.js';
import { useT } from '../providers/i18n-provider.js';
import type { LimitDecision } from './DecideDialog.js';
import { creditLinesPath, riskPaths } from './paths.js';
import type { CreditLine, CreditUse } from './types.js';

interface CreditDecideDialogProps {
  line: CreditLine;
  /** How much is used of the one that it would take the place of. */
  before: CreditUse | undefined;
  decision: LimitDecision;
  close: () => void;
}

/** The last look at a proposed line: from what to what, how much is used, and what happens to what is used. */
export function CreditDecideDialog({ line, before, decision, close }: CreditDecideDialogProps) {
  const t = useT();
  const format = useFormat();
  const amount = (value: string) => format.money(value, line.asset);
  const softOf = (next: CreditLine, now: CreditUse | undefined) => {
    const [from, to] = [now?.soft_share, next.soft_share].map(
      (each) => each && format.share(Number(each), 2),
    );
    return from && from !== to ? `${from} → ${to}` : to;
  };
  return (
    <ReasonDialog
      title={t(`risk.credit_decide.${decision}`)}
      reversible={t(`risk.credit_decide_reversible.${decision}`)}
      confirmLabel={t(`risk.decisions.${decision}`)}
      label={t('risk.note')}
      maxLength={500}
      path={`${creditLinesPath}/${line.id}/${decision}`}
      body={(note) => ({ note })}
      done={`risk.credit_decided.${decision}`}
      refresh={riskPaths}
      close={close}
    >
      <Facts
        facts={[
          { label: t('risk.account'), value: line.account_name },
          {
            label: t('risk.credit'),
            value: before ? `${amount(before.line)} → ${amount(line.amount)}` : amount(line.amount),
          },
          { label: t('risk.soft'), value: softOf(line, before) },
          { label: t('risk.credit_used'), value: before?.used ? amount(before.used) : null },
          {
            label: t('risk.credit_until'),
            value: line.expires_on ? <Day value={line.expires_on} /> : t('risk.credit_until_ended'),
          },
          { label: t('risk.proposed_by'), value: line.proposed_by_name },
          { label: t('risk.why'), value: line.reason },
        ]}
      />
    </ReasonDialog>
  );
}

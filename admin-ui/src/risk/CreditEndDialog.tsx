import { Facts } from '../layout/Facts.js';
import { ReasonDialog } from '../layout/ReasonDialog.js';
import { useFormat } from '../layout/use-format.js';
import { useT } from '../providers/i18n-provider.js';
import { creditLinesPath, riskPaths } from './paths.js';
import type { CreditUse } from './types.js';

/** Proposes that a line of credit ends; another person decides. */
export function CreditEndDialog({ use, close }: { use: CreditUse; close: () => void }) {
  const t = useT();
  const format = useFormat();
  const { account_id, asset } = use;
  const amount = (value: string | null) => (value === null ? null : format.money(value, asset));
  return (
    <ReasonDialog
      title={t('risk.credit_end_title')}
      reversible={t('risk.credit_end_reversible')}
      confirmLabel={t('risk.propose_end')}
      label={t('risk.why')}
      maxLength={500}
      path={creditLinesPath}
      body={(reason) => ({ account_id, asset, amount: '0', reason })}
      done="risk.credit_proposed"
      refresh={riskPaths}
      close={close}
    >
      <Facts
        facts={[
          { label: t('risk.account'), value: use.account_name },
          { label: t('risk.credit'), value: amount(use.line) },
          { label: t('risk.credit_used'), value: amount(use.used) },
          { label: t('risk.credit_held'), value: amount(use.held) },
        ]}
      />
    </ReasonDialog>
  );
}

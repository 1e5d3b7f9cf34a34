import { Facts } from '../layout/Facts.js';
import { ReasonDialog } from '../layout/ReasonDialog.js';
import { useT } from '../providers/i18n-provider.js';
import { subjectOf } from './limit-form.js';
import { limitsPath, riskPaths } from './paths.js';
import type { Limit } from './types.js';
import { useWords } from './use-words.js';

/** Proposes that a limit ends; another person decides. */
export function EndDialog({ limit, close }: { limit: Limit; close: () => void }) {
  const t = useT();
  const { subject, level } = useWords();
  return (
    <ReasonDialog
      title={t('risk.end_title')}
      reversible={t('risk.end_reversible')}
      confirmLabel={t('risk.propose_end')}
      label={t('risk.why')}
      maxLength={500}
      path={limitsPath}
      body={(reason) => ({ ...subjectOf(limit), soft: null, hard: null, reason })}
      done="risk.proposed"
      refresh={riskPaths}
      close={close}
    >
      <Facts
        facts={[
          { label: t('risk.what'), value: subject(limit) },
          { label: t('risk.measure'), value: t(`risk.measures.${limit.measure}`) },
          { label: t('risk.soft'), value: level(limit.soft, limit.unit) },
          { label: t('risk.hard'), value: level(limit.hard, limit.unit) },
        ]}
      />
    </ReasonDialog>
  );
}

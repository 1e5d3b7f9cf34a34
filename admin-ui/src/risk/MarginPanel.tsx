import { EmptyState } from '../layout/EmptyState.js';
import { Facts } from '../layout/Facts.js';
import { Panel } from '../layout/Panel.js';
import { StateChip } from '../layout/StateChip.js';
import { useFormat } from '../layout/use-format.js';
import { useT } from '../providers/i18n-provider.js';
import type { Margin } from './types.js';
import { useWords } from './use-words.js';

/** What an account with a credit line owes, and how thinly it is covered. */
export function MarginPanel({ margin }: { margin: Margin | null }) {
  const t = useT();
  const format = useFormat();
  const { amount } = useWords();
  return (
    <Panel title={t('risk.margin')}>
      {margin ? (
        <Facts
          facts={[
            { label: t('layout.state'), value: <StateChip noun="margin" state={margin.level} /> },
            { label: t('risk.equity_in', { currency: margin.currency }), value: amount(margin.equity) },
            { label: t('risk.owed'), value: amount(margin.used) },
            { label: t('risk.credit'), value: amount(margin.credit) },
            {
              label: t('risk.margin_ratio'),
              value: margin.ratio === null ? t('risk.owes_nothing') : format.number(margin.ratio, 2),
            },
          ]}
        />
      ) : (
        <EmptyState isSmall title={t('risk.no_margin')} why={t('risk.no_margin_why')} />
      )}
    </Panel>
  );
}

import Box from '@mui/material/Box';
import { tableFactors, type RiskModelContent, type TableFactor } from '../../../domain/compliance/risk.js';
import { useT } from '../providers/i18n-provider.js';
import type { Change } from './risk-model-draft.js';
import { RiskNumber } from './RiskNumber.js';
import { RiskSection } from './RiskSection.js';
import { useRiskWords } from './use-risk-words.js';

interface RiskModelFactorsProps {
  content: RiskModelContent;
  change?: Change;
}

/** Each factor with its weight; opened, the points of its values. */
export function RiskModelFactors(props: RiskModelFactorsProps) {
  return (
    <>
      {tableFactors.map((factor) => (
        <Factor key={factor} factor={factor} {...props} />
      ))}
    </>
  );
}

function Factor({ factor, content, change }: RiskModelFactorsProps & { factor: TableFactor }) {
  const t = useT();
  const words = useRiskWords();
  const { weight, points, other } = content.tables[factor];
  return (
    <RiskSection
      title={words.factor(factor)}
      detail={t('risk_model.weighs', { percent: Number.isNaN(weight) ? '—' : weight })}
    >
      <RiskNumber
        label={t('risk_model.weight_percent')}
        value={weight}
        onChange={change && ((value) => change({ kind: 'weight', factor, value }))}
      />
      <Box sx={{ borderTop: 1, borderColor: 'divider', my: 1 }} />
      {Object.entries(points).map(([name, value]) => (
        <RiskNumber
          key={name}
          label={words.value(factor, name)}
          value={value}
          onChange={change && ((now) => change({ kind: 'points', factor, name, value: now }))}
        />
      ))}
      <RiskNumber
        label={t('risk_model.other')}
        value={other}
        onChange={change && ((value) => change({ kind: 'other', factor, value }))}
      />
    </RiskSection>
  );
}

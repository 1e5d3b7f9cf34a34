import Box from '@mui/material/Box';
import type { RiskModelContent } from '../../../domain/compliance/risk.js';
import { Panel } from '../layout/Panel.js';
import { useT } from '../providers/i18n-provider.js';
import type { Change } from './risk-model-draft.js';
import { RiskModelCountries } from './RiskModelCountries.js';
import { RiskModelFactors } from './RiskModelFactors.js';
import { RiskModelFloors } from './RiskModelFloors.js';
import { RiskNumber } from './RiskNumber.js';
import { useRiskWords } from './use-risk-words.js';

interface RiskModelFieldsProps {
  content: RiskModelContent;
  /** Without it the model is only read. */
  change?: Change;
}

/** All that the model says: where levels begin, what each factor weighs, countries, and what no sum goes below. */
export function RiskModelFields({ content, change }: RiskModelFieldsProps) {
  const t = useT();
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 4,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
        mb: 4,
      }}
    >
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 4, alignContent: 'start' }}>
        <Panel title={t('risk_model.levels')}>
          <Levels content={content} change={change} />
        </Panel>
        <Panel title={t('risk_model.factors')}>
          <RiskModelFactors content={content} change={change} />
        </Panel>
      </Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 4, alignContent: 'start' }}>
        <Panel title={t('risk_model.floors')}>
          <RiskModelFloors content={content} change={change} />
        </Panel>
        <Panel title={t('risk_model.country_title')}>
          <RiskModelCountries content={content} change={change} />
        </Panel>
      </Box>
    </Box>
  );
}

function Levels({ content, change }: RiskModelFieldsProps) {
  const t = useT();
  const words = useRiskWords();
  return (
    <>
      <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem', mb: 1 }}>{t('risk_model.levels_why')}</Box>
      {(['medium', 'high'] as const).map((level) => (
        <RiskNumber
          key={level}
          label={t('risk_model.begins', { level: words.level(level) })}
          value={content.levels[level]}
          onChange={change && ((value) => change({ kind: 'level', level, value }))}
        />
      ))}
    </>
  );
}

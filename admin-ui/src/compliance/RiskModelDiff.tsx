import Box from '@mui/material/Box';
import { modelChanges } from '../../../domain/compliance/risk-model-diff.js';
import type { RiskModelContent } from '../../../domain/compliance/risk.js';
import { cardTableStyle } from '../risk/card-table-style.js';
import { useT } from '../providers/i18n-provider.js';
import { TableFrame } from '../layout/TableFrame.js';
import { useRiskWords } from './use-risk-words.js';

interface RiskModelDiffProps {
  before: RiskModelContent;
  after: RiskModelContent;
}

/** What another model says otherwise, a line a number. */
export function RiskModelDiff({ before, after }: RiskModelDiffProps) {
  const t = useT();
  const words = useRiskWords();
  const changes = modelChanges(before, after);
  if (changes.length === 0) return <Box sx={{ color: 'text.secondary' }}>{t('risk_model.no_changes')}</Box>;
  return (
    <TableFrame label={t('risk_model.changes')}>
      <Box component="table" aria-label={t('risk_model.changes')} sx={cardTableStyle}>
        <thead>
          <tr>
            <th>{t('risk_model.place')}</th>
            <th>{t('risk_model.before')}</th>
            <th>{t('risk_model.after')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={`${change.path.join('.')} ${change.before} ${change.after}`}>
              <td data-label={t('risk_model.place')}>{words.place(change.path)}</td>
              <Side label={t('risk_model.before')} text={words.side(change, change.before)} />
              <Side label={t('risk_model.after')} text={words.side(change, change.after)} isNew />
            </tr>
          ))}
        </tbody>
      </Box>
    </TableFrame>
  );
}

function Side({ label, text, isNew = false }: { label: string; text: string; isNew?: boolean }) {
  return (
    <td data-label={label}>
      <Box
        component="span"
        sx={{
          whiteSpace: 'normal',
          color: isNew ? 'text.primary' : 'text.secondary',
          fontWeight: isNew ? 600 : 400,
        }}
      >
        {text}
      </Box>
    </td>
  );
}

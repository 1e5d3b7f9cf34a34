import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import type { RiskModelContent } from '../../../domain/compliance/risk.js';
import { floorText } from '../../../domain/compliance/risk-model-diff.js';
import { StateChip } from '../layout/StateChip.js';
import { useT } from '../providers/i18n-provider.js';
import type { Change } from './risk-model-draft.js';
import { RiskFloorForm } from './RiskFloorForm.js';
import { useRiskWords } from './use-risk-words.js';

interface RiskModelFloorsProps {
  content: RiskModelContent;
  change?: Change;
}

/** Facts under which nobody is less than a level, whatever the sum is. */
export function RiskModelFloors({ content, change }: RiskModelFloorsProps) {
  const t = useT();
  const words = useRiskWords();
  return (
    <>
      <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem', mb: 1 }}>{t('risk_model.floors_why')}</Box>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {content.floors.map((floor, index) => (
          <Box
            component="li"
            key={floorText(floor)}
            sx={{
              display: 'flex',
              alignItems: 'center',
              gap: 2,
              minHeight: 36,
              py: 1,
              borderBottom: 1,
              borderColor: 'divider',
              fontSize: '0.8125rem',
            }}
          >
            <Box sx={{ flex: 1, minWidth: 0 }}>
              {words.factor(floor.factor)}: {words.value(floor.factor, floor.value)}
              {floor.roles && (
                <Box component="span" sx={{ color: 'text.secondary' }}>
                  {' '}
                  ({floor.roles.map(words.role).join(', ')})
                </Box>
              )}
            </Box>
            <StateChip noun="risk" state={floor.level} />
            {change && (
              <IconButton
                size="small"
                aria-label={t('risk_model.remove_floor', { floor: words.floor(floor) })}
                onClick={() => change({ kind: 'remove_floor', index })}
              >
                <DeleteOutlined fontSize="small" />
              </IconButton>
            )}
          </Box>
        ))}
      </Box>
      {change && <RiskFloorForm content={content} change={change} />}
    </>
  );
}

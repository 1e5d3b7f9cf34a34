import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useSearchParams } from 'react-router';
import { useT } from '../providers/i18n-provider.js';

const RANGES = [7, 30, 90];

/** How far back, kept in the address. */
export function DaysChoice({ days }: { days: number }) {
  const t = useT();
  const [, setSearch] = useSearchParams();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={days}
      aria-label={t('compliance.dashboard.range')}
      onChange={(_event, value: number | null) => value && setSearch({ days: String(value) })}
    >
      {RANGES.map((range) => (
        <ToggleButton key={range} value={range}>
          {t('compliance.dashboard.days', { smart_count: range })}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

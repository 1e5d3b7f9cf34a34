import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { Facts } from '../layout/Facts.js';
import { useT } from '../providers/i18n-provider.js';
import type { Setting } from './types.js';
import { useSettingText } from './use-setting-text.js';

interface StaleSettingProps {
  setting: Setting;
  mine: unknown;
  current: unknown;
}

/** Somebody was faster: what they set beside what one wanted to set. */
export function StaleSetting({ setting, mine, current }: StaleSettingProps) {
  const t = useT();
  const text = useSettingText();
  const theirs =
    typeof current === 'object' && current !== null && 'value' in current ? current.value : undefined;
  return (
    <Box>
      <Alert severity="warning" sx={{ mb: 3 }}>
        {t('settings.stale')}
      </Alert>
      <Facts
        facts={[
          { label: t('settings.theirs'), value: text.value({ ...setting, value: theirs }) },
          { label: t('settings.mine'), value: text.value({ ...setting, value: mine }) },
        ]}
      />
    </Box>
  );
}

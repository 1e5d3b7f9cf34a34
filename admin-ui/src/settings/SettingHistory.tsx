import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { EmptyState } from '../layout/EmptyState.js';
import { Loaded } from '../layout/Loaded.js';
import { RowsSkeleton } from '../layout/Skeletons.js';
import { DateTime } from '../layout/Time.js';
import { useApi } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import type { Setting, SettingVersion } from './types.js';
import { useSettingText } from './use-setting-text.js';

interface SettingHistoryProps {
  setting: Setting;
  close: () => void;
}

/** Who changed a setting, when, to what, and why. */
export function SettingHistory({ setting, close }: SettingHistoryProps) {
  const t = useT();
  const text = useSettingText();
  const query = useApi<SettingVersion[]>(`/settings/${setting.key}/versions`);
  return (
    <Dialog open onClose={close} fullWidth maxWidth="sm" aria-labelledby="history-title">
      <DialogTitle id="history-title">{text.title(setting.key)}</DialogTitle>
      <DialogContent>
        <Loaded query={query} skeleton={<RowsSkeleton rows={3} />}>
          {(versions) =>
            versions.length === 0 ? (
              <EmptyState
                title={t('settings.no_history')}
                why={t('settings.no_history_why', { value: text.value(setting) })}
              />
            ) : (
              <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
                {versions.map((version, index) => (
                  <VersionLine
                    key={version.version}
                    setting={setting}
                    version={version}
                    before={versions[index + 1]?.value ?? setting.default_value}
                  />
                ))}
              </Box>
            )
          }
        </Loaded>
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{t('layout.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}

interface VersionLineProps {
  setting: Setting;
  version: SettingVersion;
  before: unknown;
}

function VersionLine({ setting, version, before }: VersionLineProps) {
  const t = useT();
  const text = useSettingText();
  return (
    <Box
      component="li"
      sx={{
        py: 3,
        borderBottom: 1,
        borderColor: 'divider',
        fontSize: '0.8125rem',
        '&:last-child': { borderBottom: 0 },
      }}
    >
      <Box sx={{ fontWeight: 560, overflowWrap: 'anywhere' }}>
        {text.value({ ...setting, value: version.value })}
      </Box>
      <Box sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
        {t('settings.before', { value: text.value({ ...setting, value: before }) })}
      </Box>
      <Box sx={{ my: 1 }}>{version.reason}</Box>
      <Typography variant="caption">
        {version.changed_by_name ?? t('layout.service')} · <DateTime value={version.changed_at} /> ·{' '}
        {t('settings.version', { version: String(version.version) })}
      </Typography>
    </Box>
  );
}

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useSearchParams } from 'react-router';
import { isSettingKey } from '../../../domain/settings/catalogue.js';
import { Loaded } from '../layout/Loaded.js';
import { PageTitle } from '../layout/PageTitle.js';
import { Panel } from '../layout/Panel.js';
import { RowsSkeleton } from '../layout/Skeletons.js';
import { ToneChip } from '../layout/StateChip.js';
import { Relative } from '../layout/Time.js';
import { useApi, useCan } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { SettingDialog } from './SettingDialog.js';
import { SettingHistory } from './SettingHistory.js';
import { isChanged } from './setting-value.js';
import type { Setting } from './types.js';
import { useSettingText } from './use-setting-text.js';

/** Every rule of the house that can be changed, by part, with what holds now. */
export function SettingList() {
  const t = useT();
  const query = useApi<Setting[]>('/settings');
  const [search, setSearch] = useSearchParams();
  const close = () => setSearch({});
  return (
    <Box component="section" sx={{ maxWidth: 920 }}>
      <PageTitle text={t('settings.title')} />
      <Loaded query={query} skeleton={<RowsSkeleton />}>
        {(settings) => {
          const known = settings.filter(({ key }) => isSettingKey(key));
          const open = known.find(({ key }) => key === search.get('key'));
          const groups = [...new Set(known.map(({ key }) => key.split('.')[0] ?? ''))];
          return (
            <Box sx={{ display: 'flex', flexDirection: 'column', gap: 5 }}>
              {groups.map((group) => (
                <SettingGroup
                  key={group}
                  group={group}
                  settings={known.filter(({ key }) => key.startsWith(`${group}.`))}
                />
              ))}
              {open && search.has('history') && <SettingHistory setting={open} close={close} />}
              {open && !search.has('history') && (
                <SettingDialog key={`${open.key}${open.version}`} setting={open} close={close} />
              )}
            </Box>
          );
        }}
      </Loaded>
    </Box>
  );
}

function SettingGroup({ group, settings }: { group: string; settings: Setting[] }) {
  const { groupTitle } = useSettingText();
  return (
    <Panel title={groupTitle(group)}>
      <Box component="ul" sx={{ m: -3, p: 0, listStyle: 'none' }}>
        {settings.map((setting) => (
          <SettingLine key={setting.key} setting={setting} />
        ))}
      </Box>
    </Panel>
  );
}

function SettingLine({ setting }: { setting: Setting }) {
  const t = useT();
  const text = useSettingText();
  const canChange = useCan('settings:change');
  const [, setSearch] = useSearchParams();
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 3,
        px: 3,
        py: 3,
        borderBottom: 1,
        borderColor: 'divider',
        '&:last-child': { borderBottom: 0 },
      }}
    >
      <Box sx={{ flex: '1 1 320px', minWidth: 0 }}>
        <Typography variant="subtitle2" component="h3">
          {text.title(setting.key)}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {text.help(setting.key)}
        </Typography>
      </Box>
      <Box sx={{ flex: '0 1 260px', fontSize: '0.8125rem' }}>
        <Box sx={{ fontWeight: 560, overflowWrap: 'anywhere' }}>{text.value(setting)}</Box>
        {isChanged(setting) ? (
          <Box
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              gap: 1,
              alignItems: 'center',
              color: 'text.secondary',
              fontSize: '0.75rem',
            }}
          >
            <ToneChip tone="working">{t('settings.changed')}</ToneChip>{' '}
            {setting.changed_by_name ?? t('layout.service')} · <Relative value={setting.changed_at} />
          </Box>
        ) : (
          <Box sx={{ color: 'text.disabled', fontSize: '0.75rem' }}>{t('settings.default')}</Box>
        )}
      </Box>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
        <Button variant="text" onClick={() => setSearch({ key: setting.key, history: '' })}>
          {t('settings.history')}
        </Button>
        {canChange && <Button onClick={() => setSearch({ key: setting.key })}>{t('settings.change')}</Button>}
      </Box>
    </Box>
  );
}

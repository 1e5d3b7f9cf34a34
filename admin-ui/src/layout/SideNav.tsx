import DashboardOutlined from '@mui/icons-material/DashboardOutlined';
import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import type { SvgIconProps } from '@mui/material/SvgIcon';
import type { ComponentType } from 'react';
import { NavLink } from 'react-router';
import { useProfile } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { resources } from '../resources.js';
import { navigationGroups } from './resource.js';

interface SideNavProps {
  /** Only the signs, with the words as tooltips. */
  narrow?: boolean;
}

/** Where this person may go. */
export function SideNav({ narrow = false }: SideNavProps) {
  const t = useT();
  const permitted = useProfile()?.permissions ?? [];
  const open = resources.filter(({ permission }) => permitted.includes(permission));
  return (
    <Box
      component="nav"
      aria-label={t('layout.nav.label')}
      sx={{ display: 'flex', flexDirection: 'column', gap: 0.5, px: 2 }}
    >
      {permitted.includes('compliance:read_dashboard') && (
        <NavEntry
          to="/"
          label={t('compliance.dashboard.title')}
          icon={DashboardOutlined}
          narrow={narrow}
          end
        />
      )}
      {navigationGroups.map((group) => {
        const entries = open.filter((resource) => resource.group === group);
        if (entries.length === 0) return null;
        return (
          <Box key={group} role="group" aria-label={t(`layout.nav.${group}`)} sx={{ display: 'contents' }}>
            {!narrow && group !== 'work' && (
              <Typography variant="caption" sx={{ px: 2, pt: 3, pb: 1 }}>
                {t(`layout.nav.${group}`)}
              </Typography>
            )}
            {entries.map(({ name, label, icon, badge }) => (
              <NavEntry
                key={name}
                to={`/${name}`}
                label={t(label)}
                icon={icon}
                badge={badge}
                narrow={narrow}
              />
            ))}
          </Box>
        );
      })}
    </Box>
  );
}

interface NavEntryProps {
  to: string;
  label: string;
  icon: ComponentType<SvgIconProps>;
  badge?: ComponentType;
  narrow: boolean;
  end?: boolean;
}

function NavEntry({ to, label, icon: Icon, badge: Badge, narrow, end = false }: NavEntryProps) {
  const entry = (
    <Box
      component={NavLink}
      to={to}
      end={end}
      aria-label={narrow ? label : undefined}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 2.5,
        minHeight: { xs: 44, md: 32 },
        px: 2,
        borderRadius: 1.5,
        fontSize: '0.8125rem',
        fontWeight: 500,
        color: 'text.secondary',
        textDecoration: 'none',
        '& > svg': { fontSize: 18 },
        '&:hover': { backgroundColor: 'action.hover' },
        '&.active': { color: 'primary.main', backgroundColor: 'action.selected', fontWeight: 600 },
      }}
    >
      <Icon aria-hidden />
      {!narrow && <Box sx={{ flex: 1 }}>{label}</Box>}
      {!narrow && Badge && <Badge />}
    </Box>
  );
  return narrow ? (
    <Tooltip title={label} placement="right">
      {entry}
    </Tooltip>
  ) : (
    entry
  );
}

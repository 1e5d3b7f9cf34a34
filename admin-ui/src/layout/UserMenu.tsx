import Check from '@mui/icons-material/Check';
import Avatar from '@mui/material/Avatar';
import Divider from '@mui/material/Divider';
import IconButton from '@mui/material/IconButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListSubheader from '@mui/material/ListSubheader';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Tooltip from '@mui/material/Tooltip';
import { useState } from 'react';
import { useLocaleState, useTheme } from 'react-admin';
import { Link } from 'react-router';
import { session } from '../providers/api.js';
import { useProfile } from '../providers/hooks.js';
import { languages, useT, type Language } from '../providers/i18n-provider.js';
import { useAction } from '../providers/use-action.js';
import { useZone } from './use-format.js';

/** Oneself: profile, language, theme, zone, keys, leaving. */
export function UserMenu({ onKeys }: { onKeys: () => void }) {
  const t = useT();
  const profile = useProfile();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  if (!profile) return null;
  const initials = initialsOf(profile.full_name);
  return (
    <>
      <Tooltip title={t('layout.user_menu')}>
        <IconButton
          onClick={(event) => setAnchor(event.currentTarget)}
          aria-label={`${initials}: ${t('layout.user_menu')}`}
          aria-haspopup="menu"
        >
          <Avatar
            sx={{
              width: 26,
              height: 26,
              fontSize: '0.75rem',
              fontWeight: 600,
              color: 'primary.main',
              backgroundColor: 'action.selected',
            }}
          >
            {initials}
          </Avatar>
        </IconButton>
      </Tooltip>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={close}
        slotProps={{ list: { dense: true, sx: { minWidth: 240 } } }}
      >
        <ListSubheader sx={{ lineHeight: 1.5, py: 2, backgroundColor: 'transparent' }}>
          <strong>{profile.full_name}</strong>
          <br />
          {t(`accounts.roles.${profile.role}`)}
        </ListSubheader>
        <MenuItem component={Link} to="/profile" onClick={close}>
          {t('accounts.profile.title')}
        </MenuItem>
        <MenuItem onClick={() => [close(), onKeys()]}>{t('layout.keys.title')}</MenuItem>
        <Divider />
        <Choices />
        <Divider />
        <MenuItem onClick={() => void session.signOut()}>{t('accounts.sign_out')}</MenuItem>
      </Menu>
    </>
  );
}

/** Language (also of one's mails), theme and zone, each with a tick at what holds. */
function Choices() {
  const t = useT();
  const [locale, setLocale] = useLocaleState();
  const { run } = useAction({ quiet: true });
  const speak = (language: Language) => {
    setLocale(language);
    void run('/accounts/me', { method: 'PATCH', body: { language } });
  };
  const [theme, setTheme] = useTheme();
  const { choice, setChoice } = useZone();
  const choices = [
    ...languages.map(({ locale: code, name }) => ({
      label: name,
      isChosen: code === locale,
      choose: () => speak(code),
      lang: code,
    })),
    null,
    ...(['light', 'dark'] as const).map((mode) => ({
      label: t(`layout.theme.${mode}`),
      isChosen: theme === mode,
      choose: () => setTheme(mode),
      lang: undefined,
    })),
    null,
    ...(['local', 'utc'] as const).map((zone) => ({
      label: t(`layout.zone.${zone}`),
      isChosen: choice === zone,
      choose: () => setChoice(zone),
      lang: undefined,
    })),
  ];
  return choices.map((entry, index) =>
    entry === null ? (
      <Divider key={index} />
    ) : (
      <MenuItem
        key={index}
        role="menuitemradio"
        aria-checked={entry.isChosen}
        lang={entry.lang}
        onClick={entry.choose}
      >
        <ListItemIcon sx={{ minWidth: 28 }}>{entry.isChosen && <Check sx={{ fontSize: 16 }} />}</ListItemIcon>
        {entry.label}
      </MenuItem>
    ),
  );
}

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join('')
    .toUpperCase();
}

import Menu from '@mui/icons-material/Menu';
import Search from '@mui/icons-material/Search';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { Link } from 'react-router';
import { Bell } from '../notifications/Bell.js';
import { useT } from '../providers/i18n-provider.js';
import { ConnectionMark } from './ConnectionMark.js';
import { Keycap } from './KeysDialog.js';
import { Logo } from './Logo.js';
import { UserMenu } from './UserMenu.js';

interface TopBarProps {
  onMenu: () => void;
  onSearch: () => void;
  onKeys: () => void;
}

/** Always there: the way home, the search for everything, the state of the connection, news, oneself. */
export function TopBar({ onMenu, onSearch, onKeys }: TopBarProps) {
  const t = useT();
  return (
    <Box
      component="header"
      sx={{
        position: 'sticky',
        top: 0,
        zIndex: 'appBar',
        display: 'flex',
        alignItems: 'center',
        gap: 2,
        height: 48,
        px: 2,
        borderBottom: 1,
        borderColor: 'divider',
        backgroundColor: 'background.paper',
      }}
    >
      <Tooltip title={t('layout.nav.toggle')}>
        <IconButton onClick={onMenu} aria-label={t('layout.nav.toggle')}>
          <Menu fontSize="small" />
        </IconButton>
      </Tooltip>
      <Box
        component={Link}
        to="/"
        aria-label={t('layout.home')}
        sx={{ display: 'flex', color: 'text.primary', textDecoration: 'none', borderRadius: 1 }}
      >
        <Logo />
      </Box>
      <Box sx={{ flex: 1, display: 'flex', justifyContent: { xs: 'flex-end', md: 'center' } }}>
        <SearchButton onClick={onSearch} />
      </Box>
      <ConnectionMark />
      <Bell />
      <UserMenu onKeys={onKeys} />
    </Box>
  );
}

function SearchButton({ onClick }: { onClick: () => void }) {
  const t = useT();
  return (
    <ButtonBase
      onClick={onClick}
      sx={{
        display: 'flex',
        gap: 2,
        minHeight: { xs: 44, md: 32 },
        minWidth: { xs: 44, md: 360 },
        px: 2,
        border: { md: 1 },
        borderColor: { md: 'divider' },
        borderRadius: 1.5,
        color: 'text.secondary',
        fontSize: '0.8125rem',
        justifyContent: { xs: 'center', md: 'flex-start' },
        backgroundColor: { md: 'background.default' },
      }}
    >
      <Search aria-hidden sx={{ fontSize: 18 }} />
      <Box component="span" sx={{ ...hiddenOnPhone, flex: 1, textAlign: 'left' }}>
        {t('layout.palette.open')}
      </Box>
      <Box component="span" aria-hidden sx={{ display: { xs: 'none', md: 'block' } }}>
        <Keycap>ctrl+k</Keycap>
      </Box>
    </ButtonBase>
  );
}

/** Read out, but not seen, where there is only room for the sign. */
const hiddenOnPhone = {
  position: { xs: 'absolute', md: 'static' },
  clipPath: { xs: 'inset(50%)', md: 'none' },
} as const;

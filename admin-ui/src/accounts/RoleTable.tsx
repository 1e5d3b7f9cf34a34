import Check from '@mui/icons-material/Check';
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { isAllowed, permissionNames } from '../../../domain/accounts/permissions.js';
import { roles } from '../../../domain/accounts/roles.js';
import { PageTitle } from '../layout/PageTitle.js';
import { TableFrame } from '../layout/TableFrame.js';
import { monospaced } from '../layout/tokens.js';
import { useT } from '../providers/i18n-provider.js';

/** Who may do what: the table that the api enforces. */
export function RoleTable() {
  const t = useT();
  const names = permissionNames.filter((name) => name !== 'public');
  return (
    <Box component="section">
      <PageTitle text={t('accounts.role_table.title')} />
      <Typography sx={{ mb: 4, color: 'text.secondary', maxWidth: 720 }}>
        {t('accounts.role_table.help')}
      </Typography>
      <TableFrame isFramed label={t('accounts.role_table.title')} sx={{ maxHeight: 'calc(100dvh - 200px)' }}>
        <Table stickyHeader>
          <TableHead>
            <TableRow>
              <TableCell sx={{ position: 'sticky', left: 0, zIndex: 3 }}>
                {t('accounts.permission')}
              </TableCell>
              {roles.map((role) => (
                <TableCell
                  key={role}
                  align="center"
                  sx={{
                    whiteSpace: 'normal',
                    verticalAlign: 'bottom',
                    minWidth: 64,
                    px: 1,
                    fontSize: '0.6875rem',
                    hyphens: 'auto',
                  }}
                >
                  {t(`accounts.roles.${role}`)}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {names.map((name) => (
              <TableRow key={name} hover>
                <TableCell
                  component="th"
                  scope="row"
                  sx={{
                    position: 'sticky',
                    left: 0,
                    backgroundColor: 'background.paper',
                    minWidth: { xs: 150, md: 210 },
                  }}
                >
                  <Box sx={{ fontWeight: 560 }}>{t(`accounts.permissions.${name}`)}</Box>
                  <Box sx={{ fontFamily: monospaced, fontSize: '0.6875rem', color: 'text.disabled' }}>
                    {name}
                  </Box>
                </TableCell>
                {roles.map((role) => (
                  <TableCell key={role} align="center" sx={{ px: 1 }}>
                    {isAllowed(role, name) && (
                      <Check
                        titleAccess={t('layout.yes')}
                        sx={{ fontSize: 17, color: (theme) => theme.tokens.tones.done.ink }}
                      />
                    )}
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableFrame>
    </Box>
  );
}

import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { useT } from '../providers/i18n-provider.js';
import type { AuditEntry } from './types.js';

/** Who did it, in which role, and for whom. */
export function Actor({ entry }: { entry: AuditEntry }) {
  const t = useT();
  const translate = useTranslate();
  const role = translate(`accounts.roles.${entry.actor_role}`, { _: entry.actor_role });
  const isNobody = entry.actor_id === 'anonymous';
  return (
    <>
      {entry.actor_name ?? (isNobody ? t('audit.nobody') : entry.actor_id)}
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {!isNobody && ` · ${role}`}
        {entry.on_behalf_of_name && ` · ${t('audit.on_behalf_of', { name: entry.on_behalf_of_name })}`}
      </Box>
    </>
  );
}

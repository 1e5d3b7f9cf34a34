import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useProfile } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import type { BulkAction } from './queue-types.js';

interface QueueSelectionProps<Row> {
  rows: Row[];
  actions: BulkAction<Row>[];
  clear: () => void;
}

/** What can be done to all marked rows at once; each action first shows what it will do. */
export function QueueSelection<Row>({ rows, actions, clear }: QueueSelectionProps<Row>) {
  const t = useT();
  const permitted = useProfile()?.permissions ?? [];
  const [openId, setOpenId] = useState<string | null>(null);
  const possible = actions.filter(({ permission }) => permitted.includes(permission));
  const open = possible.find(({ id }) => id === openId);
  const close = (isDone: boolean) => {
    setOpenId(null);
    if (isDone) clear();
  };
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 2,
        px: 3,
        py: 1,
        backgroundColor: 'action.selected',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Box role="status" sx={{ fontSize: '0.8125rem', fontWeight: 600 }}>
        {t('layout.queue.selected', { smart_count: rows.length })}
      </Box>
      {possible.map(({ id, label, icon: Icon }) => (
        <Button key={id} startIcon={<Icon />} onClick={() => setOpenId(id)}>
          {t(label)}
        </Button>
      ))}
      <Button variant="text" onClick={clear}>
        {t('layout.queue.unselect')}
      </Button>
      {open && <open.dialog rows={rows} close={close} />}
    </Box>
  );
}

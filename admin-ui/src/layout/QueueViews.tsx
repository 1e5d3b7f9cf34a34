import BookmarkAddOutlined from '@mui/icons-material/BookmarkAddOutlined';
import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import IconButton from '@mui/material/IconButton';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import TextField from '@mui/material/TextField';
import Tooltip from '@mui/material/Tooltip';
import { useState } from 'react';
import { useT } from '../providers/i18n-provider.js';
import { isSameFilter } from './own-views.js';
import type { View } from './queue-types.js';
import { useFormat } from './use-format.js';
import { useOwnViews } from './use-own-views.js';

interface QueueViewsProps {
  resource: string;
  views: View[];
  counts?: Record<string, number>;
  filter: Record<string, unknown>;
  setFilter: (filter: Record<string, unknown>) => void;
}

/** Saved filters as tabs with their counts: the house's, then the person's own. */
export function QueueViews({ resource, views, counts = {}, filter, setFilter }: QueueViewsProps) {
  const t = useT();
  const format = useFormat();
  const own = useOwnViews(resource);
  const [isNaming, setIsNaming] = useState(false);
  const all = [
    ...views.map((view) => ({ ...view, name: t(view.label), isOwn: false })),
    ...own.views.map((view) => ({ ...view, isOwn: true })),
  ];
  const active = all.find((view) => isSameFilter(view.filter, filter));
  if (all.length === 0) return null;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', mb: 3, borderBottom: 1, borderColor: 'divider' }}>
      <Tabs
        value={active?.id ?? false}
        onChange={(_event, id: string) => setFilter(all.find((view) => view.id === id)?.filter ?? {})}
        variant="scrollable"
        scrollButtons="auto"
        aria-label={t('layout.queue.views')}
        sx={{ flex: 1, minWidth: 0 }}
      >
        {all.map(({ id, name }) => (
          <Tab
            key={id}
            value={id}
            label={
              <TabLabel name={name} count={counts[id] === undefined ? null : format.number(counts[id])} />
            }
          />
        ))}
      </Tabs>
      {active?.isOwn && (
        <Tooltip title={t('layout.queue.forget_view')}>
          <IconButton aria-label={t('layout.queue.forget_view')} onClick={() => own.forget(active.id)}>
            <Close sx={{ fontSize: 16 }} />
          </IconButton>
        </Tooltip>
      )}
      {!active && (
        <Button variant="text" startIcon={<BookmarkAddOutlined />} onClick={() => setIsNaming(true)}>
          {t('layout.queue.save_view')}
        </Button>
      )}
      {isNaming && (
        <NameDialog close={() => setIsNaming(false)} save={(name) => own.save({ name, filter })} />
      )}
    </Box>
  );
}

function TabLabel({ name, count }: { name: string; count: string | null }) {
  return (
    <span>
      {name}
      {count !== null && (
        <Box component="span" sx={{ ml: 1.5, color: 'text.secondary', fontWeight: 400 }}>
          {count}
        </Box>
      )}
    </span>
  );
}

function NameDialog({ close, save }: { close: () => void; save: (name: string) => void }) {
  const t = useT();
  const [name, setName] = useState('');
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    save(name.trim());
    close();
  };
  return (
    <Dialog open onClose={close} fullWidth maxWidth="xs">
      <form onSubmit={submit}>
        <DialogTitle>{t('layout.queue.save_view')}</DialogTitle>
        <DialogContent>
          <TextField
            autoFocus
            required
            margin="dense"
            label={t('layout.queue.view_name')}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </DialogContent>
        <DialogActions>
          <Button variant="text" onClick={close}>
            {t('layout.cancel')}
          </Button>
          <Button type="submit" variant="contained" color="primary" disabled={name.trim() === ''}>
            {t('layout.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

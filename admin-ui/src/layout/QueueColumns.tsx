import ViewColumnOutlined from '@mui/icons-material/ViewColumnOutlined';
import Checkbox from '@mui/material/Checkbox';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Tooltip from '@mui/material/Tooltip';
import { useState } from 'react';
import { useStore } from 'react-admin';
import { useT } from '../providers/i18n-provider.js';
import type { Column } from './queue-types.js';

export interface ChosenColumns<Row> {
  columns: Column<Row>[];
  toggle: (id: string) => void;
}

/** The columns that this person wants to see of a list, kept in their browser. */
export function useColumns<Row>(resource: string, all: Column<Row>[]): ChosenColumns<Row> {
  const usual = all.filter(({ isOptional }) => !isOptional).map(({ id }) => id);
  const [ids, setIds] = useStore<string[]>(`${resource}.columns`, usual);
  const toggle = (id: string) => setIds(ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]);
  return { columns: all.filter(({ id }) => ids.includes(id)), toggle };
}

export function ColumnChooser<Row>({ columns, toggle, all }: ChosenColumns<Row> & { all: Column<Row>[] }) {
  const t = useT();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const label = t('layout.queue.columns');
  return (
    <>
      <Tooltip title={label}>
        <IconButton
          aria-label={label}
          aria-haspopup="menu"
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          <ViewColumnOutlined fontSize="small" />
        </IconButton>
      </Tooltip>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        slotProps={{ list: { dense: true } }}
      >
        {all.map((column, index) => {
          const isShown = columns.some(({ id }) => id === column.id);
          return (
            <MenuItem
              key={column.id}
              role="menuitemcheckbox"
              aria-checked={isShown}
              disabled={index === 0}
              onClick={() => toggle(column.id)}
            >
              <Checkbox checked={isShown} tabIndex={-1} disableRipple aria-hidden sx={{ ml: -2 }} />
              {t(column.label)}
            </MenuItem>
          );
        })}
      </Menu>
    </>
  );
}

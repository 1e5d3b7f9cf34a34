import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { FileNeighbours } from './FileNeighbours.js';

interface FileHeadProps {
  /** Resource whose list leads to the previous and the next file; without it there are none. */
  resource?: string;
  id?: string;
  name: string;
  /** Chips: state, risk. */
  states: ReactNode;
  /** Facts in one line: id, owner, deadline. */
  facts: { label: string; value: ReactNode }[];
  /** The two or three things that may be done now. */
  actions?: ReactNode;
}

/** Who or what this file is about, how it stands, what may be done now. */
export function FileHead({ resource, id, name, states, facts, actions }: FileHeadProps) {
  return (
    <Box component="header" sx={{ mb: 4 }}>
      <title>{`${name} · Purser`}</title>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 3, rowGap: 2 }}>
        <Typography variant="h1" sx={{ overflowWrap: 'anywhere', minWidth: 0 }}>
          {name}
        </Typography>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>{states}</Box>
        <Box sx={{ flex: 1 }} />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
          {actions}
          {resource && id && <FileNeighbours resource={resource} id={id} />}
        </Box>
      </Box>
      <Box
        component="dl"
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          columnGap: 6,
          rowGap: 2,
          m: 0,
          mt: 2,
          fontSize: '0.8125rem',
        }}
      >
        {facts.map(({ label, value }) => (
          <Box key={label} sx={{ minWidth: 0 }}>
            <Box component="dt" sx={{ fontSize: '0.75rem', color: 'text.disabled' }}>
              {label}
            </Box>
            <Box component="dd" sx={{ m: 0, minHeight: 24, display: 'flex', alignItems: 'center' }}>
              {value}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

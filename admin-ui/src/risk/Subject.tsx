import Box from '@mui/material/Box';
import { Link } from 'react-router';
import type { Breach, Limit } from './types.js';
import { useWords } from './use-words.js';

/** What a limit or a breach is about; an account leads to its own risk. */
export function Subject({ about }: { about: Limit | Breach }) {
  const { subject } = useWords();
  const { trading_account_id: id } = about;
  if (!id) return <>{subject(about)}</>;
  return (
    <Box component={Link} to={`/risk/accounts/${id}`} sx={{ color: 'primary.main' }}>
      {subject(about)}
    </Box>
  );
}

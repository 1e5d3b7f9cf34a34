import Box from '@mui/material/Box';
import { useFormat } from './use-format.js';

interface MoneyProps {
  /** A decimal string, as the api sends it. */
  amount: string;
  asset: string;
}

/** An amount with the asset's own precision; aligned to the right by the column that holds it. */
export function Money({ amount, asset }: MoneyProps) {
  const format = useFormat();
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>
      {format.money(amount, asset)}
    </Box>
  );
}

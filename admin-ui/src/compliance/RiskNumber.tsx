import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useId } from 'react';

interface RiskNumberProps {
  label: string;
  value: number;
  /** Without it the number is only read. */
  onChange?: (value: number) => void;
  most?: number;
}

/** A whole number of the risk model with its name before it, to be read or to be changed. */
export function RiskNumber({ label, value, onChange, most = 100 }: RiskNumberProps) {
  const id = useId();
  const isWrong = !Number.isInteger(value) || value < 0 || value > most;
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 2,
        minHeight: 36,
        fontSize: '0.8125rem',
        minWidth: 0,
      }}
    >
      <Box component={onChange ? 'label' : 'span'} htmlFor={onChange && id} sx={{ flex: 1, minWidth: 0 }}>
        {label}
      </Box>
      {onChange ? (
        <TextField
          id={id}
          type="number"
          size="small"
          value={Number.isNaN(value) ? '' : value}
          error={isWrong}
          onChange={({ target }) => onChange(target.value === '' ? Number.NaN : Number(target.value))}
          slotProps={{ htmlInput: { min: 0, max: most, step: 1, 'aria-invalid': isWrong } }}
          sx={{ width: 88, flex: 'none' }}
        />
      ) : (
        <Box component="span" sx={{ fontVariantNumeric: 'tabular-nums' }}>
          {value}
        </Box>
      )}
    </Box>
  );
}

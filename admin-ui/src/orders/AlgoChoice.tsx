import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useT } from '../providers/i18n-provider.js';
import { canBeWorked, type Ticket } from './ticket.js';
import { algoFieldsOf, ticketAlgos, typedAlgo } from './ticket-algo.js';

interface AlgoChoiceProps {
  ticket: Ticket;
  /** What prices are counted in. */
  quote: string;
  onTicket: (ticket: Ticket) => void;
}

/** What has more to say than half a line. */
const wide: readonly string[] = ['volumes', 'risk_aversion', 'volatility', 'temporary_impact'];

/** Whether the order goes whole or is worked in parts over some time. */
export function AlgoChoice({ ticket, quote, onTicket }: AlgoChoiceProps) {
  const t = useT();
  if (!canBeWorked(ticket.kind)) return null;
  const pick = (value: string) => {
    const algo = ticketAlgos.find((each) => each === value);
    if (algo) onTicket({ ...ticket, algo });
  };
  return (
    <>
      <TextField
        select
        size="small"
        id="ticket-algo"
        label={t('orders.algo.label')}
        value={ticket.algo}
        onChange={({ target }) => pick(target.value)}
      >
        {ticketAlgos.map((algo) => (
          <MenuItem key={algo} value={algo}>
            {t(`orders.algo.${algo}`)}
          </MenuItem>
        ))}
      </TextField>
      {ticket.algo !== 'whole' && (
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2 }}>
          {algoFieldsOf(ticket.algo).map((field) => (
            <TextField
              key={field}
              size="small"
              id={`ticket-${field}`}
              label={t(`orders.algo.${field}`, { quote })}
              value={ticket[field]}
              onChange={({ target }) => onTicket({ ...ticket, [field]: typedAlgo(field, target.value) })}
              slotProps={{
                htmlInput: { inputMode: field === 'volumes' ? 'text' : 'decimal', autoComplete: 'off' },
              }}
              sx={wide.includes(field) ? { gridColumn: '1 / -1' } : undefined}
            />
          ))}
        </Box>
      )}
    </>
  );
}

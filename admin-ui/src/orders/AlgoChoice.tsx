import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useT } from '../providers/i18n-provider.js';
import { canBeWorked, ticketAlgos, type Ticket } from './ticket.js';

interface AlgoChoiceProps {
  ticket: Ticket;
  onTicket: (ticket: Ticket) => void;
}

/** Whether the order goes whole or is worked in parts over some time. */
export function AlgoChoice({ ticket, onTicket }: AlgoChoiceProps) {
  const t = useT();
  if (!canBeWorked(ticket.kind)) return null;
  const pick = (value: string) => {
    const algo = ticketAlgos.find((each) => each === value);
    if (algo) onTicket({ ...ticket, algo });
  };
  const fields =
    ticket.algo === 'pov' ? (['minutes', 'share_bps'] as const) : (['minutes', 'slices'] as const);
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
          {fields.map((field) => (
            <TextField
              key={field}
              size="small"
              id={`ticket-${field}`}
              label={t(`orders.algo.${field}`)}
              value={ticket[field]}
              onChange={({ target }) => onTicket({ ...ticket, [field]: target.value.replace(/\D/g, '') })}
              slotProps={{ htmlInput: { inputMode: 'numeric' } }}
            />
          ))}
        </Box>
      )}
    </>
  );
}

import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useT } from '../providers/i18n-provider.js';
import { canBeWorked, type Ticket } from './ticket.js';

const routes = ['house', 'best'] as const;

interface VenueChoiceProps {
  ticket: Ticket;
  onTicket: (ticket: Ticket) => void;
}

/** Whether parts of the order may go to external venues. */
export function VenueChoice({ ticket, onTicket }: VenueChoiceProps) {
  const t = useT();
  if (!canBeWorked(ticket.kind)) return null;
  const pick = (value: string) => {
    const route = routes.find((each) => each === value);
    if (route) onTicket({ ...ticket, route });
  };
  return (
    <TextField
      select
      size="small"
      id="ticket-route"
      label={t('orders.route.label')}
      value={ticket.route}
      onChange={({ target }) => pick(target.value)}
    >
      {routes.map((route) => (
        <MenuItem key={route} value={route}>
          {t(`orders.route.${route}`)}
        </MenuItem>
      ))}
    </TextField>
  );
}

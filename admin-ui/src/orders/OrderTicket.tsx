import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useMemo } from 'react';
import { selfTradePreventions } from '../../../domain/orders/rules.js';
import { useAction } from '../providers/use-action.js';
import { useT } from '../providers/i18n-provider.js';
import { useProblemText } from '../providers/problem-text.js';
import { AlgoChoice } from './AlgoChoice.js';
import { TicketCheck } from './TicketCheck.js';
import {
  amountsOf,
  asKind,
  canBePostOnly,
  isFilled,
  livesOf,
  requestOf,
  ticketKinds,
  type AmountField,
  type Ticket,
} from './ticket.js';
import type { Instrument, PlacedOrder } from './types.js';
import { useCheck } from './use-check.js';
import { VenueChoice } from './VenueChoice.js';

interface OrderTicketProps {
  accountId: string;
  instrument: Instrument;
  ticket: Ticket;
  onChange: (ticket: Ticket) => void;
  onPlaced: (order: PlacedOrder) => void;
}

/** What to buy or sell, and what that would mean, before it is sent. */
export function OrderTicket({ accountId, instrument, ticket, onChange, onPlaced }: OrderTicketProps) {
  const t = useT();
  const say = useProblemText();
  const place = useAction({ quiet: true, refresh: ['/portfolio', '/institutional/orders'] });
  const { symbol } = instrument;
  // Of this ticket, not of this moment: the end of a worked order counts from now, and would be asked about for ever.
  const asked = useMemo(
    () => (isFilled(ticket) ? requestOf(ticket, accountId, symbol) : null),
    [ticket, accountId, symbol],
  );
  const check = useCheck(asked);
  const change = (more: Partial<Ticket>) => {
    place.reset();
    onChange({ ...ticket, ...more });
  };
  const send = async () => {
    if (!asked) return;
    const body = requestOf(ticket, accountId, symbol);
    const done = await place.run<PlacedOrder>('/institutional/orders', { body });
    if (done) onPlaced(done.body);
  };
  return (
    <Box
      component="form"
      aria-label={t('orders.ticket.title')}
      onSubmit={(event: React.FormEvent) => {
        event.preventDefault();
        void send();
      }}
      sx={{ display: 'flex', flexDirection: 'column', gap: 2, p: 2 }}
    >
      <SideChoice side={ticket.side} onSide={(side) => change({ side })} />
      <KindChoice ticket={ticket} onTicket={(next) => change(next)} />
      {amountsOf(ticket.kind).map((field) => (
        <TextField
          key={field}
          size="small"
          id={`ticket-${field}`}
          label={t(`orders.ticket.${labelOf(field, ticket)}`, unitsOf(field, instrument))}
          value={ticket[field]}
          onChange={({ target }) => change({ [field]: target.value.replace(',', '.').trim() })}
          error={check.field === field}
          slotProps={{ htmlInput: { inputMode: 'decimal', autoComplete: 'off' } }}
        />
      ))}
      <LifeChoice ticket={ticket} onTicket={(next) => change(next)} />
      <AlgoChoice ticket={ticket} quote={instrument.quote} onTicket={(next) => change(next)} />
      <VenueChoice ticket={ticket} onTicket={(next) => change(next)} />
      <TicketCheck check={check} instrument={instrument} />
      {place.problem && <Alert severity="error">{say(place.problem)}</Alert>}
      <Button
        type="submit"
        variant="contained"
        color={ticket.side === 'buy' ? 'success' : 'error'}
        disabled={!asked || place.isRunning}
      >
        {t(`orders.ticket.send_${ticket.side}`, { base: instrument.base })}
      </Button>
    </Box>
  );
}

function SideChoice({ side, onSide }: { side: Ticket['side']; onSide: (side: Ticket['side']) => void }) {
  const t = useT();
  return (
    <ToggleButtonGroup
      exclusive
      fullWidth
      size="small"
      value={side}
      onChange={(_event, next: Ticket['side'] | null) => next && onSide(next)}
      aria-label={t('orders.side')}
    >
      <ToggleButton value="buy" color="success">
        {t('orders.sides.buy')}
      </ToggleButton>
      <ToggleButton value="sell" color="error">
        {t('orders.sides.sell')}
      </ToggleButton>
    </ToggleButtonGroup>
  );
}

interface PartProps {
  ticket: Ticket;
  onTicket: (ticket: Ticket) => void;
}

function KindChoice({ ticket, onTicket }: PartProps) {
  const t = useT();
  const pick = (value: string) => {
    const kind = ticketKinds.find((each) => each === value);
    if (kind) onTicket(asKind(ticket, kind));
  };
  return (
    <TextField
      select
      size="small"
      id="ticket-kind"
      label={t('orders.type')}
      value={ticket.kind}
      onChange={({ target }) => pick(target.value)}
    >
      {ticketKinds.map((kind) => (
        <MenuItem key={kind} value={kind}>
          {t(`orders.kinds.${kind}`)}
        </MenuItem>
      ))}
    </TextField>
  );
}

function LifeChoice({ ticket, onTicket }: PartProps) {
  const t = useT();
  const lives = livesOf(ticket.kind);
  const pick = (value: string) => {
    const time_in_force = lives.find((each) => each === value);
    if (time_in_force) onTicket({ ...ticket, time_in_force });
  };
  const pickPrevention = (value: string) => {
    const self_trade_prevention = selfTradePreventions.find((each) => each === value);
    if (self_trade_prevention) onTicket({ ...ticket, self_trade_prevention });
  };
  return (
    <>
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2 }}>
        <TextField
          select
          size="small"
          id="ticket-life"
          label={t('orders.time_in_force')}
          value={ticket.time_in_force}
          onChange={({ target }) => pick(target.value)}
        >
          {lives.map((life) => (
            <MenuItem key={life} value={life}>
              {t(`orders.lives.${life}`)}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          size="small"
          id="ticket-prevention"
          label={t('orders.prevention')}
          value={ticket.self_trade_prevention}
          onChange={({ target }) => pickPrevention(target.value)}
        >
          {selfTradePreventions.map((each) => (
            <MenuItem key={each} value={each}>
              {t(`orders.preventions.${each}`)}
            </MenuItem>
          ))}
        </TextField>
      </Box>
      {ticket.time_in_force === 'GTD' && (
        <TextField
          size="small"
          type="datetime-local"
          id="ticket-expires"
          label={t('orders.expires')}
          value={ticket.expires_at}
          onChange={({ target }) => onTicket({ ...ticket, expires_at: target.value })}
          slotProps={{ inputLabel: { shrink: true } }}
        />
      )}
      {canBePostOnly(ticket) && (
        <FormControlLabel
          control={
            <Checkbox
              size="small"
              checked={ticket.post_only}
              onChange={(_event, post_only) => onTicket({ ...ticket, post_only })}
            />
          }
          label={t('orders.post_only')}
        />
      )}
    </>
  );
}

/** The stop of an OCO wakes its other leg. */
const labelOf = (field: AmountField, { kind }: Ticket) =>
  kind === 'oco' && field === 'stop_price' ? 'leg_stop' : field;

const unitsOf = (field: AmountField, { base, quote }: Instrument) => ({
  unit: field === 'quantity' || field === 'display_quantity' ? base : quote,
});

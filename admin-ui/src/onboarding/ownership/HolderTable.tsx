import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { Link } from 'react-router';
import { StateChip } from '../../layout/StateChip.js';
import { TableFrame } from '../../layout/TableFrame.js';
import { useFormat } from '../../layout/use-format.js';
import { useT } from '../../providers/i18n-provider.js';
import { rangeText } from './range-text.js';
import type { Holder, Ownership } from './types.js';
import { useOwnershipText } from './use-ownership-text.js';

interface HolderTableProps {
  view: Ownership;
  selected: string | null;
  onSelect: (id: string) => void;
}

/** Everybody at the end of a chain, with what they have of the company and why they count. */
export function HolderTable({ view, selected, onSelect }: HolderTableProps) {
  const t = useT();
  const words = useOwnershipText();
  const format = useFormat();
  const nameOf = (id: string) => view.nodes.find((node) => node.id === id)?.name ?? words('nameless');
  return (
    <TableFrame label={words('holders')}>
      <Table aria-label={words('holders')}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ pl: 0 }}>{t('onboarding.name')}</TableCell>
            <TableCell align="right">{words('economic')}</TableCell>
            <TableCell align="right">{words('votes')}</TableCell>
            <TableCell>{words('verdict')}</TableCell>
            <TableCell>{words('onboarding')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {view.holders.map((holder) => (
            <TableRow key={holder.id} selected={selected === holder.id}>
              <TableCell sx={{ pl: 0 }}>
                <Box
                  component="button"
                  type="button"
                  aria-expanded={selected === holder.id}
                  onClick={() => onSelect(holder.id)}
                  sx={{
                    all: 'unset',
                    cursor: 'pointer',
                    color: 'primary.main',
                    '&:focus-visible': { outline: '2px solid' },
                  }}
                >
                  {nameOf(holder.id)}
                </Box>
                {selected === holder.id && <WayList holder={holder} nameOf={nameOf} />}
              </TableCell>
              <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                {rangeText(holder.economic, format.decimal)}
              </TableCell>
              <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                {rangeText(holder.votes, format.decimal)}
              </TableCell>
              <TableCell>
                <Box>{words(`verdicts.${holder.verdict}`)}</Box>
                <Reasons holder={holder} />
              </TableCell>
              <TableCell>{holder.application ? <Onboarding {...holder.application} /> : '—'}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableFrame>
  );
}

function Reasons({ holder }: { holder: Holder }) {
  const words = useOwnershipText();
  const reasons = holder.reasons.map(({ code, certainty, by }) => {
    const known = words(`reasons.${code}`);
    const why = by ? `${known}: ${words(`interests.${by}`)}` : known;
    return certainty === 'possible' ? `${why} (${words('maybe')})` : why;
  });
  const all = holder.is_nominee ? [...reasons, words('nominee')] : reasons;
  return <Box sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>{all.join('; ')}</Box>;
}

function Onboarding({ id, state }: NonNullable<Holder['application']>) {
  return (
    <Box component={Link} to={`/clients/${id}`}>
      <StateChip noun="application" state={state} />
    </Box>
  );
}

function WayList({ holder, nameOf }: { holder: Holder; nameOf: (id: string) => string }) {
  const words = useOwnershipText();
  const format = useFormat();
  return (
    <Box component="ul" aria-label={words('ways')} sx={{ m: 0, mt: 1, pl: 4, fontSize: '0.75rem' }}>
      {holder.ways.map(({ nodes, economic, is_stated }) => (
        <li key={`${nodes.join()} ${is_stated}`}>
          {nodes.map(nameOf).join(' → ')}: {rangeText(economic, format.decimal)}
          {is_stated && ` (${words('stated')})`}
        </li>
      ))}
    </Box>
  );
}

import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { ListEntry, ListName, PartialDate, Party } from '../../../domain/compliance/lists.js';
import { useCountries } from '../layout/use-countries.js';
import { useFormat, type Format } from '../layout/use-format.js';
import { useT } from '../providers/i18n-provider.js';

interface SideBySideProps {
  party: Partial<Party>;
  entry: Partial<ListEntry>;
  listName: string;
  /** What our side is called; a client's unless said. */
  ourName?: string;
}

/** On a phone the name of a row stands above its two sides. */
const stackedOnPhone = {
  '& tr': { display: { xs: 'grid', sm: 'table-row' }, gridTemplateColumns: '1fr 1fr', height: 'auto' },
  '& tbody th': {
    gridColumn: '1 / -1',
    borderBottomWidth: { xs: 0, sm: '1px' },
    pb: { xs: 0, sm: 1 },
  },
  '& thead td': { display: { xs: 'none', sm: 'table-cell' } },
  '& td, & thead th': { pl: { xs: 0, sm: 2 } },
} as const;

/** Long entries have hundreds of aliases: the first of each kind are enough to judge by. */
const SHOWN = 8;

/** What we know of the client beside what the list says. */
export function SideBySide({ party, entry, listName, ourName }: SideBySideProps) {
  const t = useT();
  const format = useFormat();
  const { nameOf } = useCountries();
  const rows = [
    {
      label: t('compliance.hits.names'),
      ours: party.names,
      theirs: entry.names?.map((name) => nameText(name, t(`compliance.name_qualities.${name.quality}`))),
    },
    {
      label: t('onboarding.date_of_birth'),
      ours: party.dates_of_birth?.map((date) => dateText(date, format)),
      theirs: entry.dates_of_birth?.map((date) => dateText(date, format)),
    },
    {
      label: t('compliance.hits.countries'),
      ours: [...new Set(party.countries)].map(nameOf),
      theirs: entry.nationalities?.map(nameOf),
    },
    {
      label: t('compliance.hits.identifiers'),
      ours: party.identifiers?.map(({ value }) => value),
      theirs: entry.identifiers?.map(({ type, value }) => `${t(`compliance.identifiers.${type}`)}: ${value}`),
    },
    { label: t('onboarding.place_of_birth'), ours: undefined, theirs: entry.places_of_birth },
    { label: t('onboarding.address'), ours: undefined, theirs: entry.addresses?.map(({ text }) => text) },
    { label: t('compliance.hits.programmes'), ours: undefined, theirs: entry.programmes },
    {
      label: t('compliance.hits.remarks'),
      ours: undefined,
      theirs: entry.remarks ? [entry.remarks] : undefined,
    },
  ].filter(({ ours, theirs }) => (ours?.length ?? 0) + (theirs?.length ?? 0) > 0);
  return (
    <Table sx={{ tableLayout: 'fixed', ...stackedOnPhone }}>
      <TableHead>
        <TableRow>
          <TableCell component="td" sx={{ pl: 0, width: 140 }} />
          <TableCell>{ourName ?? t('compliance.hits.client_side')}</TableCell>
          <TableCell>{listName}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map(({ label, ours, theirs }) => (
          <TableRow key={label} sx={{ verticalAlign: 'top' }}>
            <TableCell component="th" scope="row" sx={{ pl: 0, color: 'text.secondary', fontWeight: 400 }}>
              {label}
            </TableCell>
            <TableCell>
              <Values values={ours} />
            </TableCell>
            <TableCell>
              <Values values={theirs} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function Values({ values = [] }: { values?: string[] }) {
  const t = useT();
  if (values.length === 0)
    return (
      <Box component="span" sx={{ color: 'text.disabled' }}>
        —
      </Box>
    );
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', overflowWrap: 'anywhere' }}>
      {values.slice(0, SHOWN).map((value, index) => (
        <li key={`${value}${index}`} dir="auto">
          {value}
        </li>
      ))}
      {values.length > SHOWN && (
        <Box component="li" sx={{ color: 'text.secondary' }}>
          {t('layout.more', { smart_count: values.length - SHOWN })}
        </Box>
      )}
    </Box>
  );
}

function nameText({ text, quality }: ListName, word: string): string {
  return quality === 'primary' ? text : `${text} (${word})`;
}

function dateText({ precision, from, to, circa }: PartialDate, format: Format): string {
  const part = { day: from, month: from.slice(0, 7), year: from.slice(0, 4), range: from }[precision];
  const text = precision === 'range' ? `${format.day(from)} – ${format.day(to)}` : format.day(part);
  return circa ? `≈ ${text}` : text;
}

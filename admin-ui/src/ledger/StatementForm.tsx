import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useLocaleState } from 'react-admin';
import { http } from '../providers/api.js';
import { languageOf, useT } from '../providers/i18n-provider.js';
import { isProblem, type ApiProblem } from '../providers/problem.js';
import { useProblemText } from '../providers/problem-text.js';
import type { LedgerAccount } from './types.js';

const formats = [
  { id: 'pdf', ending: 'pdf' },
  { id: 'csv', ending: 'csv' },
  { id: 'camt053', ending: 'xml' },
] as const;
type Format = (typeof formats)[number];

/** A statement of some days (UTC) as a file. */
export function StatementForm({ account }: { account: LedgerAccount }) {
  const t = useT();
  const say = useProblemText();
  const [locale] = useLocaleState();
  const today = new Date().toISOString().slice(0, 10);
  const [from, setFrom] = useState(`${today.slice(0, 8)}01`);
  const [to, setTo] = useState(today);
  const [busy, setBusy] = useState<Format['id'] | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const get = async ({ id, ending }: Format) => {
    setBusy(id);
    setProblem(null);
    const end = new Date(Date.parse(`${to}T00:00:00Z`) + 86_400_000).toISOString();
    const query = new URLSearchParams({
      from: `${from}T00:00:00.000Z`,
      to: end,
      format: id,
      language: languageOf(locale),
    });
    try {
      const bytes = await http.blob(`/ledger/accounts/${account.id}/statement?${query.toString()}`);
      save(bytes, `statement-${account.asset}-${from}-${to}.${ending}`);
    } catch (error) {
      if (!isProblem(error)) throw error;
      setProblem(error);
    } finally {
      setBusy(null);
    }
  };
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 4, maxWidth: 560 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 3 }}>
        <DayField label={t('ledger.from')} value={from} max={to} onDay={setFrom} />
        <DayField label={t('ledger.to')} value={to} max={today} onDay={setTo} />
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        {formats.map((format) => (
          <Button
            key={format.id}
            variant="outlined"
            disabled={busy !== null || !from || !to}
            onClick={() => void get(format)}
          >
            {t(`ledger.formats.${format.id}`)}
          </Button>
        ))}
      </Box>
      {problem && <Alert severity="error">{say(problem)}</Alert>}
    </Box>
  );
}

interface DayFieldProps {
  label: string;
  value: string;
  max: string;
  onDay: (day: string) => void;
}

function DayField({ label, value, max, onDay }: DayFieldProps) {
  return (
    <TextField
      type="date"
      label={label}
      value={value}
      onChange={({ target }) => onDay(target.value)}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { max } }}
    />
  );
}

function save(bytes: Blob, name: string) {
  const address = URL.createObjectURL(bytes);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

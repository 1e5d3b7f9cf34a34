import Check from '@mui/icons-material/Check';
import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import type { MrzCheck, MrzReading } from '../../../domain/onboarding/mrz/schema.js';
import { useTranslate } from 'react-admin';
import { ToneChip } from '../layout/StateChip.js';
import { monospaced } from '../layout/tokens.js';
import { useFormat } from '../layout/use-format.js';
import { useT } from '../providers/i18n-provider.js';
import { mrzLines, type MrzLine } from './mrz-lines.js';
import type { Client } from './types.js';

interface MrzPanelProps {
  reading: MrzReading;
  text: string | null;
  client: Client;
}

/** The machine-readable zone field by field: what it says, what the form says, whether its check digit agrees. */
export function MrzPanel({ reading, text, client }: MrzPanelProps) {
  const t = useT();
  const translate = useTranslate();
  const format = useFormat();
  const zoneText = ({ field, zone, isDay }: MrzLine) => {
    if (zone === '') return '—';
    if (field === 'sex') return translate(`onboarding.mrz.sexes.${zone}`, { _: zone });
    return isDay ? format.day(zone) : zone;
  };
  return (
    <Box component="section" sx={{ mb: 5 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, mb: 2 }}>
        <Typography variant="h3" component="h2">
          {t('onboarding.mrz.title', { format: reading.format })}
        </Typography>
        <ToneChip tone={reading.valid ? 'done' : 'refused'}>
          {t(reading.valid ? 'onboarding.mrz.valid' : 'onboarding.mrz.invalid')}
        </ToneChip>
      </Box>
      <Box
        component="pre"
        tabIndex={0}
        sx={{
          m: 0,
          mb: 2,
          p: 2,
          overflowX: 'auto',
          borderRadius: 1,
          fontFamily: monospaced,
          fontSize: '0.75rem',
          backgroundColor: (theme) => theme.tokens.sunken,
        }}
      >
        {text ?? t('onboarding.mrz.no_text')}
      </Box>
      {reading.fields && (
        <Table
          aria-label={t('onboarding.mrz.title', { format: reading.format })}
          sx={{ tableLayout: 'fixed', hyphens: 'auto', '& td, & th': { px: 1, overflowWrap: 'break-word' } }}
        >
          <TableHead>
            <TableRow>
              <TableCell sx={{ width: '28%' }}>{t('onboarding.mrz.field')}</TableCell>
              <TableCell>{t('onboarding.mrz.zone')}</TableCell>
              <TableCell>{t('onboarding.mrz.form')}</TableCell>
              <TableCell sx={{ width: '20%', whiteSpace: 'normal' }}>{t('onboarding.mrz.digit')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {mrzLines(reading.fields, client.data).map((line) => (
              <TableRow key={line.field}>
                <TableCell sx={{ color: 'text.secondary' }}>
                  {t(`onboarding.mrz.fields.${line.field}`)}
                </TableCell>
                <TableCell>{zoneText(line)}</TableCell>
                <TableCell
                  sx={{
                    fontWeight: line.differs ? 600 : 400,
                    color: (theme) => (line.differs ? theme.tokens.tones.refused.ink : undefined),
                  }}
                >
                  {(line.isDay && line.form ? format.day(line.form) : line.form) ?? '—'}
                </TableCell>
                <TableCell>
                  <CheckMark check={reading.checks.find((check) => check.field === line.field)} />
                </TableCell>
              </TableRow>
            ))}
            <TableRow>
              <TableCell sx={{ color: 'text.secondary' }} colSpan={3}>
                {t('onboarding.mrz.composite')}
              </TableCell>
              <TableCell>
                <CheckMark check={reading.checks.find(({ field }) => field === 'composite')} />
              </TableCell>
            </TableRow>
          </TableBody>
        </Table>
      )}
    </Box>
  );
}

/** Whether a check digit agrees; where it does not, which was found and which is right. */
function CheckMark({ check }: { check: MrzCheck | undefined }) {
  const t = useT();
  if (!check) return <>—</>;
  const Sign = check.ok ? Check : Close;
  const text = check.ok
    ? t(check.ok_as_read ? 'onboarding.mrz.agrees' : 'onboarding.mrz.agrees_repaired')
    : t('onboarding.mrz.differs', { expected: check.expected, found: check.found });
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        gap: 1,
        alignItems: 'center',
        fontSize: '0.75rem',
        color: (theme) => theme.tokens.tones[check.ok ? 'done' : 'refused'].ink,
      }}
    >
      <Sign aria-hidden sx={{ fontSize: 15 }} />
      {text}
    </Box>
  );
}

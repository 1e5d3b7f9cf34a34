import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { hasZone, identityKinds, twoSidedKinds } from '../../../domain/onboarding/document-rules.js';
import { applicationLimits } from '../../../domain/onboarding/rules.js';
import type { DocumentKind } from '../../../domain/onboarding/file-schema.js';
import { useT } from '../providers/i18n-provider.js';
import type { ApiProblem } from '../providers/problem.js';
import { useProblemText } from '../providers/problem-text.js';
import { useAction } from '../providers/use-action.js';
import type { OwnApplication } from './types.js';

const personKinds: DocumentKind[] = [...identityKinds, 'proof_of_address', 'other'];
const companyKinds: DocumentKind[] = ['company_extract', 'other'];
/** The zone of a passport says when it expires; a licence has none, and a card's may stay unentered. */
const withExpiry: readonly DocumentKind[] = twoSidedKinds;
const megabytes = applicationLimits.documentBytes / 1024 / 1024;

/** Sends one document: what it is, its picture, and the lines that machines read when it has them. */
export function UploadForm({ application }: { application: OwnApplication }) {
  const t = useT();
  const say = useProblemText();
  const translate = useTranslate();
  const path = `/onboarding/applications/${application.id}`;
  const { run, isRunning, problem } = useAction({
    refresh: [path],
    quiet: true,
  });
  const kinds = application.kind === 'natural_person' ? personKinds : companyKinds;
  const [kind, setKind] = useState<DocumentKind>(kinds[0] ?? 'other');
  const [side, setSide] = useState('front');
  const [zone, setZone] = useState('');
  const [expiresOn, setExpiresOn] = useState('');
  const [name, setName] = useState('');
  const file = useRef<HTMLInputElement>(null);
  const isTwoSided = twoSidedKinds.some((each) => each === kind);

  function refusalOf({ details }: ApiProblem): string | null {
    const code = String(details.params?.['file_code'] ?? '').replace('files.', '');
    return code ? translate(`portal.file_refusals.${code}`, { _: t('portal.file_refusals.corrupt') }) : null;
  }

  async function send(event: React.FormEvent) {
    event.preventDefault();
    const chosen = file.current?.files?.[0];
    if (!chosen) return;
    const form = new FormData();
    form.set('kind', kind);
    form.set('side', isTwoSided ? side : 'front');
    if (zone.trim() && hasZone(kind)) form.set('mrz_text', zone);
    if (expiresOn && withExpiry.includes(kind)) form.set('expires_on', expiresOn);
    form.set('file', chosen);
    if (!(await run(`${path}/documents`, { body: form }))) return;
    if (file.current) file.current.value = '';
    setName('');
    setZone('');
    setExpiresOn('');
  }

  return (
    <Stack
      component="form"
      spacing={4}
      onSubmit={(event) => void send(event)}
      sx={{ maxWidth: 560 }}
      aria-label={t('portal.documents.send')}
    >
      {problem && <Alert severity="error">{refusalOf(problem) ?? say(problem)}</Alert>}
      <TextField
        select
        label={t('portal.documents.kind')}
        value={kind}
        onChange={(event) => setKind(kinds.find((each) => each === event.target.value) ?? kind)}
      >
        {kinds.map((each) => (
          <MenuItem key={each} value={each}>
            {t(`onboarding.document_kinds.${each}`)}
          </MenuItem>
        ))}
      </TextField>
      {isTwoSided && (
        <TextField
          select
          label={t('portal.documents.side')}
          value={side}
          onChange={(event) => setSide(event.target.value)}
        >
          <MenuItem value="front">{t('portal.documents.front')}</MenuItem>
          <MenuItem value="back">{t('portal.documents.back')}</MenuItem>
        </TextField>
      )}
      <Stack direction="row" spacing={3} sx={{ alignItems: 'center' }}>
        <Button component="label" variant="outlined" size="medium">
          {t('portal.documents.choose')}
          <input
            ref={file}
            hidden
            type="file"
            accept="image/jpeg,image/png,application/pdf"
            onChange={(event) => setName(event.target.files?.[0]?.name ?? '')}
          />
        </Button>
        <span>{name || t('portal.documents.formats', { megabytes })}</span>
      </Stack>
      {withExpiry.includes(kind) && (
        <TextField
          type="date"
          label={`${t('portal.documents.expires')} ${t('portal.optional')}`}
          helperText={t('portal.documents.expires_help')}
          value={expiresOn}
          onChange={(event) => setExpiresOn(event.target.value)}
          slotProps={{ inputLabel: { shrink: true } }}
        />
      )}
      {hasZone(kind) && (
        <TextField
          multiline
          minRows={2}
          label={`${t('portal.documents.zone')} ${t('portal.optional')}`}
          helperText={t('portal.documents.zone_help')}
          value={zone}
          onChange={(event) => setZone(event.target.value)}
          slotProps={{
            htmlInput: {
              spellCheck: false,
              autoCapitalize: 'characters',
              style: { fontFamily: 'monospace' },
            },
          }}
        />
      )}
      <Button
        type="submit"
        variant="contained"
        color="primary"
        size="medium"
        disabled={!name || isRunning}
        sx={{ alignSelf: 'flex-start' }}
      >
        {t(isRunning ? 'portal.documents.sending' : 'portal.documents.send')}
      </Button>
    </Stack>
  );
}

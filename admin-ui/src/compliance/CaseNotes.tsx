import AttachFile from '@mui/icons-material/AttachFile';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useRef } from 'react';
import { NoteForm } from '../layout/NoteForm.js';
import { Panel } from '../layout/Panel.js';
import { Relative } from '../layout/Time.js';
import { useT } from '../providers/i18n-provider.js';
import { useAction } from '../providers/use-action.js';
import type { CaseFile } from './types.js';

/** What the desk wrote among itself; the client never sees it. */
export function CaseNotes({ view }: { view: CaseFile }) {
  const t = useT();
  const path = `/compliance/cases/${view.case.id}`;
  const { run, isRunning } = useAction({ refresh: [path] });
  const input = useRef<HTMLInputElement>(null);
  const attach = useAction({ done: 'compliance.notes.attached', refresh: [path] });

  async function upload(file: File | undefined) {
    if (!file) return;
    const form = new FormData();
    form.append('kind', 'other');
    form.append('file', file);
    await attach.run(`${path}/documents`, { body: form });
  }
  return (
    <Panel title={t('compliance.notes.title')}>
      <Box
        component="ol"
        sx={{ m: 0, p: 0, listStyle: 'none', display: 'flex', flexDirection: 'column', gap: 3 }}
      >
        {[...view.duplicates.flatMap(({ notes }) => notes), ...view.notes].map(
          ({ id, author_name, body, created_at }) => (
            <Box key={id} component="li" sx={{ fontSize: '0.8125rem' }}>
              <Box sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{body}</Box>
              <Typography variant="caption" component="div">
                {author_name ?? t('layout.somebody')} · <Relative value={created_at} />
              </Typography>
            </Box>
          ),
        )}
        {view.notes.length === 0 && (
          <Box component="li" sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
            {t('compliance.notes.empty')}
          </Box>
        )}
      </Box>
      {view.allowed.note && (
        <Box sx={{ mt: 3 }}>
          <NoteForm
            label={t('compliance.notes.label')}
            submitLabel={t('compliance.notes.add')}
            draft={`note.${view.case.id}`}
            isRunning={isRunning}
            submit={async (body) => (await run(`${path}/notes`, { body: { body } })) !== null}
          >
            <Button
              variant="text"
              startIcon={<AttachFile />}
              disabled={attach.isRunning}
              onClick={() => input.current?.click()}
            >
              {t('compliance.notes.attach')}
            </Button>
            <input
              ref={input}
              type="file"
              hidden
              accept="image/jpeg,image/png,application/pdf"
              onChange={(event) => void upload(event.target.files?.[0])}
            />
          </NoteForm>
        </Box>
      )}
    </Panel>
  );
}

import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Loaded } from '../layout/Loaded.js';
import { NoteForm } from '../layout/NoteForm.js';
import { RowsSkeleton } from '../layout/Skeletons.js';
import { DateTime } from '../layout/Time.js';
import { useApi, useLive } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { useAction } from '../providers/use-action.js';
import type { OwnApplication, OwnMessage } from './types.js';

/** What we asked and what the client answered; an answer starts our clock again. */
export function Messages({ application }: { application: OwnApplication }) {
  const t = useT();
  const path = `/onboarding/applications/${application.id}`;
  const query = useApi<OwnMessage[]>(`${path}/messages`);
  useLive(`applications/${application.id}`, () => void query.refetch());
  const { run, isRunning } = useAction({ done: 'portal.messages.sent', refresh: [path] });
  const isAsked = application.state === 'waiting_for_client';
  return (
    <Stack component="section" spacing={3}>
      <Typography variant="h2">{t('portal.messages.title')}</Typography>
      <Loaded query={query} skeleton={<RowsSkeleton rows={2} />}>
        {(messages) => (
          <Stack component="ol" spacing={3} sx={{ m: 0, p: 0, listStyle: 'none' }}>
            {messages.length === 0 && (
              <Typography component="li" sx={{ color: 'text.secondary' }}>
                {t('portal.messages.none')}
              </Typography>
            )}
            {messages.map((message) => (
              <Box
                component="li"
                key={message.id}
                sx={{ p: 3, borderRadius: 1.5, backgroundColor: (theme) => theme.tokens.sunken }}
              >
                <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
                  {t(
                    message.direction === 'to_client'
                      ? 'portal.messages.from_us'
                      : 'portal.messages.from_you',
                  )}{' '}
                  · <DateTime value={message.created_at} />
                </Typography>
                <Box sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{message.body}</Box>
              </Box>
            ))}
          </Stack>
        )}
      </Loaded>
      {isAsked && (
        <NoteForm
          label={t('portal.messages.answer')}
          help={t('portal.messages.answer_help')}
          submitLabel={t('portal.messages.send')}
          draft={`answer.${application.id}`}
          isRunning={isRunning}
          submit={async (body) => (await run(`${path}/messages`, { body: { body } })) !== null}
        />
      )}
    </Stack>
  );
}

import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { RequestDrafts } from '../compliance/RequestDrafts.js';
import { NoteForm } from '../layout/NoteForm.js';
import { DateTime } from '../layout/Time.js';
import { useT } from '../providers/i18n-provider.js';
import { useAction } from '../providers/use-action.js';
import type { ClientFile, Message } from './types.js';

interface MessagesTabProps {
  file: ClientFile;
  /** The case in which the client may be asked now; null when that is not possible. */
  caseId: string | null;
}

/** What was said between the client and the desk, and the way to ask for more. */
export function MessagesTab({ file, caseId }: MessagesTabProps) {
  const t = useT();
  const { run, isRunning } = useAction({
    done: 'onboarding.messages.asked',
    refresh: ['cases', '/compliance/case'],
  });
  const [taken, setTaken] = useState<{ body?: string; count: number }>({ count: 0 });
  const oldestFirst = [...file.messages].sort((a, b) => a.created_at.localeCompare(b.created_at));
  return (
    <>
      <Box
        component="ol"
        sx={{ m: 0, p: 0, listStyle: 'none', display: 'flex', flexDirection: 'column', gap: 3 }}
      >
        {oldestFirst.map((message) => (
          <MessageLine key={message.id} message={message} client={file.application.display_name} />
        ))}
      </Box>
      {oldestFirst.length === 0 && (
        <Typography sx={{ color: 'text.secondary' }}>{t('onboarding.messages.empty')}</Typography>
      )}
      {caseId && (
        <Box sx={{ mt: 5, maxWidth: 640 }}>
          <RequestDrafts caseId={caseId} take={(body) => setTaken({ body, count: taken.count + 1 })} />
          <NoteForm
            key={taken.count}
            start={taken.body}
            label={t('onboarding.messages.ask')}
            help={t('onboarding.messages.ask_help')}
            submitLabel={t('onboarding.messages.send')}
            draft={`ask.${caseId}`}
            isRunning={isRunning}
            submit={async (body) =>
              (await run(`/compliance/cases/${caseId}/information-requests`, { body: { body } })) !== null
            }
          />
        </Box>
      )}
    </>
  );
}

function MessageLine({ message, client }: { message: Message; client: string }) {
  const t = useT();
  const isOurs = message.direction === 'to_client';
  return (
    <Box
      component="li"
      sx={{
        maxWidth: 640,
        ml: isOurs ? { md: 12 } : 0,
        p: 3,
        borderRadius: 1.5,
        backgroundColor: isOurs ? 'action.selected' : (theme) => theme.tokens.sunken,
      }}
    >
      <Typography variant="caption" component="div" sx={{ mb: 1, color: 'text.secondary' }}>
        {isOurs ? (message.author_name ?? t('layout.somebody')) : client} ·{' '}
        <DateTime value={message.created_at} />
        {isOurs && ` · ${t(message.read_at ? 'onboarding.messages.read' : 'onboarding.messages.unread')}`}
      </Typography>
      <Box sx={{ fontSize: '0.875rem', whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {message.body}
      </Box>
      {message.document_ids.length > 0 && (
        <Typography variant="caption" component="div" sx={{ mt: 1 }}>
          {t('onboarding.messages.documents', { smart_count: message.document_ids.length })}
        </Typography>
      )}
    </Box>
  );
}

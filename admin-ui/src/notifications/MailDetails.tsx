import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Link from '@mui/material/Link';
import { useState } from 'react';
import { Facts } from '../layout/Facts.js';
import { LanguageName } from '../layout/LanguageName.js';
import { StateChip } from '../layout/StateChip.js';
import { DateTime } from '../layout/Time.js';
import { useT } from '../providers/i18n-provider.js';
import { TemplateName } from './TemplateName.js';
import type { Mail } from './types.js';

/** A mail as its reader sees it, with its link, which in the demonstration is the way on. */
export function MailDetails({ mail }: { mail: Mail }) {
  const t = useT();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <ButtonBase
        lang={mail.language}
        title={mail.subject}
        onClick={() => setIsOpen(true)}
        sx={{
          display: 'block',
          maxWidth: 1,
          overflow: 'hidden',
          textOverflow: 'ellipsis',
          fontSize: 'inherit',
          fontWeight: 560,
          textAlign: 'left',
          '&:hover': { textDecoration: 'underline' },
        }}
      >
        {mail.subject}
      </ButtonBase>
      <Dialog open={isOpen} onClose={() => setIsOpen(false)} fullWidth maxWidth="sm">
        <DialogTitle lang={mail.language}>{mail.subject}</DialogTitle>
        <DialogContent>
          <Box
            lang={mail.language}
            sx={{
              p: 4,
              mb: 4,
              borderRadius: 1,
              whiteSpace: 'pre-line',
              overflowWrap: 'anywhere',
              backgroundColor: (theme) => theme.tokens.sunken,
            }}
          >
            {mail.body}
            {mail.link && (
              <Box sx={{ mt: 3 }}>
                <Link href={mail.link} target="_blank" rel="noreferrer">
                  {mail.link}
                </Link>
              </Box>
            )}
          </Box>
          <Facts
            facts={[
              { label: t('notifications.mail.address'), value: mail.address },
              { label: t('layout.state'), value: <StateChip noun="mail" state={mail.state} /> },
              {
                label: t('notifications.mail.template'),
                value: (
                  <>
                    <TemplateName template={mail.template} /> · <LanguageName code={mail.language} />
                  </>
                ),
              },
              { label: t('layout.created'), value: <DateTime value={mail.created_at} /> },
              {
                label: t('notifications.mail.sent'),
                value: mail.sent_at && <DateTime value={mail.sent_at} />,
              },
              { label: t('notifications.mail.attempts'), value: String(mail.attempts) },
            ]}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={() => setIsOpen(false)}>{t('layout.close')}</Button>
        </DialogActions>
      </Dialog>
    </>
  );
}

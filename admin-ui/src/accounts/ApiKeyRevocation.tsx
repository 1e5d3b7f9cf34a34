import Typography from '@mui/material/Typography';
import { ConfirmDialog } from '../layout/ConfirmDialog.js';
import { useT } from '../providers/i18n-provider.js';
import { useProblemText } from '../providers/problem-text.js';
import { useAction } from '../providers/use-action.js';
import type { ApiKey } from './types.js';

interface ApiKeyRevocationProps {
  apiKey: ApiKey;
  /** Where keys are revoked: one's own, or anybody's. */
  path: string;
  /** Lists that show it. */
  refresh?: string[];
  close: () => void;
}

/** Ends a key for good. */
export function ApiKeyRevocation({ apiKey, path, refresh = [], close }: ApiKeyRevocationProps) {
  const t = useT();
  const say = useProblemText();
  const { run, isRunning, problem } = useAction({
    quiet: true,
    done: 'accounts.keys.revoked',
    refresh: [path, ...refresh],
  });
  const revoke = async () => {
    if (await run(`${path}/${apiKey.id}`, { method: 'DELETE', body: undefined })) close();
  };
  return (
    <ConfirmDialog
      title={`${t('accounts.keys.revoke')}: ${apiKey.label}`}
      reversible={t('accounts.keys.revoke_reversible')}
      confirmLabel={t('accounts.keys.revoke')}
      isDangerous
      isRunning={isRunning}
      problem={problem && say(problem)}
      confirm={() => void revoke()}
      close={close}
    >
      <Typography>{t('accounts.keys.revoke_happens')}</Typography>
    </ConfirmDialog>
  );
}

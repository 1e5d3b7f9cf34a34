import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Keycap } from '../layout/KeysDialog.js';
import { useT } from '../providers/i18n-provider.js';
import { HitReview } from './HitReview.js';
import type { Hit } from './types.js';
import type { HitSitting } from './use-hit-sitting.js';

interface HitByKeysProps {
  hit: Hit;
  sitting: HitSitting;
}

/** The review of one hit for keys and mouse alike: buttons, the numbered reasons, or what is about to be sent. */
export function HitByKeys({ hit, sitting }: HitByKeysProps) {
  const t = useT();
  const { atId, asked, pending, act, reasonsOf } = sitting;
  const waits = pending.find(({ hitId }) => hitId === hit.id);
  if (waits)
    return (
      <Box
        role="status"
        sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, mt: 3, fontSize: '0.8125rem' }}
      >
        <strong>{t(`compliance.hits.${waits.verdict}`)}</strong> {waits.reason}
        {!waits.isSending && (
          <Button variant="text" onClick={() => act({ kind: 'undo', hitId: hit.id })}>
            {t('compliance.casework.hit_keys.undo')} <Keycap>u</Keycap>
          </Button>
        )}
      </Box>
    );
  if (atId !== hit.id || !asked) return <HitReview hit={hit} />;
  return (
    <Box sx={{ mt: 3 }}>
      <Box sx={{ mb: 2, fontSize: '0.8125rem', fontWeight: 560 }}>{t(`compliance.hits.reason_${asked}`)}</Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        {reasonsOf(asked).map((reason, at) => (
          <Button
            key={reason}
            startIcon={<Keycap>{String(at + 1)}</Keycap>}
            onClick={() => act({ kind: 'choose', reason, nowMs: Date.now() })}
          >
            {reason}
          </Button>
        ))}
        <Button variant="text" onClick={() => act({ kind: 'cancel' })}>
          {t('layout.cancel')}
        </Button>
      </Box>
    </Box>
  );
}

/** The keys of the sitting in one line, for who does not know them yet. */
export function HitKeysHint() {
  const t = useT();
  const keys = [
    ['j', t('compliance.casework.hit_keys.next')],
    ['k', t('compliance.casework.hit_keys.previous')],
    ['c', t('compliance.hits.clear')],
    ['f', t('compliance.hits.confirm')],
    ['e', t('compliance.hits.escalate')],
    ['u', t('compliance.casework.hit_keys.undo')],
    ['?', t('layout.keys.help')],
  ] as const;
  return (
    <Box
      sx={{
        display: { xs: 'none', md: 'flex' },
        flexWrap: 'wrap',
        gap: 3,
        mb: 4,
        fontSize: '0.75rem',
        color: 'text.secondary',
      }}
    >
      {keys.map(([key, label]) => (
        <span key={key}>
          <Keycap>{key}</Keycap> {label}
        </span>
      ))}
    </Box>
  );
}

import VerifiedUserOutlined from '@mui/icons-material/VerifiedUserOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { EmptyState } from '../layout/EmptyState.js';
import { DateTime } from '../layout/Time.js';
import { useFormat } from '../layout/use-format.js';
import { useT } from '../providers/i18n-provider.js';
import type { ClientFile } from '../onboarding/types.js';
import { HitCard } from './HitCard.js';
import { HitSittingList } from './HitList.js';
import type { Hit, Screening } from './types.js';

interface HitsTabProps {
  file: ClientFile;
  canReview: boolean;
  /** One list of a page can be gone through by keys. */
  hasKeys?: boolean;
}

/** The hits that count today: those of screenings that no newer one has replaced. */
export function currentHits(file: ClientFile): Hit[] {
  return file.screenings.flatMap(({ hits }) => hits).filter(({ is_current }) => is_current);
}

/** Each hit beside the party that was screened, the undecided and likeliest first. */
export function HitsTab({ file, canReview, hasKeys = true }: HitsTabProps) {
  const t = useT();
  const newest = [...file.screenings].sort((a, b) => b.created_at.localeCompare(a.created_at))[0];
  if (!newest)
    return (
      <EmptyState title={t('compliance.hits.not_screened')} why={t('compliance.hits.not_screened_why')} />
    );
  const hits = file.screenings
    .flatMap((screening) =>
      screening.hits.filter(({ is_current }) => is_current).map((hit) => ({ hit, screening })),
    )
    .sort(
      (a, b) =>
        Number(b.hit.state === 'open') - Number(a.hit.state === 'open') ||
        Number(b.hit.score) - Number(a.hit.score),
    );
  return (
    <>
      <ScreeningFacts screening={newest} />
      {hits.length === 0 && (
        <EmptyState
          icon={VerifiedUserOutlined}
          title={t('compliance.hits.empty')}
          why={t('compliance.hits.empty_why')}
        />
      )}
      {canReview && hasKeys ? (
        <HitSittingList hits={hits} />
      ) : (
        <Box sx={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
          {hits.map(({ hit, screening }) => (
            <HitCard key={hit.id} hit={hit} party={screening.party} canReview={canReview} />
          ))}
        </Box>
      )}
    </>
  );
}

/** Against which editions of which lists, when, with which model. */
function ScreeningFacts({ screening }: { screening: Screening }) {
  const t = useT();
  const format = useFormat();
  const lists = screening.list_versions
    .map(({ list, as_of }) => `${t(`compliance.list_names.${list}`)} (${format.day(as_of)})`)
    .join(', ');
  return (
    <Box sx={{ mb: 4 }}>
      {!screening.lists_ok && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {t('compliance.hits.lists_not_ok')}
        </Alert>
      )}
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('compliance.hits.screened', { lists })} · <DateTime value={screening.created_at} /> ·{' '}
        {screening.model_version}
      </Typography>
    </Box>
  );
}

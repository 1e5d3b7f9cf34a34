import ManageSearchOutlined from '@mui/icons-material/ManageSearchOutlined';
import VerifiedUserOutlined from '@mui/icons-material/VerifiedUserOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Party } from '../../../domain/compliance/lists.js';
import { EmptyState } from '../layout/EmptyState.js';
import { useFormat } from '../layout/use-format.js';
import { useT } from '../providers/i18n-provider.js';
import { EntryCard } from './EntryCard.js';
import type { SearchAnswer } from './types.js';

export interface Found {
  answer: SearchAnswer;
  party: Party;
}

/** What the lists say, by which editions, and how the names were read. */
export function SearchResult({ found }: { found: Found | null }) {
  const t = useT();
  if (!found)
    return (
      <EmptyState
        icon={ManageSearchOutlined}
        title={t('compliance.search.nobody_yet')}
        why={t('compliance.search.nobody_yet_why')}
      />
    );
  const { answer, party } = found;
  return (
    <>
      {answer.needs_review && (
        <Alert severity="warning" sx={{ mb: 3 }}>
          {t('compliance.search.needs_review')}
        </Alert>
      )}
      <AnswerFacts answer={answer} />
      {answer.hits.length === 0 && !answer.needs_review && (
        <EmptyState
          icon={VerifiedUserOutlined}
          title={t('compliance.search.empty')}
          why={t('compliance.search.empty_why')}
        />
      )}
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
        {answer.hits.map(({ list, entry_id, entry, score, evidence }) => (
          <EntryCard
            key={`${list}/${entry_id}`}
            entryId={entry_id}
            list={list}
            entry={entry}
            party={party}
            partyName={t('compliance.search.theirs')}
            score={score}
            evidence={evidence}
          />
        ))}
      </Box>
      {answer.total > answer.hits.length && (
        <Typography variant="body2" sx={{ mt: 3, color: 'text.secondary' }}>
          {t('compliance.search.more', { smart_count: answer.total - answer.hits.length })}
        </Typography>
      )}
    </>
  );
}

function AnswerFacts({ answer }: { answer: SearchAnswer }) {
  const t = useT();
  const format = useFormat();
  const lists = answer.list_versions
    .map(({ list, as_of }) => `${t(`compliance.list_names.${list}`)} (${format.day(as_of)})`)
    .join(', ');
  const read = (answer.explanation ?? [])
    .flatMap(({ readings }) => readings)
    .map(({ words }) => words.map(({ text }) => text).join(' '));
  return (
    <Box sx={{ mb: 4, color: 'text.secondary', fontSize: '0.8125rem' }}>
      <div>
        {t('compliance.hits.screened', { lists })} · {answer.model_version}
      </div>
      {read.length > 0 && (
        <div>
          {t('compliance.search.read_as')} <span dir="auto">{[...new Set(read)].join(', ')}</span>
        </div>
      )}
    </Box>
  );
}

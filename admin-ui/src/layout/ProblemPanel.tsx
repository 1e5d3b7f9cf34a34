import ErrorOutline from '@mui/icons-material/ErrorOutline';
import { isProblem } from '../providers/problem.js';
import { useT } from '../providers/i18n-provider.js';
import { useProblemText } from '../providers/problem-text.js';
import { CopyableId } from './CopyableId.js';
import { EmptyState } from './EmptyState.js';

interface ProblemPanelProps {
  error: unknown;
  retry?: () => void;
}

/** A failed request in words, with a retry and the trace id that an engineer will ask for. */
export function ProblemPanel({ error, retry }: ProblemPanelProps) {
  const t = useT();
  const say = useProblemText();
  const traceId = isProblem(error) ? error.details.traceId : undefined;
  return (
    <div role="alert">
      <EmptyState
        icon={ErrorOutline}
        title={say(error)}
        why={t('layout.error.why')}
        action={retry && { label: t('layout.error.retry'), onClick: retry }}
      >
        {traceId && (
          <>
            {t('layout.error.trace')} <CopyableId value={traceId} />
          </>
        )}
      </EmptyState>
    </div>
  );
}

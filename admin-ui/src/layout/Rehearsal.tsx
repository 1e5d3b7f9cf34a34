import { lazy, Suspense, useEffect, useState } from 'react';
import { whenIdle } from './when-idle.js';

const RehearsedParts = lazy(async () => ({ default: (await import('./RehearsedParts.js')).RehearsedParts }));

/**
 * What most pages begin with is drawn once where nobody sees it, while nothing else is to do: the first list that is
 * opened finds its styles made and its code warm.
 */
export function Rehearsal() {
  const [act, setAct] = useState<'waiting' | 'on' | 'over'>('waiting');
  useEffect(() => whenIdle(() => setAct('on')), []);
  if (act !== 'on') return null;
  return (
    <div hidden inert>
      <Suspense>
        <RehearsedParts onDrawn={() => setAct('over')} />
      </Suspense>
    </div>
  );
}

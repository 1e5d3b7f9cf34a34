import { useEffect, useRef, useState } from 'react';
import type { DryRunLine } from '../../../domain/compliance/risk-models.js';
import type { RiskModelContent } from '../../../domain/compliance/risk.js';
import { http } from '../providers/api.js';
import { isProblem, type ApiProblem } from '../providers/problem.js';
import type { Wire } from '../providers/wire.js';
import type { RiskDryRun } from './types.js';

export interface DryRunStanding {
  /** The content that is or was tried; another one needs a run of its own. */
  content: RiskModelContent;
  scored: number;
  /** Null before the first line. */
  parties: number | null;
  found: RiskDryRun | null;
  /** Null while it runs well; an answer that broke off is a failure without a problem. */
  failure: ApiProblem | 'broken' | null;
}

/** Tries a content on every party and follows how far it is. Leaving the page ends it. */
export function useDryRun() {
  const [standing, setStanding] = useState<DryRunStanding | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function start(content: RiskModelContent) {
    running.current?.abort();
    const abort = new AbortController();
    running.current = abort;
    const put = (change: Partial<DryRunStanding>) => {
      if (!abort.signal.aborted) setStanding((before) => before && { ...before, ...change });
    };
    setStanding({ content, scored: 0, parties: null, found: null, failure: null });
    let isWhole = false;
    const take = (line: Wire<DryRunLine>) => {
      if (line.line === 'begun') put({ parties: line.parties });
      if (line.line === 'scored') put({ scored: line.scored });
      if (line.line !== 'done') return;
      isWhole = true;
      put({ found: line.dry_run });
    };
    try {
      const call = { method: 'POST', body: { content }, signal: abort.signal } as const;
      await http.lines(path, call, take);
      if (!isWhole) put({ failure: 'broken' });
    } catch (error) {
      put({ failure: isProblem(error) ? error : 'broken' });
    }
  }
  const cancel = () => {
    running.current?.abort();
    setStanding(null);
  };
  return { standing, start: (content: RiskModelContent) => void start(content), cancel };
}

const path = '/compliance/risk-models/dry-run';

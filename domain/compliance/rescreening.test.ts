import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  concernOfDelta,
  hitDifferences,
  nextRescreeningState,
  pageMs,
  rescreeningStates,
} from './rescreening.js';

const delta = { changed: new Set(['new', 'other']), gone: new Set(['gone']) };
const hit = (entry_id: string, score = '0.9000', entry_hash = 'as it was') => ({
  list: 'ofac_sdn',
  entry_id,
  score,
  entry_hash,
});

describe('the concern of a party with a list that changed', () => {
  it('is a hit that is gone, one that is another now, or an entry that is found', () => {
    expect(concernOfDelta([hit('gone'), hit('other')], [], delta)).toBe('hit_gone');
    expect(concernOfDelta([hit('other')], ['new'], delta)).toBe('hit_changed');
    expect(concernOfDelta([], ['new'], delta)).toBe('new_hit');
  });

  it('is none where only entries that did not change are hit', () => {
    expect(concernOfDelta([hit('same')], ['same'], delta)).toBeNull();
    expect(concernOfDelta([], [], delta)).toBeNull();
  });
});

describe('differences between what is kept and what is found', () => {
  it('are entries of one side alone, and other scores', () => {
    expect(hitDifferences([hit('a'), hit('b'), hit('c')], [hit('b'), hit('c', '0.9100'), hit('d')])).toEqual([
      { entry: 'ofac_sdn/a', kept: '0.9000', found: null },
      { entry: 'ofac_sdn/c', kept: '0.9000', found: '0.9100' },
      { entry: 'ofac_sdn/d', kept: null, found: '0.9000' },
    ]);
  });

  it('are other words of an entry, though the score be the same', () => {
    expect(hitDifferences([hit('a')], [hit('a', '0.9000', 'as it is')])).toEqual([
      { entry: 'ofac_sdn/a', kept: '0.9000', found: '0.9000' },
    ]);
  });

  it('are none between the same hits in any order', () => {
    const hits = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 20 });
    fc.assert(
      fc.property(hits, (ids) => {
        const kept = ids.map((id) => hit(id));
        expect(hitDifferences(kept, kept.toReversed())).toEqual([]);
      }),
    );
  });
});

describe('a run', () => {
  it('is paused and goes on, and nothing follows its end', () => {
    expect(nextRescreeningState('running', 'pause')).toBe('paused');
    expect(nextRescreeningState('paused', 'resume')).toBe('running');
    expect(nextRescreeningState('paused', 'finish')).toBeNull();
    for (const event of ['pause', 'resume', 'stop', 'finish'] as const)
      for (const state of rescreeningStates.filter((each) => each === 'done' || each === 'stopped'))
        expect(nextRescreeningState(state, event)).toBeNull();
  });

  it('keeps its pace: a party with a procedure of its own counts for ten', () => {
    expect(pageMs({ seen: 500, concerned: 0 }, 30_000)).toBe(1_000);
    expect(pageMs({ seen: 500, concerned: 50 }, 30_000)).toBe(2_000);
    expect(pageMs({ seen: 0, concerned: 0 }, 30_000)).toBe(0);
  });
});

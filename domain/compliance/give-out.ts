/** Who gets which case: pure, so that the same desk always gives the same answer. */
export const skillKinds = ['language', 'country', 'client_kind', 'topic'] as const;
export type SkillKind = (typeof skillKinds)[number];

export interface Skill {
  kind: SkillKind;
  value: string;
}

export interface Worker {
  id: string;
  skills: readonly Skill[];
  /** Cases in work now, and how many they take. */
  load: number;
  most: number;
  is_present: boolean;
  /** Officers: of a case that an officer works another officer has to decide. */
  may_decide: boolean;
}

export interface WaitingCase {
  id: string;
  /** 1 is the most urgent. */
  priority: number;
  dueAtMs: number;
  needs: readonly Skill[];
  /** Whose own affair it is. */
  never: readonly string[];
}

export type LeftWhy = 'nobody_present' | 'nobody_skilled' | 'own_work' | 'all_full';

export interface GiveOut {
  given: { case_id: string; worker_id: string }[];
  left: { case_id: string; why: LeftWhy }[];
}

/**
 * The most urgent case first, each to whoever has the skills and the least share of their limit in work; of two alike to
 * the one with fewer skills, so that the rare ones stay free. Nobody gets more than their limit, nobody their own
 * affair, and none gets a case that then nobody else could decide.
 */
export function giveOut(cases: readonly WaitingCase[], workers: readonly Worker[]): GiveOut {
  const loads = new Map(workers.map(({ id, load }) => [id, load]));
  const result: GiveOut = { given: [], left: [] };
  for (const each of [...cases].sort(byUrgency)) {
    const skilled = workers.filter((worker) => worker.is_present && hasSkills(worker, each));
    const allowed = skilled.filter((worker) => mayWork(worker, each, workers));
    const free = allowed.filter(({ id, most }) => (loads.get(id) ?? 0) < most);
    const [best] = free.sort((one, other) => byLoad(one, other, loads));
    if (best) {
      loads.set(best.id, (loads.get(best.id) ?? 0) + 1);
      result.given.push({ case_id: each.id, worker_id: best.id });
    } else {
      result.left.push({ case_id: each.id, why: whyLeft(workers, skilled, allowed) });
    }
  }
  return result;
}

function hasSkills({ skills }: Worker, { needs }: WaitingCase): boolean {
  return needs.every((need) => skills.some(({ kind, value }) => kind === need.kind && value === need.value));
}

/** Not one's own affair, and somebody else is left who may decide it: nobody decides on their own work. */
function mayWork({ id }: Worker, { never }: WaitingCase, workers: readonly Worker[]): boolean {
  const isOwn = never.includes(id);
  return !isOwn && workers.some((other) => other.may_decide && other.id !== id && !never.includes(other.id));
}

function whyLeft(workers: readonly Worker[], skilled: Worker[], allowed: Worker[]): LeftWhy {
  if (!workers.some(({ is_present }) => is_present)) return 'nobody_present';
  if (skilled.length === 0) return 'nobody_skilled';
  return allowed.length === 0 ? 'own_work' : 'all_full';
}

function byUrgency(one: WaitingCase, other: WaitingCase): number {
  return one.priority - other.priority || one.dueAtMs - other.dueAtMs || (one.id < other.id ? -1 : 1);
}

function byLoad(one: Worker, other: Worker, loads: ReadonlyMap<string, number>): number {
  const share = ({ id, most }: Worker) => (loads.get(id) ?? 0) / most;
  return share(one) - share(other) || one.skills.length - other.skills.length || (one.id < other.id ? -1 : 1);
}

import type { z } from 'zod';
import type {
  CaseAllowed,
  CaseCounts,
  CaseFile as FileView,
  CaseRow as RowView,
  CaseView,
  Dashboard,
  NoteView,
  ScreeningView,
  TimelineEntry as TimelineView,
  listStatus,
  listsStateView,
} from '../../../domain/compliance/case-views.js';
import type { ListVersionRow } from '../../../domain/compliance/case-schema.js';
import type { Evidence } from '../../../domain/compliance/evidence.js';
import type { ListChanges as ListChangesView } from '../../../domain/compliance/list-changes.js';
import type { OwnEntryView } from '../../../domain/compliance/own-list.js';
import type { ListEntry, Party } from '../../../domain/compliance/lists.js';
import type { ScreeningSearchView } from '../../../domain/compliance/search-views.js';
import type { ClientFile } from '../onboarding/types.js';
import type { Wire } from '../providers/wire.js';

export type { CaseAllowed, CaseCounts, Dashboard };
export type Case = Wire<CaseView>;
export type CaseRow = Wire<RowView>;
export type CaseNote = Wire<NoteView>;
export type TimelineEntry = Wire<TimelineView>;
export type ListState = ListVersionRow['state'];

export interface CaseFile extends Omit<Wire<FileView>, 'file'> {
  file: ClientFile;
}

type HitView = Wire<ScreeningView>['hits'][number];
export interface Hit extends Omit<HitView, 'entry' | 'evidence'> {
  entry: Partial<ListEntry>;
  evidence: Evidence[];
}

export interface Screening extends Omit<Wire<ScreeningView>, 'hits' | 'party'> {
  party: Partial<Party>;
  hits: Hit[];
}

export type ListChanges = Wire<ListChangesView>;
export type OwnEntry = Wire<OwnEntryView>;
export type OwnEntryState = OwnEntry['state'];
export type ListStatus = Wire<z.infer<typeof listStatus>>;
export type ListsState = Wire<z.infer<typeof listsStateView>>;

type FoundEntry = Wire<ScreeningSearchView>['hits'][number];
export interface SearchAnswer extends Omit<Wire<ScreeningSearchView>, 'hits'> {
  hits: (Omit<FoundEntry, 'evidence'> & { evidence: Evidence[] })[];
}

import type { z } from 'zod';
import type {
  CaseAllowed,
  CaseCounts,
  CaseFile as FileView,
  CaseRow as RowView,
  CaseView,
  LedCase as LedView,
  Dashboard,
  NoteView,
  ScreeningView,
  TimelineEntry as TimelineView,
  listStatus,
  listsStateView,
} from '../../../domain/compliance/case-views.js';
import type { LinkView, NearCase as NearView } from '../../../domain/compliance/case-links.js';
import type { GivenOut as GivenOutView, WorkerView } from '../../../domain/compliance/case-workers.js';
import type { CaseMetrics as MetricsView } from '../../../domain/compliance/case-metrics.js';
import type { SampleView } from '../../../domain/compliance/case-samples.js';
import type { ListVersionRow } from '../../../domain/compliance/case-schema.js';
import type { Evidence } from '../../../domain/compliance/evidence.js';
import type { ListChanges as ListChangesView } from '../../../domain/compliance/list-changes.js';
import type { OwnEntryView } from '../../../domain/compliance/own-list.js';
import type {
  RescreeningFile as RescreeningFileView,
  RescreeningView,
} from '../../../domain/compliance/rescreening-schema.js';
import type {
  RiskDryRunMoveView,
  RiskDryRunView,
  RiskModelSummary as SummaryView,
  RiskModelView,
} from '../../../domain/compliance/risk-models.js';
import type {
  RequestDraft as DraftView,
  TemplateView,
} from '../../../domain/compliance/request-templates.js';
import type { ListEntry, Party } from '../../../domain/compliance/lists.js';
import type { ScreeningSearchView } from '../../../domain/compliance/search-views.js';
import type { ClientFile } from '../onboarding/types.js';
import type { Wire } from '../providers/wire.js';

export type { CaseAllowed, CaseCounts, Dashboard };
export type Case = Wire<CaseView>;
export type CaseRow = Wire<RowView>;
export type CaseNote = Wire<NoteView>;
export type TimelineEntry = Wire<TimelineView>;
export type Rescreening = Wire<RescreeningView>;
export type RescreeningFile = Wire<RescreeningFileView>;
export type ListState = ListVersionRow['state'];

export type GivenOut = Wire<GivenOutView>;
export type Worker = Wire<WorkerView>;
export type Skill = Worker['skills'][number];
export type RequestDraft = Wire<DraftView>;
export type RequestTemplate = Wire<TemplateView>;
export type CaseMetrics = Wire<MetricsView>;
export type VerdictFigures = Omit<CaseMetrics['rules'][number], 'list' | 'explanation_code'>;
export type CaseSample = Wire<SampleView>;
export type NearCase = Wire<NearView>;
export type CaseLink = Wire<LinkView>;

export interface LedCase extends Omit<Wire<LedView>, 'file'> {
  file: ClientFile;
}

export interface CaseFile extends Omit<Wire<FileView>, 'file' | 'duplicates'> {
  file: ClientFile;
  duplicates: LedCase[];
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
export const riskModelsPath = '/compliance/risk-models';
export type RiskModel = Wire<RiskModelView>;
export type RiskModelSummary = Wire<SummaryView>;
export type RiskModelState = RiskModel['state'];
export type RiskDryRun = Wire<RiskDryRunView>;
export type RiskDryRunMove = Wire<RiskDryRunMoveView>;
export type ListStatus = Wire<z.infer<typeof listStatus>>;
export type ListsState = Wire<z.infer<typeof listsStateView>>;

type FoundEntry = Wire<ScreeningSearchView>['hits'][number];
export interface SearchAnswer extends Omit<Wire<ScreeningSearchView>, 'hits'> {
  hits: (Omit<FoundEntry, 'evidence'> & { evidence: Evidence[] })[];
}

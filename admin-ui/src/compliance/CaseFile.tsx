import { useQueryClient } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { isLiveCase } from '../../../domain/compliance/case-rules.js';
import { Loaded } from '../layout/Loaded.js';
import { File } from '../layout/File.js';
import { FileSkeleton } from '../layout/Skeletons.js';
import { clientTabs } from '../onboarding/client-tabs.js';
import { WorkflowPanel } from '../onboarding/WorkflowPanel.js';
import { useApi, useCan, useLive, usePresence } from '../providers/hooks.js';
import { CaseHead } from './CaseHead.js';
import { CaseLinks } from './CaseLinks.js';
import { CaseNotes } from './CaseNotes.js';
import { withDuplicates } from './with-duplicates.js';
import { Checklist } from './Checklist.js';
import { DecisionPanel } from './DecisionPanel.js';
import { Timeline } from '../audit/Timeline.js';
import type { CaseFile as CaseFileView } from './types.js';

/** One case with all its evidence, from which it can be decided without leaving. */
export function CaseFile() {
  const { id = '' } = useParams();
  const path = `/compliance/cases/${id}`;
  const query = useApi<CaseFileView>(path);
  const queries = useQueryClient();
  const lookAgain = () => void queries.invalidateQueries({ queryKey: ['api', path] });
  useLive(`cases/${id}`, ({ kind }) => kind !== 'presence' && lookAgain());
  usePresence(`cases/${id}`);
  return (
    <Loaded query={query} skeleton={<FileSkeleton />}>
      {(view) => <CaseView key={id} view={view} />}
    </Loaded>
  );
}

function CaseView({ view }: { view: CaseFileView }) {
  const canReadDocuments = useCan('onboarding:read_documents');
  const canDecide = useCan('compliance:decide');
  const { file, allowed } = view;
  // An officer reviews hits of any live case, an analyst those of the case that they have in work.
  const canReviewHits = allowed.recommend || (canDecide && isLiveCase(view.case.state) && !view.lead);
  return (
    <File
      head={<CaseHead view={view} />}
      tabs={withDuplicates(
        clientTabs({
          file,
          canReadDocuments,
          canReviewHits,
          caseId: view.case.id,
          canAsk: allowed.request_information,
        }),
        view.duplicates,
        { canReadDocuments, canReviewHits },
      )}
      rail={
        <>
          <DecisionPanel view={view} />
          <Checklist view={view} />
          <CaseNotes view={view} />
          <CaseLinks view={view} />
          <WorkflowPanel workflow={file.workflow} application={file.application} />
          <Timeline entries={view.timeline} />
        </>
      }
    />
  );
}

import { currentHits, HitsTab } from '../compliance/HitsTab.js';
import { RiskTab } from '../compliance/RiskTab.js';
import type { FileTab } from '../layout/File.js';
import { ChecksTab } from './ChecksTab.js';
import { DocumentsTab } from './DocumentsTab.js';
import { MessagesTab } from './MessagesTab.js';
import { OwnersTab } from './OwnersTab.js';
import { OwnershipTab } from './ownership/OwnershipTab.js';
import { PartyTab } from './PartyTab.js';
import type { ClientFile } from './types.js';

interface ClientTabsOptions {
  file: ClientFile;
  canReadDocuments: boolean;
  canReviewHits: boolean;
  /** The case that hits are reviewed and the client is asked in; null on the client's own file. */
  caseId: string | null;
  canAsk: boolean;
}

/** The evidence about a client, the same on a case and on the client's own file. */
export function clientTabs({
  file,
  canReadDocuments,
  canReviewHits,
  caseId,
  canAsk,
}: ClientTabsOptions): FileTab[] {
  const { application } = file;
  const isCompany = application.kind === 'legal_entity';
  const hits = currentHits(file);
  const openHits = hits.filter(({ state }) => state === 'open' || state === 'escalated').length;
  const documents = file.documents.filter(({ state }) => state !== 'superseded');
  const failedChecks = file.checks.filter(({ state }) => state === 'failed' || state === 'review').length;
  const tabs: (FileTab | null)[] = [
    {
      id: 'data',
      label: isCompany ? 'onboarding.tabs.company' : 'onboarding.tabs.person',
      render: () => <PartyTab client={application} />,
    },
    {
      id: 'documents',
      label: 'onboarding.tabs.documents',
      count: documents.length,
      render: () => <DocumentsTab file={file} canRead={canReadDocuments} />,
    },
    {
      id: 'checks',
      label: 'onboarding.tabs.checks',
      count: failedChecks || file.checks.length,
      isOpen: failedChecks > 0,
      render: () => <ChecksTab checks={file.checks} />,
    },
    {
      id: 'hits',
      label: 'onboarding.tabs.hits',
      count: openHits || hits.length,
      isOpen: openHits > 0,
      render: () => <HitsTab file={file} canReview={canReviewHits && caseId !== null} />,
    },
    {
      id: 'risk',
      label: 'onboarding.tabs.risk',
      render: () => <RiskTab assessments={file.risk_assessments} />,
    },
    isCompany
      ? {
          id: 'owners',
          label: 'onboarding.tabs.owners',
          count: file.owners.length,
          render: () => <OwnersTab file={file} />,
        }
      : null,
    isCompany
      ? {
          id: 'ownership',
          label: 'onboarding.tabs.ownership',
          render: () => <OwnershipTab clientId={application.id} />,
        }
      : null,
    {
      id: 'messages',
      label: 'onboarding.tabs.messages',
      count: file.messages.length,
      render: () => <MessagesTab file={file} caseId={canAsk ? caseId : null} />,
    },
  ];
  return tabs.filter((tab) => tab !== null);
}

import type { StateTexts } from './states.js';

/** Each state in words; a state without a word does not compile. */
export const statesEn = {
  application: {
    draft: 'Draft',
    submitted: 'Submitted',
    checking: 'Checking',
    in_review: 'In review',
    waiting_for_client: 'Waiting for client',
    approved: 'Approved',
    active: 'Active',
    under_review: 'Under review',
    suspended: 'Suspended',
    exited: 'Exited',
    rejected: 'Rejected',
    withdrawn: 'Withdrawn',
    expired: 'Expired',
  },
  case: {
    open: 'Open',
    in_work: 'In work',
    waiting_for_client: 'Waiting for client',
    recommended: 'Recommended',
    decided: 'Decided',
    closed: 'Closed',
  },
  check: { pending: 'Pending', passed: 'Passed', failed: 'Failed', review: 'Needs review', unavailable: 'Unavailable' },
  decision: { approve: 'Approve', reject: 'Reject', suspend: 'Suspend', exit: 'Exit' },
  document: { received: 'Received', verified: 'Verified', refused: 'Refused', expired: 'Expired', superseded: 'Replaced' },
  finding: { refuse: 'Refuses', review: 'Look at it', note: 'Note' },
  hit: { open: 'To review', confirmed: 'Confirmed', cleared: 'Cleared', escalated: 'Escalated' },
  list: { active: 'In force', superseded: 'Replaced', held: 'Held' },
  mail: { queued: 'Queued', sent: 'Sent', captured: 'Captured', failed: 'Failed' },
  outcome: { done: 'Done', refused: 'Refused' },
  risk: { low: 'Low risk', medium: 'Medium risk', high: 'High risk', prohibited: 'Prohibited' },
  user: { invited: 'Invited', active: 'Active', suspended: 'Suspended', closed: 'Closed' },
} satisfies StateTexts;

export { refreshLists } from './compliance/refresh-lists.js';
export { rescreenClients } from './compliance/rescreen-clients.js';
export { answerIdentityCheck } from './onboarding/answer-identity-check.js';
export { onboardClient } from './onboarding/onboard-client.js';
export { workOrder } from './orders/work-order.js';
export { handleBreach } from './risk/handle-breach.js';
export { checkVenue } from './venues/check-venue.js';

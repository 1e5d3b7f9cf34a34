export { onboardClient } from './onboarding/onboard-client.js';

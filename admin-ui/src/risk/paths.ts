/** Below `/api/v1`. */
export const switchesPath = '/risk/switches';
export const boardPath = '/risk/board';
export const limitsPath = '/risk/limits';
export const creditLinesPath = '/risk/credit-lines';
export const creditUsePath = '/risk/credit-use';
export const breachesPath = '/risk/breaches';
export const accountRiskPath = (accountId: string) => `/risk/accounts/${accountId}`;

/** Whatever somebody does here changes what all of these say. */
export const riskPaths = ['/risk'];

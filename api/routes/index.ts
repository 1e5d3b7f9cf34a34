import type { Route } from '../route.js';

/** Every route of the house, a line a noun. */
export const routes: Route[] = [];

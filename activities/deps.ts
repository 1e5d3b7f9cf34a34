import type { ListCode } from '../domain/compliance/lists.js';
import type { Log } from '../lib/log.js';
import type { PurserApi } from '../sdk/client.js';
import type { IdentityProvider } from './clients/identity-provider.js';
import type { ScreeningLists } from './clients/screening-lists.js';

/** What activities work with. No database: they change records through the api only. */
export interface ActivityDeps {
  api: PurserApi;
  log: Log;
  identityProvider: IdentityProvider;
  screeningLists: ScreeningLists;
  /** Folder with lists to load beside the official addresses, or null. */
  sanctionsDir: string | null;
  /** Where each list is fetched; one that is not there is not fetched. */
  listAddresses: ReadonlyMap<ListCode, string>;
  today: () => string;
}

import openapiTS, { astToString } from 'openapi-typescript';
import type { Route } from '../route.js';
import { openApiDocument } from '../openapi.js';

const head = '// Made from the routes of the api by `npm run sdk`; a test compares the two.\n\n';

/** The TypeScript types of the whole API, for sdk/schema.ts. */
export async function sdkTypes(routes: readonly Route[]): Promise<string> {
  const document = JSON.stringify(openApiDocument([...routes], { version: '1', url: '/' }));
  return head + astToString(await openapiTS(document, { alphabetize: true, emptyObjectsUnknown: true }));
}

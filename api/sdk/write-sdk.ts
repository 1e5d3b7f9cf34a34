import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rootDir } from '../../lib/root.js';
import { routes } from '../routes/index.js';
import { sdkTypes } from './sdk-types.js';

/** `npm run sdk`: writes the types of the client from the routes as they are. */
await writeFile(join(rootDir, 'sdk', 'schema.ts'), await sdkTypes(routes));

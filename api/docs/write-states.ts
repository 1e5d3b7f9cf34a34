/** `npm run states`: writes docs/orders-states.md anew. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { statesText } from '../../domain/orders/states-text.js';
import { rootDir } from '../../lib/root.js';

writeFileSync(join(rootDir, 'docs', 'orders-states.md'), statesText());

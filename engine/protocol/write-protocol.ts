/** `npm run protocol`: writes docs/engine-protocol.md anew. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootDir } from '../../lib/root.js';
import { protocolText } from './protocol-text.js';

writeFileSync(join(rootDir, 'docs', 'engine-protocol.md'), protocolText());

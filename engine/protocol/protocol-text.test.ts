import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { rootDir } from '../../lib/root.js';
import { protocolText } from './protocol-text.js';

describe('docs/engine-protocol.md', () => {
  it('is what the tables say; npm run protocol writes it anew', () => {
    expect(readFileSync(join(rootDir, 'docs', 'engine-protocol.md'), 'utf8')).toBe(protocolText());
  });
});

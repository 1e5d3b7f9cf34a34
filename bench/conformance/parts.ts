import { engine } from './engine.js';
import { lists } from './lists.js';
import { matching } from './matching.js';
import { mrz } from './mrz.js';
import { ownership } from './ownership.js';
import type { ConformancePart } from './part.js';
import { quant } from './quant.js';

/** Every part, sorted by name; `npm run conformance -- DIR` runs all of them. */
export const parts: readonly ConformancePart[] = [engine, lists, matching, mrz, ownership, quant];

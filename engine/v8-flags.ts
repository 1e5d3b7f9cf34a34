import { setFlagsFromString } from 'node:v8';

/**
 * The loop is many small functions that pass doubles to each other. V8 inlines some hundred bytes of bytecode by default;
 * what it doesn't inline allocates a number for each double that goes in or comes out. Set before the engine is loaded.
 */
export function setEngineFlags(): void {
  setFlagsFromString('--max-inlined-bytecode-size=800');
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=6000');
}

/** What one part of the conformance run found. */
export interface PartResult {
  run: number;
  passed: number;
  failed: { id: string; why: string }[];
  figures: Record<string, number>;
}

/** Holds the product to one kind of public vectors below a folder that is laid out like `../shared/data`. */
export interface ConformancePart {
  name: string;
  run(dir: string): Promise<PartResult>;
}

import type { SqlMigration } from './migration.js';

/** From which score on a screening reported, so that it can be made again and compared; null for those of before. */
export const screeningThreshold: SqlMigration = {
  name: '027-screening-threshold',
  up: `
  ALTER TABLE screenings ADD COLUMN threshold NUMERIC(5,4) CHECK (threshold > 0 AND threshold < 1);
  `,
  down: `
  ALTER TABLE screenings DROP COLUMN threshold;
  `,
};

/** One step of the ClickHouse schema, forward and back; ClickHouse takes one statement at a time. */
export interface ClickhouseMigration {
  name: string;
  up: string[];
  down: string[];
}

/** One step of the schema, forward and back, as plain SQL. Names sort in the order they run. */
export interface SqlMigration {
  name: string;
  up: string;
  down: string;
}

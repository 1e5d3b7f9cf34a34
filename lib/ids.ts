import { v7, v5 } from 'uuid';

/** A new record's id: a version 7 UUID, so that ids sort by the time they were made. */
export const newId = (): string => v7();

const namespace = '5f8cbb4e-6f2c-4a53-9a0e-9f0d8f1f2a11';

/** The id of a record that a business key names: the same key gives the same id. */
export const idFromKey = (key: string): string => v5(key, namespace);

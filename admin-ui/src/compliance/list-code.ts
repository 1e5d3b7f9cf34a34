import { listCodes, type ListCode } from '../../../domain/compliance/lists.js';

/** The list that a record names; one that this version does not know counts as a list of our own. */
export function codeOf(list: string): ListCode {
  return listCodes.find((code) => code === list) ?? 'own';
}

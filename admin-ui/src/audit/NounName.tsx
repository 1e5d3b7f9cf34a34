import { useTranslate } from 'react-admin';

/** The part of the house that an entry is about, in words; one that has none yet is shown by its name. */
export function NounName({ noun }: { noun: string }) {
  return useTranslate()(`audit.nouns.${noun}`, { _: noun });
}

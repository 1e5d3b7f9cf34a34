/** Texts of the page that looks anybody up in the lists. */
export const searchEn = {
  action: 'Look up',
  date_of_birth: 'Date of birth',
  date_of_birth_help: 'As far as it is known: 1970, 1970-02 or 1970-02-28',
  empty: 'Not found in any list',
  empty_why:
    'Nothing in these editions is like it enough. Another spelling or a name in its own script may say more.',
  kind: 'Looked for as',
  kinds: { person: 'Person', entity: 'Company or organisation', vessel: 'Vessel', aircraft: 'Aircraft' },
  more: '%{smart_count} more entry was less alike. |||| %{smart_count} more entries were less alike.',
  names: 'Names',
  names_help: 'One a line, in any script and order',
  needs_review:
    'These names cannot carry a verdict: they hold no letters that can be compared, or signs that hide what is written. Look at the document.',
  nobody_yet: 'Nobody looked up yet',
  nobody_yet_why: 'Anybody may be looked up, client or not. What is asked and found is kept nowhere.',
  read_as: 'Read as',
  theirs: 'Looked up',
  title: 'Name check',
};

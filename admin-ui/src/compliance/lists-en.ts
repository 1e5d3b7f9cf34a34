/** Texts of the page of the sanctions lists, and of the line above every page. */
export const listsEn = {
  age_of: '%{age} day ago, at most %{max} |||| %{age} days ago, at most %{max}',
  approvals_pass: 'The lists are in order. Approvals pass.',
  approvals_stopped: 'Approvals are stopped until the lists are in order:',
  as_of: 'Published',
  banner_demonstration:
    'Demonstration with an old sanctions list (%{list}, %{day}); a setting lets approvals pass.',
  banner_demonstration_fresh: 'Demonstration: clients and staff are made up.',
  banner_link: 'Sanctions lists',
  banner_missing: 'A sanctions list is missing. Approvals are stopped.',
  banner_old:
    'Nobody has found a sanctions list current for too long (%{list}, since %{day}). Approvals are stopped.',
  checked: 'Last found current',
  empty: 'No list is loaded',
  empty_why:
    'Without lists nobody can be approved. The schedule loads them from their official addresses or a folder.',
  entries: 'Entries',
  list: 'List',
  loaded: 'Loaded',
  never_checked: 'never fetched',
  publisher: 'Publisher and source',
  sources: {
    shipped: 'came with Purser',
    folder: 'from a folder of this house',
    house: 'decided by this house',
  },
  release: 'Release',
  release_happens:
    'This edition comes into force and replaces the present one. Screening of all clients against it begins.',
  release_reason: 'Why this edition may come into force',
  release_reversible: 'The edition before stays on record and can be loaded again.',
  released: 'The list is in force.',
  title: 'Sanctions lists',
};

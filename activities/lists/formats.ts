import type { ListCode, ListEntry } from '../../domain/compliance/lists.js';
import { parseDeniedPersons } from './bis-denied.js';
import { parseEuXml } from './eu-xml.js';
import { parseFollowTheMoney } from './follow-the-money.js';
import { parseOfacAdvanced } from './ofac-advanced.js';
import { parseOfacCsv } from './ofac-csv.js';
import { parseUkCsv } from './uk-csv.js';
import { parseUnXml } from './un-xml.js';
import { parseScreeningList } from './us-csl.js';

/** Files of a list by what they are for; one that the source does not have is empty. */
export type ListFiles = (part: string) => Uint8Array;

export interface ListFormat {
  list: ListCode;
  /** Names of each part as they lie in a folder, in lower case: publishers write them one way, mirrors another. */
  parts: Readonly<Record<string, readonly string[]>>;
  /** Parts that a source may do without. */
  optional?: readonly string[];
  /** Names of the parts behind an official address that ends with `/`; else the address is the file. */
  remote?: Readonly<Record<string, string>>;
  maxBytes: number;
  /** Servers send it as JSON, which for any other is a refusal in place of the file. */
  isJson?: boolean;
  /** `as_of` is null when the files do not tell their day. */
  read: (files: ListFiles) => Promise<{ entries: ListEntry[]; as_of: string | null }>;
}

const mebibyte = 1024 * 1024;

function ofacCsv(
  list: 'ofac_sdn' | 'ofac_non_sdn',
  names: Record<'sdn' | 'alt' | 'add' | 'comments', string>,
): ListFormat {
  const file = (name: string) => `${name}.csv`;
  const remote = (name: string) => `${name.toUpperCase()}.CSV`;
  const { sdn, alt, add, comments } = names;
  return {
    list,
    parts: { sdn: [file(sdn)], alt: [file(alt)], add: [file(add)], comments: [file(comments)] },
    // OFAC writes comments only for remarks that go on.
    optional: ['comments'],
    remote: { sdn: remote(sdn), alt: remote(alt), add: remote(add), comments: remote(comments) },
    maxBytes: 80 * mebibyte,
    async read(files) {
      const bytes = { sdn: files('sdn'), alt: files('alt'), add: files('add'), comments: files('comments') };
      return { entries: parseOfacCsv(bytes, list).entries, as_of: null };
    },
  };
}

function ofacAdvanced(list: 'ofac_sdn' | 'ofac_non_sdn', name: string): ListFormat {
  return {
    list,
    parts: { xml: [name] },
    maxBytes: 400 * mebibyte,
    read: (files) => parseOfacAdvanced(files('xml'), list),
  };
}

/** One file whose entries carry no day of their own. */
function undated(parse: (bytes: Uint8Array) => { entries: ListEntry[] } | Promise<{ entries: ListEntry[] }>) {
  return async (files: ListFiles) => ({ entries: (await parse(files('file'))).entries, as_of: null });
}

/** Every form that a list may come in. Of two forms of one list in a folder the younger, then the greater one is taken. */
export const formats: readonly ListFormat[] = [
  ofacCsv('ofac_sdn', { sdn: 'sdn', alt: 'alt', add: 'add', comments: 'sdn_comments' }),
  ofacAdvanced('ofac_sdn', 'sdn_advanced.xml'),
  ofacCsv('ofac_non_sdn', { sdn: 'cons_prim', alt: 'cons_alt', add: 'cons_add', comments: 'cons_comments' }),
  ofacAdvanced('ofac_non_sdn', 'cons_advanced.xml'),
  {
    list: 'un_consolidated',
    parts: { file: ['un_consolidated.xml', 'consolidated.xml'] },
    maxBytes: 40 * mebibyte,
    read: async (files) => parseUnXml(files('file')),
  },
  {
    list: 'eu_consolidated',
    parts: { file: ['xmlfullsanctionslist_1_1.xml', 'eu_consolidated.xml'] },
    maxBytes: 256 * mebibyte,
    read: (files) => parseEuXml(files('file')),
  },
  {
    list: 'uk_ofsi',
    parts: { file: ['uk-sanctions-list.csv', 'uk_sanctions_list.csv', 'conlist.csv'] },
    maxBytes: 80 * mebibyte,
    read: async (files) => parseUkCsv(files('file')),
  },
  {
    list: 'bis_denied_persons',
    parts: { file: ['dpl.txt'] },
    maxBytes: 10 * mebibyte,
    read: undated(parseDeniedPersons),
  },
  {
    list: 'us_csl',
    parts: { file: ['consolidated.csv', 'csl.csv'] },
    maxBytes: 80 * mebibyte,
    read: undated(parseScreeningList),
  },
  {
    list: 'opensanctions',
    parts: { file: ['entities.ftm.json', 'targets.nested.json'] },
    isJson: true,
    maxBytes: 512 * mebibyte,
    read: undated(parseFollowTheMoney),
  },
];

export const publishers: Readonly<Record<ListCode, string>> = {
  ofac_sdn: 'US Treasury, OFAC',
  ofac_non_sdn: 'US Treasury, OFAC',
  un_consolidated: 'United Nations Security Council',
  eu_consolidated: 'European Commission',
  uk_ofsi: 'United Kingdom, FCDO',
  bis_denied_persons: 'US Commerce, Bureau of Industry and Security',
  us_csl: 'US Commerce, International Trade Administration',
  opensanctions: 'OpenSanctions',
  own: 'This house',
};

import { listCodes, type ListCode } from '../../domain/compliance/lists.js';
import { formats, type ListFormat } from './formats.js';

/**
 * Where publishers give their lists out. A list without an address is not fetched: OpenSanctions may be used for money
 * only under a licence, and the US screening list repeats those of OFAC and BIS.
 */
const officialAddresses: Readonly<Partial<Record<ListCode, string>>> = {
  ofac_sdn: 'https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/',
  ofac_non_sdn: 'https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/',
  un_consolidated: 'https://scsanctions.un.org/resources/xml/en/consolidated.xml',
  // The token is the one that the Commission names on its page for everybody.
  eu_consolidated:
    'https://webgate.ec.europa.eu/fsd/fsf/public/files/xmlFullSanctionsList_1_1/content?token=dG9rZW4tMjAxNw',
  // OFSI's own list ended on 28 January 2026; this one took its place.
  uk_ofsi: 'https://sanctionslist.fcdo.gov.uk/docs/UK-Sanctions-List.csv',
  bis_denied_persons: 'https://www.bis.doc.gov/dpl/dpl.txt',
};

/**
 * The addresses in force: the official ones, or what the setting says in their place, `list=address` with blanks between
 * several; an empty address turns a list off.
 */
export function listAddresses(setting: string): ReadonlyMap<ListCode, string> {
  const chosen = new Map(setting.split(/\s+/).filter(Boolean).map(pairOf));
  return new Map(
    listCodes.flatMap((list) => {
      const address = chosen.get(list) ?? officialAddresses[list] ?? '';
      return address === '' || list === 'own' ? [] : [[list, address] as const];
    }),
  );
}

function pairOf(text: string): [string, string] {
  const at = text.indexOf('=');
  return [text.slice(0, at), text.slice(at + 1)];
}

/** The form in which a list comes from an address: several files of a folder when it ends with `/`, else one file. */
export function formatAt(list: ListCode, address: string): ListFormat {
  const forms = formats.filter((format) => format.list === list);
  const isFolder = address.endsWith('/');
  const found = forms.find((format) => (format.remote !== undefined) === isFolder);
  if (!found)
    throw new Error(
      `The address of ${list} ${isFolder ? 'must be that of a file' : 'must end with a slash'}`,
    );
  return found;
}

import type { ListEntry, ListCode } from '../../domain/compliance/lists.js';
import { boundedEntry } from './entry-bounds.js';
import { assertSize, corrupt, type ParsedList } from './list-file-error.js';
import { dayOf } from './ofac-advanced-dates.js';
import {
  documentFrom,
  locationFrom,
  partyFrom,
  type AdvancedParts,
  type Place,
} from './ofac-advanced-party.js';
import { referenceValues, type ReferenceValues } from './ofac-advanced-values.js';
import { fields, text, type XmlNode } from './xml-node.js';
import { readXmlRecords, type XmlRecord } from './xml-records.js';

export interface AdvancedCounts {
  parties: number;
  documents: number;
  locations: number;
  sanctions_entries: number;
}

export interface AdvancedList extends ParsedList<AdvancedCounts> {
  /** The day of `DateOfIssue`. */
  as_of: string;
}

/** The SDN list has 125 MB in this form. */
const maxFileBytes = 400 * 1024 * 1024;
const records = ['ReferenceValueSets', 'Location', 'IDRegDocument', 'DistinctParty', 'SanctionsEntry'];

/**
 * Reads an OFAC list in the advanced form (`sdn_advanced.xml`, `cons_advanced.xml`; OFAC, "Advanced sanctions data model").
 * Its parts point at one another by numbers: reference values come first, then places, papers, parties, and why each is
 * listed. One record is parsed at a time. Entries have the numbers that the legacy files give them. Refuses what is not
 * well-formed, another root, parties without number, name or known kind, numbers that appear twice.
 */
export async function parseOfacAdvanced(bytes: Uint8Array, list: ListCode): Promise<AdvancedList> {
  const file = list === 'ofac_sdn' ? 'sdn_advanced.xml' : 'cons_advanced.xml';
  assertSize(file, bytes.length, maxFileBytes);
  const reader = new Reader(list);
  const root = await readXmlRecords({
    file,
    bytes,
    root: 'Sanctions',
    records,
    take: (one) => reader.take(one),
  });
  if (reader.parties.size === 0) throw corrupt(file, {}, 'there is no entry');
  const as_of = dayOf(fields(root, 'DateOfIssue')[0]);
  if (!as_of) throw corrupt(file, { line: 1 }, 'DateOfIssue is not a date');
  return { as_of, entries: reader.entries(), counts: reader.counts };
}

interface Listing {
  programmes: string[];
  days: string[];
}

/** Gathers what the records say, in the order of the file. */
class Reader {
  readonly parties = new Map<string, ListEntry>();
  readonly counts: AdvancedCounts = { parties: 0, documents: 0, locations: 0, sanctions_entries: 0 };
  private values: ReferenceValues = referenceValues({});
  private readonly places = new Map<string, Place>();
  private readonly documents: AdvancedParts['documents'] = new Map();
  private readonly listings = new Map<string, Listing>();

  constructor(private readonly list: ListCode) {}

  take(record: XmlRecord): void {
    if (record.name === 'ReferenceValueSets') this.values = referenceValues(record.node);
    else if (record.name === 'Location') this.takePlace(record.node);
    else if (record.name === 'IDRegDocument') this.takeDocument(record.node);
    else if (record.name === 'DistinctParty') this.takeParty(record);
    else this.takeListing(record.node);
  }

  /** What was listed when, and under which programmes, stands behind the parties in the file. */
  entries(): ListEntry[] {
    return [...this.parties].map(([profile, entry]) => {
      const listing = this.listings.get(profile);
      return boundedEntry({
        ...entry,
        programmes: listing?.programmes ?? [],
        listed_on: listing?.days.sort()[0] ?? null,
      });
    });
  }

  private takePlace(node: XmlNode): void {
    this.counts.locations += 1;
    this.places.set(text(node, '@ID') ?? '', locationFrom(node, this.values));
  }

  private takeDocument(node: XmlNode): void {
    this.counts.documents += 1;
    const identity = text(node, '@IdentityID') ?? '';
    this.documents.set(identity, [
      ...(this.documents.get(identity) ?? []),
      ...documentFrom(node, this.values),
    ]);
  }

  private takeParty({ node, refuse }: XmlRecord): void {
    this.counts.parties += 1;
    const { list, values, places, documents } = this;
    const read = partyFrom(node, { list, values, places, documents });
    if (typeof read === 'string') throw refuse(read);
    const { profile, entry } = read;
    if (this.parties.has(profile)) throw refuse(`entry ${entry.entry_id} appears twice`);
    this.parties.set(profile, entry);
  }

  private takeListing(node: XmlNode): void {
    this.counts.sanctions_entries += 1;
    const profile = text(node, '@ProfileID') ?? '';
    const programmes = fields(node, 'SanctionsMeasure').flatMap((measure) =>
      this.values.of('SanctionsTypeValues', text(measure, '@SanctionsTypeID')) === 'Program'
        ? (text(measure, 'Comment') ?? [])
        : [],
    );
    const days = fields(node, 'EntryEvent').flatMap((event) => dayOf(fields(event, 'Date')[0]) ?? []);
    const known = this.listings.get(profile) ?? { programmes: [], days: [] };
    this.listings.set(profile, {
      programmes: [...known.programmes, ...programmes],
      days: [...known.days, ...days],
    });
  }
}

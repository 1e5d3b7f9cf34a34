import { countryOf } from './countries.js';
import { children, fields, isNode, text, type XmlNode } from './xml-node.js';

/** What the numbers of the advanced XML stand for, by the name of the table and the number. */
export interface ReferenceValues {
  /** Text of a value, or an empty one for a number that the file does not explain. */
  of(table: string, id: string | undefined): string;
  /** ISO 3166-1 alpha-2 of a country by its number, where it can be told, else the publisher's words. */
  country(id: string | undefined): string | null;
  /** `Individual`, `Entity`, `Vessel`, `Aircraft` of a party's subtype. */
  partyKind(subTypeId: string | undefined): string;
}

/** Reads `ReferenceValueSets`: tables such as `AliasTypeValues`, each of elements with an id and a text. */
export function referenceValues(node: XmlNode): ReferenceValues {
  const tables = new Map(Object.keys(node).map((table) => [table, tableFrom(node, table)]));
  const valueOf = (table: string, id: string | undefined) => tables.get(table)?.get(id ?? '');
  const of = (table: string, id: string | undefined) => textOf(valueOf(table, id));
  return {
    of,
    country(id) {
      const country = valueOf('CountryValues', id);
      if (!country) return null;
      const code = text(country, '@ISO2') ?? '';
      if (/^[A-Z]{2}$/.test(code)) return code;
      const words = textOf(country);
      return words === '' || /^undetermined$/i.test(words) ? null : countryOf(words);
    },
    partyKind(subTypeId) {
      const subType = valueOf('PartySubTypeValues', subTypeId);
      const words = textOf(subType);
      if (words === 'Vessel' || words === 'Aircraft') return words;
      return of('PartyTypeValues', subType ? text(subType, '@PartyTypeID') : undefined) || words;
    },
  };
}

function tableFrom(node: XmlNode, table: string): Map<string, XmlNode> {
  return new Map(
    fields(node, table)
      .flatMap((values) => Object.keys(values).flatMap((name) => children(values, name)))
      .filter(isNode)
      .map((value) => [text(value, '@ID') ?? '', value]),
  );
}

function textOf(node: XmlNode | undefined): string {
  return node ? (text(node, '#text') ?? '') : '';
}

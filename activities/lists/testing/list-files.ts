/** The files of an OFAC list in their own form, for tests: rows as the publisher writes them, `null` as `-0-`. */
export function ofacFile(rows: readonly (readonly (string | number | null)[])[]): Uint8Array {
  const lines = rows.map((row) =>
    row
      .map((field) => (field === null ? '-0- ' : typeof field === 'number' ? String(field) : `"${field}"`))
      .join(','),
  );
  return new TextEncoder().encode(`${lines.join('\r\n')}\r\n\u001a`);
}

/** A record of SDN.CSV: number, name, kind, programmes, remarks, and the columns of vessels. */
export function sdnRow(facts: {
  id: number;
  name: string;
  kind?: string;
  programmes?: string;
  title?: string;
  callSign?: string;
  flag?: string;
  remarks?: string;
}) {
  const { id, name, kind, programmes, title, callSign, flag, remarks } = facts;
  return [
    id,
    name,
    kind ?? null,
    programmes ?? null,
    title ?? null,
    callSign ?? null,
    null,
    null,
    null,
    flag ?? null,
    null,
    remarks ?? null,
  ];
}

/** UN XML around the records given. */
export function unFile(
  individuals: string,
  entities = '',
  dateGenerated = '2026-02-27T00:00:09.554Z',
): Uint8Array {
  const body = `<INDIVIDUALS>${individuals}</INDIVIDUALS><ENTITIES>${entities}</ENTITIES>`;
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?>\n<CONSOLIDATED_LIST dateGenerated="${dateGenerated}">${body}</CONSOLIDATED_LIST>`,
  );
}

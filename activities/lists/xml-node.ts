/** An element as fast-xml-parser gives it: children by name, a text where there are none. */
export interface XmlNode {
  [name: string]: unknown;
}

export function isNode(value: unknown): value is XmlNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Child elements of a name that hold elements themselves. */
export function fields(node: XmlNode, name: string): XmlNode[] {
  const value = node[name];
  return (Array.isArray(value) ? value : [value]).filter(isNode);
}

/** As `fields`, of a node that may be missing. */
export function children(node: XmlNode | undefined, name: string): XmlNode[] {
  return node ? fields(node, name) : [];
}

/** Text of the first child of a name (or of an attribute), with the entities of the standard; undefined when there is none. */
export function text(node: XmlNode, name: string): string | undefined {
  const value = node[name];
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'string') return plainText(first) || undefined;
  return isNode(first) && typeof first['#text'] === 'string'
    ? plainText(first['#text']) || undefined
    : undefined;
}

/** Texts of all children of a name. */
export function texts(node: XmlNode, name: string): string[] {
  const value = node[name];
  return (Array.isArray(value) ? value : [value]).flatMap((item) =>
    typeof item === 'string' && plainText(item) ? [plainText(item)] : [],
  );
}

const named = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }));

/** The five entities of XML and numbered characters; any other stays as it is written. */
export function plainText(value: string): string {
  return value
    .replace(
      /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-fA-F]{1,6}));/g,
      (whole, name?: string, decimal?: string, hex?: string) => {
        if (name) return named.get(name) ?? whole;
        const code = decimal ? Number(decimal) : parseInt(hex ?? '', 16);
        return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
          ? String.fromCodePoint(code)
          : whole;
      },
    )
    .trim();
}

/** Amounts that are estimated, not counted: eight decimals are more than they are good for. */
const decimals = 8;

/** A number as the decimal strings of the house have it, without needless zeros. */
export function amountText(value: number): string {
  const text = value.toFixed(decimals).replace(/\.?0+$/, '');
  return text === '-0' || text === '' ? '0' : text;
}

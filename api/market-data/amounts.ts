/** Units of 10^-scale as a decimal string with that many decimals, exact for sums of any size. */
export function exactAmount(units: bigint, scale: number): string {
  const digits = units.toString().padStart(scale + 1, '0');
  if (scale === 0) return digits;
  return `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** Units of 10^-scale of a decimal string as ClickHouse gives it; further decimals are cut. */
export function exactUnits(decimal: string, scale: number): bigint {
  const [whole = '0', part = ''] = decimal.split('.');
  return BigInt(whole + part.slice(0, scale).padEnd(scale, '0'));
}

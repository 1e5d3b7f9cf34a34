/** Without the zeros at the end, which say nothing; nothing is rounded. */
export const trimmed = (amount: string): string =>
  amount.includes('.') ? amount.replace(/0+$/, '').replace(/\.$/, '') : amount;

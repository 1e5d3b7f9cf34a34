import { z } from 'zod';

/**
 * More than nothing, exactly as it was written: a JSON number by its own text, or a decimal string. Neither a sign nor an
 * exponent; what does not fit a tick or a lot is refused later, never rounded.
 */
export const exactDecimal = z
  .union([z.number().positive(), z.string().max(40)])
  .transform(String)
  .pipe(
    z
      .string()
      .regex(/^\d{1,20}(\.\d{1,18})?$/, 'A plain decimal number: no sign, no exponent')
      .regex(/[1-9]/, 'More than nothing'),
  );

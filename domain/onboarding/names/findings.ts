import type { Finding, Severity } from '../finding.js';

/** Every finding about a name against the zone, and about text that a person entered. */
export const nameFindings = {
  'names.family_differs': 'review',
  'names.family_partial': 'review',
  'names.given_differs': 'review',
  'names.given_partial': 'review',
  'names.initial': 'review',
  'names.missing': 'review',
  'names.order_differs': 'review',
  'names.script_not_comparable': 'review',
  'names.spacing_differs': 'note',
  'names.swapped': 'review',
  'names.transliterated': 'note',
  'names.truncated': 'note',
  'names.words_missing': 'review',
} as const satisfies Record<string, Severity>;

export const textFindings = {
  'text.compatibility_forms': 'note',
  'text.control_character': 'refuse',
  'text.direction_control': 'refuse',
  'text.empty': 'refuse',
  'text.empty_when_folded': 'refuse',
  'text.joiner': 'note',
  'text.mixed_scripts': 'review',
  'text.not_a_character': 'refuse',
  'text.only_marks': 'refuse',
  'text.too_many_marks': 'refuse',
  'text.unusual_space': 'note',
  'text.zero_width': 'refuse',
} as const satisfies Record<string, Severity>;

export function nameFinding(
  code: keyof typeof nameFindings,
  field: string,
  params: Finding['params'] = {},
): Finding {
  return { code, severity: nameFindings[code], field, params };
}

export function textFinding(
  code: keyof typeof textFindings,
  field: string,
  params: Finding['params'] = {},
): Finding {
  return { code, severity: textFindings[code], field, params };
}

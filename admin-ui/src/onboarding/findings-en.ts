import type { DocumentFindingCode } from '../../../domain/onboarding/document-findings.js';
import type { MrzFindingCode } from '../../../domain/onboarding/mrz/findings.js';
import type { nameFindings, textFindings } from '../../../domain/onboarding/names/findings.js';
import type { TextFinding } from '../../../domain/compliance/names/clean-text.js';

/** Everything that may be found about a piece of evidence; a code without a sentence does not compile. */
export type FindingTexts = Record<
  | MrzFindingCode
  | keyof typeof nameFindings
  | keyof typeof textFindings
  | TextFinding
  | DocumentFindingCode
  | 'files.metadata_removed'
  | 'screening.name_not_comparable',
  string
>;

export const findingsEn: FindingTexts = {
  'documents.birth_date_differs':
    'The date of birth on the form is another one than in the document (%{mrz}).',
  'documents.expired': 'The client states that the document expired on %{date}.',
  'documents.expiry_differs': 'The zone says that it expires on %{mrz}, the client says %{form}.',
  'documents.mrz_missing': 'The machine-readable zone was not entered.',
  'documents.nationality_differs': 'The nationality differs: form %{form}, document %{mrz}.',
  'documents.unread': 'No machine can read this document: a person has to look at it.',
  'documents.zone_of_other_kind': 'The zone is that of another kind of document (%{format}, %{code}).',
  'documents.zone_on_back': 'The zone is on the other side.',
  'files.metadata_removed': 'Hidden data, such as where a photo was taken, was removed from the file.',
  'mrz.birth_century_assumed': 'The zone gives two figures of the year of birth; the century is assumed.',
  'mrz.birth_date_partial': 'The zone gives only a part of the date of birth (%{text}).',
  'mrz.birth_date_unknown': 'The zone gives no date of birth.',
  'mrz.check_digit_wrong': 'A check digit is wrong: %{found} instead of %{expected}.',
  'mrz.document_code_unexpected': 'The kind of document (%{code}) is unusual for this format.',
  'mrz.document_number_missing': 'The document number is missing.',
  'mrz.document_number_suggestion': 'The document number may be one of: %{candidates}.',
  'mrz.empty': 'The machine-readable zone is empty.',
  'mrz.expired': 'The document expired %{days} days ago (%{date}).',
  'mrz.expires_soon': 'The document expires in %{days} days (%{date}).',
  'mrz.expiry_before_birth': 'The document expires before the date of birth.',
  'mrz.family_name_missing': 'The zone has no family name.',
  'mrz.french_national_id': 'A French identity card of the old form; its zone has its own rules.',
  'mrz.invalid_character': 'Line %{line}, position %{position} holds a character that a zone cannot have.',
  'mrz.name_missing': 'The zone has no name.',
  'mrz.name_structure': 'The name in the zone is not built as it should be.',
  'mrz.names_truncated': 'The name fills the zone; it may be cut off.',
  'mrz.nationality_special': 'The nationality %{code} is not that of a state.',
  'mrz.no_expiry': 'The document has no date of expiry.',
  'mrz.not_a_date': '%{text} is not a date of the calendar.',
  'mrz.not_recognised': 'This is not a machine-readable zone.',
  'mrz.padded': 'Line %{line} was %{length} characters long and was filled up.',
  'mrz.repaired': 'Read as %{to} instead of %{from}; the check digit agrees.',
  'mrz.repaired_unproven': 'Read as %{to} instead of %{from}; no check digit proves it.',
  'mrz.sex_invalid': 'The sex in the zone is not valid.',
  'mrz.specimen': 'This is a specimen (%{code}), not a document.',
  'mrz.state_unknown': 'No state has the code %{code}.',
  'mrz.swiss_driving_licence': 'A Swiss driving licence; its zone has its own rules.',
  'mrz.too_long': 'The text is too long for a machine-readable zone.',
  'names.family_differs': 'The family name differs: form “%{form}”, document “%{mrz}”.',
  'names.family_partial': 'The family name agrees in part: form “%{form}”, document “%{mrz}”.',
  'names.given_differs': 'The given names differ: form “%{form}”, document “%{mrz}”.',
  'names.given_partial': 'The given names agree in part: form “%{form}”, document “%{mrz}”.',
  'names.initial': 'One side has only an initial.',
  'names.missing': 'One side has no name.',
  'names.order_differs': 'The names are in another order.',
  'names.script_not_comparable': 'The name is in letters that cannot be compared (%{letters}).',
  'names.spacing_differs': 'The names differ in spaces or hyphens only.',
  'names.swapped': 'Given and family name are swapped.',
  'names.transliterated': 'The name was compared in Latin letters.',
  'names.truncated': 'The name in the document is cut off; what is there agrees.',
  'names.words_missing': 'One side has words of the name that the other lacks.',
  'screening.name_not_comparable': 'The name cannot be compared with the lists.',
  'text.compatibility_forms': 'Unusual forms of letters; plain they read “%{plain}”.',
  'text.control_character': 'A control character at position %{position}.',
  'text.direction_control': 'A character that turns the direction of the text, at position %{position}.',
  'text.empty': 'The text is empty.',
  'text.empty_when_folded': 'Nothing that can be read remains.',
  'text.joiner': 'An invisible joiner at position %{position}.',
  'text.mixed_scripts': '“%{word}” mixes letters of several scripts (%{scripts}).',
  'text.not_a_character': 'Something that is no character, at position %{position}.',
  'text.only_marks': 'Only marks, no letter.',
  'text.too_many_marks': 'Too many marks on one letter, at position %{position}.',
  'text.unusual_space': 'An unusual space at position %{position}.',
  'text.zero_width': 'An invisible character at position %{position}.',
  confusable_letters: 'Letters of another script that look alike.',
  direction_override: 'Characters that turn the direction of the text.',
  figures_as_letters: 'Figures in place of letters.',
  hidden_characters: 'Invisible characters.',
  no_letters: 'No letters that could be compared.',
  script_not_supported: 'A script that cannot be compared.',
};

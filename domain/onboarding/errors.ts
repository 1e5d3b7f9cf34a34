export const onboardingErrors = {
  'onboarding.application_incomplete': { status: 422, title: 'The application is not complete' },
  'onboarding.application_not_found': { status: 404, title: 'There is no such application' },
  'onboarding.document_not_found': { status: 404, title: 'There is no such document' },
  'onboarding.document_refused': { status: 422, title: 'The document cannot be accepted' },
  'onboarding.live_application_exists': { status: 409, title: 'There is already an open application' },
  'onboarding.ownership_cycle': { status: 422, title: 'The owners form a circle' },
  'onboarding.provider_event_refused': { status: 401, title: 'The signature of the event is not valid' },
  'onboarding.stale': { status: 409, title: 'Somebody changed this in the meantime' },
  'onboarding.too_many_documents': { status: 422, title: 'There are too many documents' },
  'onboarding.too_many_owners': { status: 422, title: 'There are more owners than can be entered here' },
  'onboarding.transition_refused': { status: 409, title: 'That is not possible in the present state' },
} as const;

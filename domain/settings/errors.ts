export const settingsErrors = {
  'settings.not_found': { status: 404, title: 'There is no such setting' },
  'settings.stale': { status: 409, title: 'The setting was changed in the meantime' },
  'settings.value_refused': { status: 422, title: 'The value is not one that this setting takes' },
} as const;

import { SettingVersionModel } from '../../db/models/setting-versions.js';
import { SettingModel } from '../../db/models/settings.js';
import { isSettingKey, settingEntry } from '../../domain/settings/catalogue.js';
import { readBook, resultOf, type Check, type CheckFinding } from './check.js';

/** Each setting in force is one that the catalogue takes, and the last of an unbroken row of changes. */
export const settings: Check = (context) =>
  readBook(context, async (trx) => {
    const rows = await SettingModel.query(trx);
    const versions = await SettingVersionModel.query(trx).orderBy(['key', 'version']);
    const findings = rows.flatMap((row) =>
      judge(
        row,
        versions.filter(({ key }) => key === row.key),
      ),
    );
    return resultOf(rows.length, findings);
  });

function judge({ key, value, version }: SettingModel, versions: SettingVersionModel[]): CheckFinding[] {
  if (!isSettingKey(key))
    return [{ code: 'setting_unknown', record_id: key, detail: 'The catalogue has no such key' }];
  const isTaken = settingEntry(key).schema.safeParse(value).success;
  const isUnbroken =
    versions.length === version && versions.every((each, index) => each.version === index + 1);
  const isLast = JSON.stringify(versions.at(-1)?.value) === JSON.stringify(value);
  return [
    ...(isTaken
      ? []
      : [{ code: 'setting_value_refused', record_id: key, detail: 'The catalogue does not take its value' }]),
    ...(isUnbroken
      ? []
      : [
          {
            code: 'setting_history_broken',
            record_id: key,
            detail: `Version ${version} has ${versions.length} changes`,
          },
        ]),
    ...(isLast
      ? []
      : [
          {
            code: 'setting_value_differs',
            record_id: key,
            detail: 'Its value is not the one of its last change',
          },
        ]),
  ];
}

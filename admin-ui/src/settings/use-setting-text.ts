import { useLocaleState, useTranslate } from 'react-admin';
import type { SettingKey } from '../../../domain/settings/defaults.js';
import { useFormat } from '../layout/use-format.js';
import { languageOf, useT } from '../providers/i18n-provider.js';
import { settingTextsEn } from './catalogue-en.js';
import { settingTextsRu } from './catalogue-ru.js';
import type { Setting } from './types.js';

/** Settings and their values in words. */
export function useSettingText() {
  const t = useT();
  const translate = useTranslate();
  const format = useFormat();
  const [locale] = useLocaleState();
  const texts = languageOf(locale) === 'ru' ? settingTextsRu : settingTextsEn;

  function scalar(value: unknown, unit: string | null | undefined): string {
    if (typeof value === 'boolean') return t(value ? 'layout.yes' : 'layout.no');
    if (typeof value === 'number' && unit === 'share') return format.share(value);
    if (typeof value === 'number' && unit === 'minutes' && value >= 60 && value % 30 === 0)
      return t('settings.units.hours', { smart_count: value / 60, value: format.number(value / 60) });
    if (typeof value === 'number' && unit)
      return translate(`settings.units.${unit}`, {
        smart_count: value,
        value: format.number(value),
        _: String(value),
      });
    if (typeof value === 'number') return format.number(value);
    return field(String(value));
  }
  function value({ key, value: held, unit }: Pick<Setting, 'key' | 'value' | 'unit'>): string {
    if (key === 'compliance.calendar') return isRecord(held) ? String(held.zone) : '';
    if (Array.isArray(held))
      return held.length > 0 ? held.map((item) => itemText(item, unit)).join(', ') : t('settings.nothing');
    if (!isRecord(held)) return scalar(held, unit);
    return Object.entries(held)
      .map(([name, member]) => `${field(name)}: ${scalar(member, unit)}`)
      .join(' · ');
  }
  /** What has fields is told by its name: the whole of it is in the form. */
  function itemText(item: unknown, unit: string | null | undefined): string {
    return scalar(nameOf(item) ?? item, unit);
  }
  /** Which of a list an item is, and its name where it has one. */
  function place(item: unknown, index: number): string {
    const name = nameOf(item);
    return name === undefined ? String(index + 1) : `${index + 1} · ${name}`;
  }
  /** A field or word inside a value, such as a weekday, a level of risk, a list. */
  function field(name: string): string {
    return translate(`settings.fields.${name}`, { _: name });
  }
  return {
    title: (key: SettingKey) => texts[key].title,
    help: (key: SettingKey) => texts[key].help,
    groupTitle: (group: string) => translate(`settings.groups.${group}`, { _: group }),
    value,
    field,
    place,
  };
}

function nameOf(item: unknown): string | undefined {
  const name = isRecord(item) ? (item.name ?? item.id ?? item.key) : undefined;
  return typeof name === 'string' && name !== '' ? name : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** An item of enhanced due diligence. No zod here: workflows read the settings' defaults. */
export interface ChecklistItem {
  id: string;
  /** A client of high risk, a politically exposed person. */
  asked_of: ('high' | 'pep')[];
  en: string;
  ru: string;
}

/** What FATF's recommendations 10 and 12 ask for beyond the usual, in plain words. */
export const usualItems: ChecklistItem[] = [
  {
    id: 'source_of_wealth',
    asked_of: ['high', 'pep'],
    en: 'The source of wealth is plausible and documented',
    ru: 'Происхождение состояния правдоподобно и подтверждено',
  },
  {
    id: 'adverse_media',
    asked_of: ['high', 'pep'],
    en: 'Press and court records were searched for adverse news',
    ru: 'Публикации и судебные дела проверены на негативные сведения',
  },
  {
    id: 'purpose',
    asked_of: ['high'],
    en: 'Purpose and expected volumes fit what is known of the client',
    ru: 'Цель и ожидаемые объёмы соответствуют сведениям о клиенте',
  },
  {
    id: 'senior_approval',
    asked_of: ['pep'],
    en: 'Senior management agreed to the relationship',
    ru: 'Руководство согласилось на отношения с клиентом',
  },
];

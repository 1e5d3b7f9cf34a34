import Button from '@mui/material/Button';
import { useLocaleState } from 'react-admin';
import { languages } from '../providers/i18n-provider.js';

/** A button a language, each by its own name, for pages without the menu of the staff. */
export function LanguageChoice() {
  const [locale, setLocale] = useLocaleState();
  return languages.map(({ locale: code, name }) => (
    <Button
      key={code}
      lang={code}
      variant="text"
      aria-pressed={code === locale}
      onClick={() => setLocale(code)}
      sx={{ fontWeight: code === locale ? 660 : 400 }}
    >
      {name}
    </Button>
  ));
}

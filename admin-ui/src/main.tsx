import '@fontsource-variable/inter/wght.css';
import { createRoot } from 'react-dom/client';
import { App } from './App.js';
import { createI18nProvider, languageOf } from './providers/i18n-provider.js';
import { createPreferences } from './providers/preferences.js';
import { resources } from './resources.js';

const store = createPreferences(resources.map(({ name }) => name));
const language = languageOf(String(store.getItem('locale', navigator.language)));
const i18nProvider = await createI18nProvider(language);
const root = document.getElementById('root');
document.documentElement.lang = language;
if (root) createRoot(root).render(<App i18nProvider={i18nProvider} store={store} />);

/** Languages of the site. The first stands at /, the others at /<id>/. */
export const locales = [{ id: 'en', lang: 'en', name: 'English' }] as const;
export type Locale = (typeof locales)[number]['id'];
export const defaultLocale: Locale = locales[0].id;

import type { Locale } from '../site.ts';
import { en } from './en.ts';

export type MessageKey = keyof typeof en;
export type Messages = Record<MessageKey, string>;

const messages: Record<Locale, Messages> = { en };

/** Fills `{name}` in a text. A name without a value stays as it is, so that it is seen. */
export function format(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : whole));
}

/** The texts of a language: `t('nav.tools')`, `t('tally.living', { n: 3 })`. */
export function getTranslator(locale: Locale) {
  return (key: MessageKey, values: Record<string, string | number> = {}): string => format(messages[locale][key], values);
}

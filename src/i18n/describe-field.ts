import type { EntryField } from '../lib/entry-fields.ts';
import type { getTranslator } from './index.ts';

type Translator = ReturnType<typeof getTranslator>;

function describeRange({ min, max }: EntryField['range'], t: Translator, unit: 'characters' | 'numbers' | 'items'): string[] {
  if (min !== undefined && max !== undefined) return [t(`field.${unit}.between`, { min, max })];
  if (max !== undefined) return [t(`field.${unit}.atMost`, { max })];
  return [];
}

/** How long a text or a list may be, as a sentence; empty when there are no limits that a reader needs. */
export function describeSize(field: EntryField, t: Translator): string {
  const { isList, type, items, range } = field;
  const parts = isList
    ? describeRange(items, t, 'items')
    : type === 'text' && range.min !== undefined
      ? describeRange(range, t, 'characters')
      : [];
  return parts.map((part) => `${part[0]!.toUpperCase()}${part.slice(1)}.`).join(' ');
}

/** When a field has to be there. */
export function describeNeed({ need }: EntryField, t: Translator): string {
  if (need === 'always') return t('field.required');
  if (need === 'never') return t('field.optional');
  const statuses = need.statuses.join(', ');
  return need.instead ? t('field.requiredInstead', { statuses, other: need.instead }) : t('field.requiredWhen', { statuses });
}

/** What a field takes, in parts: what it is, how long, what it looks like. */
export function describeField(field: EntryField, t: Translator): string[] {
  const { isList, type, items, range, form } = field;
  return [
    ...(isList ? [t(`field.list.${type}`)] : [t(`field.type.${type}`)]),
    ...(isList ? describeRange(items, t, 'items') : []),
    ...describeRange(range, t, type === 'number' ? 'numbers' : 'characters'),
    ...(form ? [form] : []),
  ];
}

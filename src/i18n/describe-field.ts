import type { EntryField } from '../lib/entry-fields.ts';
import type { getTranslator } from './index.ts';

type Translator = ReturnType<typeof getTranslator>;

function describeRange({ min, max }: EntryField['range'], t: Translator, unit: 'characters' | 'numbers' | 'items'): string[] {
  if (min !== undefined && max !== undefined) return [t(`field.${unit}.between`, { min, max })];
  if (max !== undefined) return [t(`field.${unit}.atMost`, { max })];
  return [];
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

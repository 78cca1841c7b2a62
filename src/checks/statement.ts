import type { Problem } from './problem.ts';

/** What is wrong, with the field it is about. */
export function toStatement({ field, message }: Problem): string {
  return field ? `${field}: ${message}` : message;
}

import type { z } from 'astro/zod';

/** Field names of the object schema that a path of the data leads to, in their order; empty when it is no object. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  // `def` is zod's public description of a schema: objects have a shape, lists an element, wrappers an inner type.
  let def = schema.def as unknown as Record<string, unknown>;
  const unwrap = () => {
    while (def['innerType']) def = (def['innerType'] as z.ZodType).def as unknown as Record<string, unknown>;
  };
  for (const part of path) {
    unwrap();
    const shape = (def['shape'] ?? {}) as Record<string, z.ZodType>;
    // Own fields only: a stranger may name one like what every object has, such as "constructor".
    const field = Object.hasOwn(shape, part) ? shape[String(part)] : undefined;
    const next = typeof part === 'number' ? (def['element'] as z.ZodType | undefined) : field;
    if (!next) return [];
    def = next.def as unknown as Record<string, unknown>;
  }
  unwrap();
  return Object.keys((def['shape'] as object | undefined) ?? {});
}

/** Every object in a value, with its path. */
export function* findObjects(value: unknown, path: readonly PropertyKey[] = []): Generator<[path: readonly PropertyKey[], object: object]> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield [path, value];
  for (const [key, inner] of Object.entries(value)) yield* findObjects(inner, [...path, Array.isArray(value) ? Number(key) : key]);
}

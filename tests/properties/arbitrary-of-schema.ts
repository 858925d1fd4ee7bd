/** Random values of a zod/mini schema, so that properties of shapes need no second description of them. */
import fc from 'fast-check';
import type * as z from 'zod/mini';

type Schema = z.core.$ZodType;

/** An arbitrary of whatever the schema accepts. A kind of schema it does not know is an error, not an empty test. */
export function arbitraryOf(schema: Schema): fc.Arbitrary<unknown> {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return fc.record(mapValues(def.shape, arbitraryOf), { requiredKeys: requiredKeys(def.shape) });
    case 'array':
      return fc.array(arbitraryOf(def.element), { maxLength: 3 });
    case 'record':
      return fc.dictionary(
        fc.string({ minLength: 1, maxLength: 5 }).filter(isPlainKey),
        arbitraryOf(def.valueType),
        {
          maxKeys: 3,
        },
      );
    case 'union':
      return fc.oneof(...def.options.map(arbitraryOf));
    case 'optional':
      return arbitraryOf(def.innerType);
    case 'nullable':
      return fc.option(arbitraryOf(def.innerType), { nil: null });
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'string':
      return stringOf(schema as z.core.$ZodString);
    case 'number':
      // -0 has no JSON of its own; an amount of fen is a whole number.
      return fc
        .oneof(fc.maxSafeInteger(), fc.double({ noNaN: true, noDefaultInfinity: true }))
        .map((n) => n + 0);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      throw new Error(`no arbitrary for ${def.type}`);
  }
}

function stringOf(schema: z.core.$ZodString): fc.Arbitrary<string> {
  const { def } = schema._zod as { def: { format?: string; checks?: { _zod: { def: object } }[] } };
  if (def.format === 'datetime') {
    const [min, max] = [new Date('1970-01-01'), new Date('9999-12-31')];
    return fc.date({ min, max, noInvalidDate: true }).map((date) => date.toISOString());
  }
  const [check] = def.checks ?? [];
  if (check === undefined) return fc.string({ unit: 'grapheme' });
  const { pattern } = check._zod.def as { pattern?: RegExp };
  if (pattern === undefined) throw new Error('no arbitrary for this check of a string');
  return fc.stringMatching(pattern);
}

function requiredKeys(shape: Readonly<Record<string, Schema>>): string[] {
  return Object.keys(shape).filter((key) => (shape[key] as z.core.$ZodTypes)._zod.def.type !== 'optional');
}

/** Setting `__proto__` sets no property. */
function isPlainKey(key: string): boolean {
  return key !== '__proto__';
}

function mapValues<T, R>(record: Readonly<Record<string, T>>, map: (value: T) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}

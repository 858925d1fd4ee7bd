import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotationSchema } from '../../lib/notes/annotation.ts';
import { keptDocumentSchema } from '../../lib/notes/kept-document.ts';
import { answerSchema, toBackground, toFrame, toPages } from '../../lib/messages/protocol.ts';
import type { Route } from '../../lib/messages/protocol.ts';
import { arbitraryOf } from './arbitrary-of-schema.ts';

const routes: [string, Route][] = [toBackground, toFrame, toPages].flatMap((protocol) =>
  Object.entries<Route>(protocol),
);
const viaJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const RUNS = { numRuns: 25, seed: 20261121 };

describe('every message survives the wire', () => {
  it.each(routes)('%s', (_name, { request, reply }) => {
    for (const schema of [request, reply]) {
      fc.assert(
        fc.property(arbitraryOf(schema), (value) => {
          expect(schema.parse(value)).toEqual(value);
          expect(schema.parse(viaJson(value))).toEqual(value);
        }),
        RUNS,
      );
    }
  });
});

describe('every stored shape survives the database’s copy and a backup', () => {
  it.each([
    ['annotation', annotationSchema],
    ['document', keptDocumentSchema],
  ])('%s', (_name, schema) => {
    fc.assert(
      fc.property(arbitraryOf(schema), (value) => {
        expect(schema.parse(structuredClone(value))).toEqual(value);
        expect(schema.parse(viaJson(value))).toEqual(value);
      }),
      RUNS,
    );
  });
});

describe('rules of the protocol', () => {
  it.each(routes)('%s is named noun.verb', (name) => {
    expect(name).toMatch(/^[a-z]+\.[a-z]+(?:-[a-z]+)*$/);
  });

  it('has no name twice', () => {
    const names = routes.map(([name]) => name);
    expect(new Set([...names, 'settings.changed']).size).toBe(names.length - 1);
  });

  it('lets content scripts have notes and settings, and nothing about tabs and sites', () => {
    const open = Object.entries<Route>(toBackground)
      .filter(([, { from }]) => from.includes('content'))
      .map(([name]) => name);
    expect(open).toEqual([
      'disclosure.detected',
      'page.gone',
      'report.publish',
      'annotation.list',
      'annotation.save',
      'annotation.remove',
      'annotation.restore',
      'document.digest',
      'settings.read',
      'viewer.open',
    ]);
  });

  it.each([{ ok: true }, { ok: false, error: { code: 'unheard-of', params: {} } }, { ok: false }, 'text'])(
    'refuses the answer %j',
    (answer) => {
      // `{ok: true}` alone is an answer without a value: the route's own schema decides about it.
      const parsed = answerSchema.safeParse(answer);
      expect(parsed.success && !('value' in parsed.data && parsed.data.value === undefined)).toBe(false);
    },
  );
});

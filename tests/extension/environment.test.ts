import { expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

it('runs under the project Node with the fake browser in place', () => {
  expect(fakeBrowser.runtime).toBeDefined();
  expect(Number(process.versions.node.split('.')[0])).toBeGreaterThanOrEqual(22);
});

import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig(async () => ({
  test: {
    projects: [
      {
        plugins: [preact()],
        test: {
          name: 'unit',
          setupFiles: ['tests/setup/fail-on-console.ts'],
          environment: 'node',
          include: [
            'lib/**/*.test.ts',
            'lib/**/*.test.tsx',
            'components/**/*.test.ts',
            'components/**/*.test.tsx',
            'tests/*.test.ts',
            'tests/architecture/**/*.test.ts',
            'tests/corpus/**/*.test.ts',
            'tests/readings/**/*.test.ts',
            'tests/properties/**/*.test.ts',
            'tests/bench/**/*.test.ts',
            'scripts/**/*.test.ts',
          ],
        },
      },
      {
        plugins: [preact(), ...(await WxtVitest())],
        test: {
          name: 'extension',
          setupFiles: ['tests/setup/fail-on-console.ts'],
          environment: 'node',
          include: ['tests/extension/**/*.test.ts', 'tests/extension/**/*.test.tsx'],
        },
      },
    ],
  },
}));

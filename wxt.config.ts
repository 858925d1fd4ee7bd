import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { stripExamples } from './scripts/strip-examples.ts';

export default defineConfig({
  imports: false,
  vite: () => ({ plugins: [preact(), stripExamples()] }),
  manifest: {
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'zh_CN',
    // `unlimitedStorage` asks nothing of the reader; it keeps the browser from clearing notes when the disk gets full.
    permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus'],
    host_permissions: ['*://*.gov.cn/*'],
    optional_host_permissions: ['*://*/*', 'file:///*'],
    commands: {
      'next-finding': {
        suggested_key: { default: 'Alt+Shift+J' },
        description: '__MSG_commandNextFinding__',
      },
      'previous-finding': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_commandPreviousFinding__',
      },
    },
  },
});

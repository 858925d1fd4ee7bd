/** Files in the viewer, and the ways into it. */
export const enDocuments = {
  'unread.heading': '{n} {n:part|parts} not read; the figures in {n:it|them} are not checked',
  'unread.page': 'Page {page}',
  'unread.part': '“{name}”',
  'unread.image': '{where} is an image and was not read',
  'unread.hidden': '{where} is hidden and was not read',
  'unread.encrypted': '{where} has a password and was not read',
  'unread.damaged': '{where} is damaged and was not read completely',
  'unread.too-large': '{where} is too long and was not read completely',
  'unread.frame': '{where} is another page and was not saved with the file',

  'pane.document': 'Content of the file',
  'pane.page': 'Page {page}',
  'pane.sheets': 'Sheets',
  'pane.sheetRead': 'Sheet {name}',
  'pane.sheetHidden': '{name} (hidden, not read)',
  'pane.exact': 'Full value {value}',
  'pane.empty': 'There is no text in this file.',

  'menu.openLink': 'Open in Gouji',
  'attachments.open': 'Open “{title}” in Gouji',
  'attachments.openBrowser': 'Open “{title}” in the browser',
  'attachments.byBrowser': 'Gouji cannot read this kind of file yet; open it in the browser',
  'attachments.buttonsOff': 'Do not show “Open in Gouji” buttons on pages',
  'attachments.buttonsOn': 'Show “Open in Gouji” buttons beside attachment links',
  'state.viewFile': 'Open this file in Gouji',
  'state.pickFile': 'Choose the file in Gouji',
  'state.openViewer': 'Open a file…',
  'state.localFile':
    'The browser does not let extensions read local files in its own reader; choose the file in Gouji.',
} as const;

/** The session of this viewer: made once, drawn again whenever it changes. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { report } from '../../lib/errors.ts';
import { browser } from '../../lib/platform/browser.ts';
import { warmPanes } from '../../lib/viewer/create-pane.ts';
import { ViewerSession } from '../../lib/viewer/viewer-session.ts';

export function useSession(): ViewerSession {
  const [, setVersion] = useState(0);
  const session = useMemo(
    () =>
      new ViewerSession({
        mayFetch: (pattern) => browser.permissions.contains({ origins: [pattern] }),
      }),
    [],
  );
  useEffect(() => {
    session.onChange(() => {
      setVersion((version) => version + 1);
    });
    warmPanes().catch((error: unknown) => {
      report(error, 'loading pdf.js');
    });
    for (const address of new URLSearchParams(location.search).getAll('address'))
      void session.openAddress(address);
  }, [session]);
  return session;
}

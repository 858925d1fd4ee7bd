/** Keys of the viewer: J and K go through the findings, the browser's find key leads to our own, Escape closes the card. */
import { useEffect, useRef } from 'preact/hooks';
import { FIND_FIELD } from '../../components/Viewer/ViewerToolbar.tsx';

interface ViewerKeys {
  onStep: (by: 1 | -1) => void;
  onEscape: () => void;
}

export function useViewerKeys(keys: ViewerKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const field = document.getElementById(FIND_FIELD);
      if ((event.ctrlKey || event.metaKey) && event.key === 'f' && field instanceof HTMLInputElement) {
        event.preventDefault();
        field.focus();
        field.select();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.matches('input, textarea, select')) return;
      if (event.key === 'j') latest.current.onStep(1);
      else if (event.key === 'k') latest.current.onStep(-1);
      else if (event.key === 'Escape') latest.current.onEscape();
    };
    // Before the card, which keeps its own keys to itself.
    document.addEventListener('keydown', pressed, { capture: true });
    return () => {
      document.removeEventListener('keydown', pressed, { capture: true });
    };
  }, []);
}

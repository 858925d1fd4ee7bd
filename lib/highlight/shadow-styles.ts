/** A highlight inside a shadow tree is painted by the rules of that tree, so they are adopted there. */
import css from './marks.css?inline';

const adopted = new WeakSet<ShadowRoot>();
let sheet: CSSStyleSheet | null = null;

/** Makes marks visible in the shadow tree that a node is in; does nothing for a node of the page itself. */
export function adoptIn(node: Node): void {
  const root = node.getRootNode();
  if (!(root instanceof ShadowRoot) || adopted.has(root)) return;
  adopted.add(root);
  try {
    if (sheet === null) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
    }
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    // Firefox refuses sheets from a content script's world: the finding is then listed without a mark.
  }
}

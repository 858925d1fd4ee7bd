/** Made at build time, see `scripts/explain-checks.ts`. */
declare module 'virtual:explained-checks' {
  import type { ExplainedCheck } from '../../components/Help/HelpView.tsx';

  const checks: readonly ExplainedCheck[];
  export default checks;
}

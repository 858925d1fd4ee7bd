/** Made at build time, see `scripts/explain-checks.ts`. */
declare module 'virtual:explained-checks' {
  const checks: readonly import('../../components/Help/HelpView.tsx').ExplainedCheck[];
  export default checks;
}

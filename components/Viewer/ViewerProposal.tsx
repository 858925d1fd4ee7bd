/** Offers to check two files as one disclosure. */
import { useTranslate } from '../language-context.ts';

export interface ViewerProposalProps {
  names: readonly [string, string];
  onCombine: () => void;
  onDecline: () => void;
}

export function ViewerProposal({ names: [a, b], onCombine, onDecline }: ViewerProposalProps) {
  const t = useTranslate();
  return (
    <div class="viewer-proposal" role="status">
      <p>{t('viewer.proposal', { a, b })}</p>
      <button type="button" class="button primary" onClick={onCombine}>
        {t('viewer.combine')}
      </button>
      <button type="button" class="button" onClick={onDecline}>
        {t('viewer.apart')}
      </button>
    </div>
  );
}

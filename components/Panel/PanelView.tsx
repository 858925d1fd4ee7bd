/** The side panel: the document in the active tab, or why there is none. */
import { StatePanel } from '../Popup/StatePanel.tsx';
import type { StatePanelProps } from '../Popup/StatePanel.tsx';
import { PanelBody } from './PanelBody.tsx';
import type { PanelBodyProps } from './PanelBody.tsx';

export interface PanelViewProps
  extends
    Omit<PanelBodyProps, 'instead' | 'remarks' | 'measureOf'>,
    Pick<StatePanelProps, 'onCheck' | 'onAllowSite' | 'onViewTab'> {
  /** Why there is no report; null when there is one. */
  state: StatePanelProps['state'] | null;
}

export function PanelView({ state, onCheck, onAllowSite, onViewTab, ...body }: PanelViewProps) {
  return (
    <main class="panel">
      <PanelBody
        {...body}
        measureOf={() => null}
        instead={
          state === null ? null : (
            <StatePanel state={state} onCheck={onCheck} onAllowSite={onAllowSite} onViewTab={onViewTab} />
          )
        }
      />
    </main>
  );
}

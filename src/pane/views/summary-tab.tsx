import { useScreenStyles } from '../parts/screen-styles';
import { TEXT } from '../text/zh-cn';
import type { AssistantSession } from '../use-assistant';
import { WriteCard } from './write-card';

/** The tab 汇总: one action, so far. */
export function SummaryTab({ session }: { readonly session: AssistantSession }) {
  const shared = useScreenStyles();
  return (
    <div className={shared.page}>
      <WriteCard
        session={session}
        words={TEXT.summary}
        task={{ kind: 'summary' }}
        isMine={({ kind }) => kind === 'summary'}
      />
    </div>
  );
}

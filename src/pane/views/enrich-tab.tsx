import type { EnrichChoice } from '../../app/assistant';
import { useScreenStyles } from '../parts/screen-styles';
import { LATER_TEXT } from '../text/zh-cn-later';
import type { AssistantSession } from '../use-assistant';
import { WriteCard } from './write-card';

const CHOICES: readonly EnrichChoice[] = ['due-date', 'units'];

/** The tab 补全: derived columns, a card each. */
export function EnrichTab({ session }: { readonly session: AssistantSession }) {
  const shared = useScreenStyles();
  return (
    <div className={shared.page}>
      {CHOICES.map((choice) => (
        <WriteCard
          key={choice}
          session={session}
          words={LATER_TEXT.enrich[choice]}
          task={{ kind: 'enrich', choice }}
          isMine={(task) => task.kind === 'enrich' && task.choice === choice}
        />
      ))}
    </div>
  );
}

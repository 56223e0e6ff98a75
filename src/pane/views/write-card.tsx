import { activityWords, isHeld } from '../activity-words';
import { ActionCard } from '../parts/action-card';
import type { Task } from '../task';
import type { AssistantSession } from '../use-assistant';

/** A task that a tab of its own asks for, with its words, and what keeps it waiting. */
export function WriteCard(props: {
  readonly session: AssistantSession;
  readonly words: { readonly title: string; readonly about: string; readonly write: string };
  readonly task: Task;
  /** Tells this card's task from others that may be at work. */
  readonly isMine: (task: Task) => boolean;
}) {
  const { session, words } = props;
  const { activity } = session.state;
  const mine = activity.kind !== 'idle' && props.isMine(activity.task) ? activity : undefined;
  return (
    <ActionCard
      title={words.title}
      about={words.about}
      action={words.write}
      isBusy={activity.kind !== 'idle'}
      status={mine ? activityWords(mine, session.state) : ''}
      onStop={mine && isHeld(mine) ? session.stop : undefined}
      onAct={() => {
        session.ask(props.task);
      }}
    />
  );
}

import { makeStyles, tokens } from '@fluentui/react-components';
import { activityWords, isHeld } from '../activity-words';
import { ActionCard } from '../parts/action-card';
import { TEXT } from '../text/zh-cn';
import type { AssistantSession } from '../use-assistant';

const useStyles = makeStyles({ tab: { flex: '1 1 0', overflowY: 'auto', padding: tokens.spacingHorizontalM } });

/** What can be written into the workbook from a tab of its own, with its words. */
export type WriteAction = 'summary' | 'enrich';

/** The tabs 汇总 and 补全: one action each, so far. */
export function WriteTab({ session, action }: { readonly session: AssistantSession; readonly action: WriteAction }) {
  const styles = useStyles();
  const { activity } = session.state;
  const mine = activity.kind !== 'idle' && activity.task.kind === action ? activity : undefined;
  const words = TEXT[action];
  return (
    <div className={styles.tab}>
      <ActionCard
        title={words.title}
        about={words.about}
        action={words.write}
        isBusy={activity.kind !== 'idle'}
        status={mine ? activityWords(mine, session.state) : ''}
        onStop={mine && isHeld(mine) ? session.stop : undefined}
        onAct={() => {
          session.ask({ kind: action });
        }}
      />
    </div>
  );
}

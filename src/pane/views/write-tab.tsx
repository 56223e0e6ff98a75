import { makeStyles, tokens } from '@fluentui/react-components';
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
  const isWriting = activity.kind !== 'idle' && activity.task.kind === action;
  const words = TEXT[action];
  return (
    <div className={styles.tab}>
      <ActionCard
        title={words.title}
        about={words.about}
        action={words.write}
        isBusy={activity.kind !== 'idle'}
        status={isWriting ? TEXT.states.writing : ''}
        onAct={() => {
          session.ask({ kind: action });
        }}
      />
    </div>
  );
}

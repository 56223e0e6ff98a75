import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { AssistantSession } from '../use-assistant';
import { TEXT } from '../text/zh-cn';

const useStyles = makeStyles({
  tab: { flex: '1 1 0', overflowY: 'auto', padding: tokens.spacingHorizontalM },
  card: {
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  about: { margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM}`, color: tokens.colorNeutralForeground2 },
});

/** The tab 汇总: what can be written into the workbook. */
export function SummaryTab({ session }: { readonly session: AssistantSession }) {
  const styles = useStyles();
  const { activity } = session.state;
  const isWriting = activity.kind !== 'idle' && activity.task.kind === 'summary';
  return (
    <div className={styles.tab}>
      <section className={styles.card} aria-labelledby="summary-by-lead-unit">
        <h2 id="summary-by-lead-unit" className={styles.heading}>
          {TEXT.summary.title}
        </h2>
        <p className={styles.about}>{TEXT.summary.about}</p>
        <Button
          appearance="primary"
          disabledFocusable={activity.kind !== 'idle'}
          onClick={() => {
            session.ask({ kind: 'summary' });
          }}
        >
          {TEXT.summary.write}
        </Button>
        <p role="status">{isWriting && TEXT.states.writing}</p>
      </section>
    </div>
  );
}

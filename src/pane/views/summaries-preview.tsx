import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { PreviewedSummaries } from '../offers';
import { useScreenStyles } from '../parts/screen-styles';
import type { Task } from '../task';
import { TEXT } from '../text/zh-cn';
import { OFFER_TEXT } from '../text/zh-cn-offers';
import type { AssistantSession } from '../use-assistant';
import { useScreenKeys } from '../use-screen-keys';
import { OfferFoot } from './offer-foot';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
});

/** The chosen summaries by name and length, before they are written. */
export function SummariesPreview(props: {
  readonly session: AssistantSession;
  readonly preview: PreviewedSummaries;
  readonly isMine: (task: Task) => boolean;
}) {
  const { session, preview } = props;
  const { sheet, choice, result } = preview;
  const styles = useStyles();
  const shared = useScreenStyles();
  const words = OFFER_TEXT.summaries;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const canWrite = session.state.activity.kind === 'idle';
  const write = () => {
    if (canWrite) session.ask({ kind: 'summaries', sheet, choice });
  };
  const onKeyDown = useScreenKeys({ onEscape: session.closePreview, onCtrlEnter: write });
  return (
    <>
      <div className={shared.page} onKeyDown={onKeyDown}>
        <h2 ref={heading} tabIndex={-1} className={shared.heading}>
          {words.previewTitle}
        </h2>
        <div className={shared.secondary}>{words.source(sheet, words.counts(result.tasks, result.entries))}</div>
        <ul aria-label={words.previewTitle} className={styles.list}>
          {result.previews.map(({ id, title, sheet: target, exists, rows }) => (
            <li key={id} className={styles.item}>
              <div>{title}</div>
              <div className={shared.secondary}>{words.previewed(target, exists, rows)}</div>
            </li>
          ))}
        </ul>
      </div>
      <OfferFoot
        session={session}
        write={words.write(result.previews.length)}
        canWrite={canWrite}
        onWrite={write}
        isMine={props.isMine}
      >
        <Button size="small" onClick={session.closePreview}>
          {TEXT.finding.back}
        </Button>
      </OfferFoot>
    </>
  );
}

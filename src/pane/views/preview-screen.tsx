import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { FixBatch, PlannedChange } from '../../app/assistant';
import type { Finding } from '../../findings/finding';
import { chosenFixes, type FixPicks, withPick } from '../fix-choices';
import { useScreenStyles } from '../parts/screen-styles';
import type { RuleTexts } from '../pane-state';
import { TEXT } from '../text/zh-cn';
import { CHECKED_TEXT } from '../text/zh-cn-checked';
import type { AssistantSession } from '../use-assistant';
import { useLivePause } from '../use-live-pause';
import { useScreenKeys } from '../use-screen-keys';
import { type PreviewEntry, PreviewList } from './preview-list';

const useStyles = makeStyles({
  head: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} 0`,
  },
  allBox: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

/**
 * What can be mended: 可以放心修改, all ticked, and 需要您决定, none, each with 位置 / 原文 / 改为; one button does what is
 * ticked of both and says how many that is.
 */
export function PreviewScreen(props: {
  readonly changes: readonly PlannedChange[];
  /** Findings that a person decides on; none in the preview of a category. */
  readonly toDecide: readonly Finding[];
  readonly rules: RuleTexts;
  readonly canWrite: boolean;
  readonly pauseLive: AssistantSession['pauseLive'];
  readonly onBack: () => void;
  readonly onApply: (batch: FixBatch) => void;
}) {
  const { changes, toDecide, canWrite } = props;
  const styles = useStyles();
  const shared = useScreenStyles();
  const [left, setLeft] = useState<ReadonlySet<PlannedChange>>(new Set());
  const [picks, setPicks] = useState<FixPicks>(new Map());
  const entries = useMemo(() => entriesOf(changes, toDecide), [changes, toDecide]);
  const allWords = toDecide.length > 0 ? CHECKED_TEXT.preview.allSafe : TEXT.preview.all;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  useLivePause(props.pauseLive);
  const chosen = changes.filter((change) => !left.has(change));
  const fixes = chosenFixes(toDecide, picks);
  const count = chosen.length + fixes.length;
  const canApply = canWrite && count > 0;
  const apply = () => {
    if (canApply) props.onApply({ changes: chosen, fixes });
  };
  const onKeyDown = useScreenKeys({ onEscape: props.onBack, onCtrlEnter: apply });
  return (
    <section className={shared.screen} onKeyDown={onKeyDown}>
      <div className={styles.head}>
        <h2 ref={heading} tabIndex={-1} className={shared.heading}>
          {TEXT.preview.title}
        </h2>
        <div className={shared.secondary}>{CHECKED_TEXT.preview.hint}</div>
        {changes.length > 0 && (
          <Checkbox
            className={styles.allBox}
            label={allWords(chosen.length, changes.length)}
            checked={left.size === 0 || (chosen.length === 0 ? false : 'mixed')}
            onChange={() => {
              setLeft(left.size === 0 ? new Set(changes) : new Set());
            }}
          />
        )}
      </div>
      <PreviewList
        entries={entries}
        rules={props.rules}
        left={left}
        picks={picks}
        onToggle={(change) => {
          setLeft(toggled(left, change));
        }}
        onPick={(finding, fix) => {
          setPicks(withPick(picks, finding, fix));
        }}
      />
      <div className={shared.foot}>
        <Button size="small" appearance="primary" disabled={!canApply} onClick={apply}>
          {TEXT.preview.apply(count)}
        </Button>
        <Button size="small" onClick={props.onBack}>
          {TEXT.finding.back}
        </Button>
      </div>
    </section>
  );
}

/** Headings only where there is something to decide: a list of safe changes needs none. */
function entriesOf(changes: readonly PlannedChange[], toDecide: readonly Finding[]): readonly PreviewEntry[] {
  const safe = changes.map((change): PreviewEntry => ({ kind: 'change', change }));
  if (toDecide.length === 0) return safe;
  const words = CHECKED_TEXT.preview;
  return [
    ...(safe.length > 0 ? [{ kind: 'heading', words: words.safe(safe.length) } as const, ...safe] : []),
    { kind: 'heading', words: words.review(toDecide.length) },
    ...toDecide.map((finding): PreviewEntry => ({ kind: 'choice', finding })),
  ];
}

function toggled<T>(set: ReadonlySet<T>, member: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(member)) next.add(member);
  return next;
}

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Ignore, IgnoredFinding } from '../../findings/ignore';
import { a1Range } from '../../grid/address';
import { findingKey } from '../finding-list';
import type { RuleTexts } from '../pane-state';
import { useScreenStyles } from '../parts/screen-styles';
import { SeverityWord } from '../parts/severity-word';
import { TEXT } from '../text/zh-cn';
import { CHECKED_TEXT } from '../text/zh-cn-checked';
import { useScreenKeys } from '../use-screen-keys';

const useStyles = makeStyles({
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, padding: 0, listStyleType: 'none' },
  item: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: {
    flex: '1 1 0',
    justifyContent: 'flex-start',
    minWidth: 0,
    height: 'auto',
    padding: 0,
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
  },
  short: { minWidth: 0, flexShrink: 0 },
});

/** The findings somebody has called none, with their reasons, and below them the verdicts that have lapsed. */
export function IgnoredScreen(props: {
  readonly ignored: readonly IgnoredFinding[];
  readonly unused: readonly Ignore[];
  readonly rules: RuleTexts;
  readonly isBusy: boolean;
  readonly onShow: (ignored: IgnoredFinding) => void;
  readonly onRestore: (ignored: IgnoredFinding) => void;
  readonly onClearUnused: () => void;
  readonly onBack: () => void;
}) {
  const { ignored, unused, rules } = props;
  const words = CHECKED_TEXT.ignored;
  const styles = useStyles();
  const shared = useScreenStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  // What is restored goes, and its button with it: the focus comes back here.
  useEffect(() => {
    heading.current?.focus();
  }, [ignored.length, unused.length]);
  const onKeyDown = useScreenKeys({ onEscape: props.onBack });
  return (
    <section className={shared.screen} onKeyDown={onKeyDown}>
      <div className={shared.page}>
        <h2 ref={heading} tabIndex={-1} className={shared.heading}>
          {words.title(ignored.length)}
        </h2>
        {ignored.length === 0 && <p className={shared.secondary}>{words.none}</p>}
        <ul className={styles.list}>
          {ignored.map((one) => {
            const title = titleOf(rules, one.finding.rule);
            const place = a1Range(one.finding.at);
            return (
              <li key={findingKey(one.finding)} className={styles.item}>
                <span className={styles.line}>
                  <SeverityWord severity={one.finding.severity} />
                  <Button
                    size="small"
                    appearance="transparent"
                    className={styles.title}
                    aria-label={words.showName(title, place)}
                    onClick={() => {
                      props.onShow(one);
                    }}
                  >
                    {`${title} ${place}`}
                  </Button>
                  <Button
                    size="small"
                    className={styles.short}
                    aria-label={words.restoreName(title, place)}
                    disabledFocusable={props.isBusy}
                    onClick={() => {
                      props.onRestore(one);
                    }}
                  >
                    {words.restore}
                  </Button>
                </span>
                <div className={shared.secondary}>{words.reason(one.ignore.reason, one.ignore.on)}</div>
              </li>
            );
          })}
        </ul>
        {unused.length > 0 && (
          <>
            <h3 className={shared.section}>{words.unused(unused.length)}</h3>
            <div className={styles.line}>
              <span className={shared.secondary}>{words.unusedAbout}</span>
              <Button
                size="small"
                className={styles.short}
                disabledFocusable={props.isBusy}
                onClick={props.onClearUnused}
              >
                {words.clearUnused}
              </Button>
            </div>
            <ul className={styles.list}>
              {unused.map(({ fingerprint, rule, reason, on }) => (
                <li key={fingerprint} className={styles.item}>
                  {titleOf(rules, rule)}
                  <div className={shared.secondary}>{words.reason(reason, on)}</div>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <div className={shared.foot}>
        <Button size="small" onClick={props.onBack}>
          {TEXT.finding.back}
        </Button>
      </div>
    </section>
  );
}

/** A verdict may be older than the catalogue of rules. */
function titleOf(rules: RuleTexts, id: string): string {
  return rules.get(id)?.title ?? CHECKED_TEXT.ignored.unknownRule;
}

import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import type { OfficeSettings } from '../../app/assistant';
import { useScreenStyles } from '../parts/screen-styles';
import { LATER_TEXT } from '../text/zh-cn-later';

const useStyles = makeStyles({
  section: { marginTop: tokens.spacingVerticalXL },
  about: { margin: `${tokens.spacingVerticalXS} 0` },
  list: { margin: `${tokens.spacingVerticalXS} 0`, padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  remove: { minWidth: 0 },
});

/** What every section of the office's settings is given. */
export interface SectionProps {
  readonly settings: OfficeSettings;
  /** Something is at work: nothing can be saved yet. */
  readonly isBusy: boolean;
  readonly onSave: (settings: OfficeSettings) => void;
}

/** A titled part of the settings. */
export function SettingsSection(props: {
  readonly title: string;
  readonly about: string;
  /** What the section shows of the settings: where its change takes the focused button away, the title is focused. */
  readonly kept: unknown;
  readonly children?: ReactNode;
}) {
  const styles = useStyles();
  const shared = useScreenStyles();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const kept = JSON.stringify(props.kept);
  const shown = useRef(kept);
  useEffect(() => {
    if (shown.current === kept) return;
    shown.current = kept;
    if (document.activeElement === document.body) heading.current?.focus();
  }, [kept]);
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h2 id={id} ref={heading} tabIndex={-1} className={shared.heading}>
        {props.title}
      </h2>
      <p className={mergeClasses(shared.secondary, styles.about)}>{props.about}</p>
      {props.children}
    </section>
  );
}

/** Something kept that can be taken out again. */
export interface RemovableItem {
  readonly key: string;
  readonly words: string;
  /** For the button: 「删除 2027 年放假通知」. */
  readonly name: string;
  readonly onRemove: () => void;
}

/** A list of what is kept, each with its 删除. */
export function RemovableList(props: {
  readonly label: string;
  readonly items: readonly RemovableItem[];
  readonly isBusy: boolean;
}) {
  const styles = useStyles();
  if (props.items.length === 0) return null;
  return (
    <ul aria-label={props.label} className={styles.list}>
      {props.items.map(({ key, words, name, onRemove }) => (
        <li key={key} className={styles.item}>
          {words}
          <Button
            size="small"
            appearance="subtle"
            className={styles.remove}
            aria-label={LATER_TEXT.office.removeName(name)}
            disabledFocusable={props.isBusy}
            onClick={onRemove}
          >
            {LATER_TEXT.office.remove}
          </Button>
        </li>
      ))}
    </ul>
  );
}

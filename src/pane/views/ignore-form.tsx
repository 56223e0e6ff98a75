import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type SubmitEvent, useEffect, useRef, useState } from 'react';
import { reasonFault } from '../ignore-reason';
import { Field } from '../parts/field';
import { CHECKED_TEXT } from '../text/zh-cn-checked';

const useStyles = makeStyles({
  form: { marginTop: tokens.spacingVerticalS },
  offered: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  short: { minWidth: 0 },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS },
});

/** 不是问题: why, in the person's own words or as one of those offered. Enter saves, Esc closes. */
export function IgnoreForm(props: {
  readonly isBusy: boolean;
  readonly onSave: (reason: string) => void;
  readonly onCancel: () => void;
}) {
  const words = CHECKED_TEXT.ignore;
  const styles = useStyles();
  const form = useRef<HTMLFormElement>(null);
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const fault = reasonFault(reason);
  const focusInput = () => {
    form.current?.querySelector('input')?.focus();
  };
  useEffect(focusInput, []);
  const save = () => {
    setAsked(true);
    if (fault === undefined && !props.isBusy) props.onSave(reason.trim());
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    save();
  };
  // The screen around has its own meaning of these keys.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const isCtrlEnter = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (event.key !== 'Escape' && !isCtrlEnter) return;
    event.preventDefault();
    event.stopPropagation();
    if (isCtrlEnter) save();
    else props.onCancel();
  };
  return (
    <form
      ref={form}
      aria-label={words.title}
      className={styles.form}
      onSubmit={onSubmit}
      onKeyDown={onKeyDown}
      noValidate
    >
      <div role="group" aria-label={words.offered} className={styles.offered}>
        {words.reasons.map((offered) => (
          <Button
            key={offered}
            size="small"
            className={styles.short}
            onClick={() => {
              setReason(offered);
              focusInput();
            }}
          >
            {offered}
          </Button>
        ))}
      </div>
      <Field
        label={words.reason}
        hint={words.hint}
        wrong={wrongWords(fault, reason, isAsked)}
        type="text"
        value={reason}
        onChange={setReason}
      />
      <div className={styles.actions}>
        <Button size="small" appearance="primary" type="submit" disabledFocusable={props.isBusy}>
          {words.save}
        </Button>
        <Button size="small" onClick={props.onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}

/** That it is too long is said at once, that nothing is written only when it was to be saved. */
function wrongWords(fault: ReturnType<typeof reasonFault>, reason: string, isAsked: boolean): string | undefined {
  if (fault === 'too-long') return CHECKED_TEXT.ignore.tooLong(reason.trim().length);
  return fault === 'blank' && isAsked ? CHECKED_TEXT.ignore.missing : undefined;
}

import { Button } from '@fluentui/react-components';
import { type SubmitEvent, useState } from 'react';
import type { CivilDate } from '../../calendar/civil-date';
import { cutEnd } from '../change-excerpt';
import { readOfferedDate } from '../offered-dates';
import { markLineBreaks } from '../parts/cell-text';
import { Field } from '../parts/field';
import { LATER_TEXT } from '../text/zh-cn-later';

/** Asks on which day the event happens that a deadline counts from. */
export function TriggerDateForm(props: {
  /** As written: 「市人大公开报告后」. */
  readonly trigger: string;
  readonly isBusy: boolean;
  readonly onKeep: (date: CivilDate) => void;
}) {
  const words = LATER_TEXT.trigger;
  const [typed, setTyped] = useState('');
  const [isInvalid, setInvalid] = useState(false);
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const date = readOfferedDate(typed);
    setInvalid(date === undefined);
    if (date && !props.isBusy) props.onKeep(date);
  };
  return (
    <form onSubmit={onSubmit} noValidate>
      <Field
        label={words.question(markLineBreaks(cutEnd(props.trigger)))}
        hint={words.hint}
        wrong={isInvalid ? words.invalid : undefined}
        type="date"
        value={typed}
        onChange={setTyped}
      >
        <Button type="submit" disabledFocusable={props.isBusy}>
          {words.keep}
        </Button>
      </Field>
    </form>
  );
}

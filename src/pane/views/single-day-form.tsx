import { Button, makeStyles, Select } from '@fluentui/react-components';
import { type SubmitEvent, useState } from 'react';
import type { SingleDay } from '../edit-office-settings';
import { readOfferedDate } from '../offered-dates';
import { Field } from '../parts/field';
import { LATER_TEXT } from '../text/zh-cn-later';

const useStyles = makeStyles({ kind: { minWidth: '76px' } });

/** One day on which the office is off or works, whatever the notices say. */
export function SingleDayForm(props: { readonly isBusy: boolean; readonly onAdd: (day: SingleDay) => void }) {
  const styles = useStyles();
  const words = LATER_TEXT.holidays;
  const [typed, setTyped] = useState('');
  const [isOff, setOff] = useState(true);
  const [isInvalid, setInvalid] = useState(false);
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const day = readOfferedDate(typed);
    setInvalid(day === undefined);
    if (day && !props.isBusy) props.onAdd({ day, isOff });
  };
  return (
    <form aria-label={words.addSingle} onSubmit={onSubmit} noValidate>
      <Field
        label={words.day}
        wrong={isInvalid ? words.invalidDay : undefined}
        type="date"
        value={typed}
        onChange={setTyped}
      >
        <Select
          className={styles.kind}
          aria-label={words.isOff}
          value={isOff ? words.off : words.on}
          onChange={(_, { value }) => {
            setOff(value === words.off);
          }}
        >
          <option>{words.off}</option>
          <option>{words.on}</option>
        </Select>
        <Button type="submit" disabledFocusable={props.isBusy}>
          {words.addDay}
        </Button>
      </Field>
    </form>
  );
}

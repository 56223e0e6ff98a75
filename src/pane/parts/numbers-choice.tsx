import { makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { SummaryChoice } from '../../app/assistant';
import type { CivilDate } from '../../calendar/civil-date';
import { OFFER_TEXT } from '../text/zh-cn-offers';
import { useScreenStyles } from './screen-styles';

const useStyles = makeStyles({ group: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` } });

/** Whether numbers follow the calendar or stand as of a day. */
export function NumbersChoice(props: {
  readonly title: string;
  readonly numbers: SummaryChoice['numbers'];
  readonly asOf: CivilDate;
  readonly onChange: (numbers: SummaryChoice['numbers']) => void;
}) {
  const styles = useStyles();
  const shared = useScreenStyles();
  const id = useId();
  return (
    <>
      <h2 id={id} className={shared.section}>
        {props.title}
      </h2>
      <RadioGroup
        className={styles.group}
        name={`${id}-numbers`}
        aria-labelledby={id}
        value={props.numbers}
        onChange={(_, { value }) => {
          props.onChange(value === 'frozen' ? 'frozen' : 'live');
        }}
      >
        <Radio value="live" label={OFFER_TEXT.numbers.live} />
        <Radio value="frozen" label={OFFER_TEXT.numbers.frozen(props.asOf)} />
      </RadioGroup>
    </>
  );
}

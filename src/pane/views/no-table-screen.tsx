import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { TEXT } from '../text/zh-cn';
import { HeaderRowsForm } from './header-rows-form';
import { PlainScreen } from './plain-screen';

const useStyles = makeStyles({ form: { marginTop: tokens.spacingVerticalM } });

/** No task table was found: the user points it out, or looks at another sheet. */
export function NoTableScreen(props: {
  readonly onHeaderRows: (headerRows: readonly number[]) => void;
  readonly onOtherSheet: () => void;
}) {
  const styles = useStyles();
  const [isChoosing, setChoosing] = useState(false);
  return (
    <PlainScreen
      sentence={TEXT.states.noTable}
      actions={
        <>
          <Button
            aria-expanded={isChoosing}
            onClick={() => {
              setChoosing(!isChoosing);
            }}
          >
            {TEXT.states.chooseHeader}
          </Button>
          <Button onClick={props.onOtherSheet}>{TEXT.states.otherSheet}</Button>
        </>
      }
    >
      {isChoosing && (
        <div className={styles.form}>
          <HeaderRowsForm headerRows={[]} onApply={props.onHeaderRows} />
        </div>
      )}
    </PlainScreen>
  );
}

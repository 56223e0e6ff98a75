import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { TEXT } from '../text/zh-cn';
import { HeaderRowsForm } from './header-rows-form';
import { PlainScreen } from './plain-screen';

const useStyles = makeStyles({ form: { marginTop: tokens.spacingVerticalM } });

/** No task table was found: the user points it out, looks at another sheet, or has one made of a notice. */
export function NoTableScreen(props: {
  readonly onHeaderRows: (headerRows: readonly number[]) => void;
  readonly onOtherSheet: () => void;
  readonly onImport: () => void;
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
          <Button onClick={props.onImport}>{TEXT.states.fromNotice}</Button>
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

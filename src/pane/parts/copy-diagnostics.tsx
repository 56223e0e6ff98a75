import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useCopy } from '../use-copy';
import { TEXT } from '../text/zh-cn';

const useStyles = makeStyles({
  byHand: { display: 'block', width: '100%', fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase100 },
});

/** 「复制诊断信息」; where the web view forbids copying, the text is shown to be copied by hand. */
export function CopyDiagnostics({ diagnostics }: { readonly diagnostics: string }) {
  const styles = useStyles();
  const { state, copy } = useCopy(diagnostics);
  return (
    <>
      <Button size="small" onClick={copy}>
        {state === 'copied' ? TEXT.notices.copied : TEXT.notices.copyDiagnostics}
      </Button>
      {state === 'refused' && (
        <textarea
          readOnly
          rows={4}
          aria-label={TEXT.notices.copyByHand}
          className={styles.byHand}
          value={diagnostics}
        />
      )}
    </>
  );
}

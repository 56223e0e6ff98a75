import { Button } from '@fluentui/react-components';
import { TEXT } from '../text/zh-cn';
import { useCopy } from '../use-copy';
import { TextToCopy } from './text-to-copy';

/** 「复制诊断信息」; where the web view forbids copying, the text is shown to be copied by hand. */
export function CopyDiagnostics({ diagnostics }: { readonly diagnostics: string }) {
  const { state, copy } = useCopy();
  return (
    <>
      <Button
        size="small"
        onClick={() => {
          copy(diagnostics);
        }}
      >
        {state === 'copied' ? TEXT.notices.copied : TEXT.notices.copyDiagnostics}
      </Button>
      {state === 'refused' && <TextToCopy text={diagnostics} />}
    </>
  );
}

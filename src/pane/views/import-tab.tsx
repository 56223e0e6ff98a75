import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { isFruitless } from '../importing';
import { IMPORT_TEXT } from '../text/zh-cn-import';
import type { AssistantSession } from '../use-assistant';
import { ImportForm } from './import-form';
import { ImportPreview } from './import-preview';
import { PlainScreen } from './plain-screen';

/** The tab 导入: a notice is given, looked at in two columns, and written on a sheet of its own. */
export function ImportTab({ session }: { readonly session: AssistantSession }) {
  const { imported, text } = session.state.importing;
  if (!imported) return <ImportForm session={session} />;
  const { notice } = imported;
  if (!isFruitless(notice)) return <ImportPreview session={session} imported={imported} />;
  return (
    <NothingFound
      sentences={notice.counts.sentences}
      hasText={text !== ''}
      onBack={() => {
        session.onImport({ import: 'closed' });
      }}
    />
  );
}

function NothingFound(props: {
  readonly sentences: number;
  /** What was pasted is kept, to be mended. */
  readonly hasText: boolean;
  readonly onBack: () => void;
}) {
  const words = IMPORT_TEXT.outcome;
  const back = useRef<HTMLButtonElement | null>(null);
  // 识别 is gone, which had the focus.
  useEffect(() => {
    back.current?.focus();
  }, []);
  return (
    <PlainScreen
      sentence={words.nothing(props.sentences)}
      hint={words.nothingAdvice}
      actions={
        <Button
          ref={(button: HTMLButtonElement | null) => {
            back.current = button;
          }}
          onClick={props.onBack}
        >
          {props.hasText ? words.keepText : words.again}
        </Button>
      }
    />
  );
}

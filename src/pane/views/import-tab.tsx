import { Button } from '@fluentui/react-components';
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
  const words = IMPORT_TEXT.outcome;
  return (
    <PlainScreen
      sentence={words.nothing(notice.counts.sentences)}
      hint={words.nothingAdvice}
      actions={
        <Button
          onClick={() => {
            session.onImport({ import: 'closed' });
          }}
        >
          {text === '' ? words.again : words.keepText}
        </Button>
      }
    />
  );
}

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { CheckPreferences, PresetFileResult } from '../../app/assistant';
import { PRESETS } from '../../checks/presets';
import { readTextFile, saveTextFile } from '../text-files';
import { TextArea } from '../parts/text-area';
import { TextToCopy } from '../parts/text-to-copy';
import { useScreenStyles } from '../parts/screen-styles';
import { TEXT } from '../text/zh-cn';
import { SETTINGS_TEXT } from '../text/zh-cn-settings';
import type { AssistantSession } from '../use-assistant';
import { useCopy } from '../use-copy';

const useStyles = makeStyles({
  part: { marginTop: tokens.spacingVerticalM },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  status: { margin: `${tokens.spacingVerticalXS} 0`, fontSize: tokens.fontSizeBase200 },
});

/** Takes a preset out as a file or a text, and reads one in; what was read is a draft until it is saved. */
export function PresetTransfer(props: {
  readonly preferences: CheckPreferences;
  readonly session: AssistantSession;
  readonly onRead: (preferences: CheckPreferences) => void;
}) {
  const { preferences, session } = props;
  const styles = useStyles();
  const shared = useScreenStyles();
  const words = SETTINGS_TEXT.transfer;
  const [status, setStatus] = useState('');
  const [text, setText] = useState('');
  const { state: copying, copy } = useCopy();
  const file = useRef<HTMLInputElement>(null);
  const read = (content: string) => {
    session.readPreset(content, (result) => {
      setStatus(readWords(result));
      if (result.kind === 'preset') props.onRead(result.preferences);
    });
  };
  const exported = (then: (content: string) => void) => {
    session.exportPreset(preferences, (content) => {
      setText(content);
      then(content);
    });
  };
  return (
    <div role="group" aria-label={words.title} className={styles.part}>
      <h3 className={shared.heading}>{words.title}</h3>
      <p className={shared.secondary}>{words.about}</p>
      <div className={styles.actions}>
        <Button
          onClick={() => {
            exported((content) => {
              saveTextFile(words.fileName, content);
              setStatus(words.exported);
            });
          }}
        >
          {words.exportFile}
        </Button>
        <Button
          onClick={() => {
            exported((content) => {
              copy(content);
              setStatus('');
            });
          }}
        >
          {words.copy}
        </Button>
        <Button onClick={() => file.current?.click()}>{words.importFile}</Button>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={words.importFile}
          onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? [];
            // The same file chosen again is to be read again.
            if (chosen) void readTextFile(chosen).then(read);
            currentTarget.value = '';
          }}
        />
      </div>
      <div role="status" className={styles.status}>
        {status === '' && copying === 'copied' ? words.copied : status}
        {status === '' && copying === 'refused' && TEXT.notices.copyByHand}
      </div>
      {copying === 'refused' && text !== '' && <TextToCopy text={text} />}
      <PasteForm
        onPasted={read}
        onNothing={() => {
          setStatus(words.nothingPasted);
        }}
      />
    </div>
  );
}

function PasteForm(props: { readonly onPasted: (text: string) => void; readonly onNothing: () => void }) {
  const words = SETTINGS_TEXT.transfer;
  const [pasted, setPasted] = useState('');
  return (
    <details>
      <summary>{words.paste}</summary>
      <TextArea aria-label={words.pasted} rows={4} value={pasted} onText={setPasted} />
      <Button
        onClick={() => {
          if (pasted.trim() === '') props.onNothing();
          else props.onPasted(pasted);
        }}
      >
        {words.read}
      </Button>
    </details>
  );
}

function readWords(result: PresetFileResult): string {
  const words = SETTINGS_TEXT.transfer;
  if (result.kind === 'unreadable') return words.unreadable(result.because);
  const { preferences, unknownRules } = result;
  return words.readDone(PRESETS[preferences.preset].title, Object.keys(preferences.rules).length, unknownRules.length);
}

import { Button } from '@fluentui/react-components';
import { useRef } from 'react';

/** A button that opens the file dialog, and hands on what was chosen. */
export function FilePicker(props: {
  readonly label: string;
  readonly accept: string;
  readonly isDisabled: boolean;
  readonly onFile: (file: File | undefined) => void;
}) {
  const file = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button disabledFocusable={props.isDisabled} onClick={() => file.current?.click()}>
        {props.label}
      </Button>
      <input
        ref={file}
        type="file"
        accept={props.accept}
        hidden
        aria-label={props.label}
        onChange={({ currentTarget }) => {
          const [chosen] = currentTarget.files ?? [];
          props.onFile(chosen);
          // The same file chosen again is to be read again.
          currentTarget.value = '';
        }}
      />
    </>
  );
}

/** Hands a text to the browser to be saved as a file; nothing says whether the person did. */
export function saveTextFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser takes the file up after this turn.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}

/** The text of a file a person has chosen; 「」 where it cannot be read. */
export function readTextFile(file: Blob): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(typeof reader.result === 'string' ? reader.result : '');
    };
    reader.onerror = () => {
      resolve('');
    };
    reader.readAsText(file);
  });
}

/** The bytes of a file a person has chosen; undefined where it cannot be read. */
export function readFileBytes(file: Blob): Promise<Uint8Array | undefined> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(reader.result instanceof ArrayBuffer ? new Uint8Array(reader.result) : undefined);
    };
    reader.onerror = () => {
      resolve(undefined);
    };
    reader.readAsArrayBuffer(file);
  });
}

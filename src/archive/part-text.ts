/** Decodes a part piece by piece; the first piece with bytes decides the encoding. Throws where nobody knows the encoding named. */
export function partDecoder(): (piece: Uint8Array, isLast: boolean) => string {
  let decoder: TextDecoder | undefined;
  return (piece, isLast) => {
    // Packed bytes may give nothing at first.
    if (piece.length === 0 && !isLast) return '';
    decoder ??= decoderFor(piece);
    return decoder.decode(piece, { stream: !isLast });
  };
}

/** XML names its own encoding; almost everything is UTF-8, but some exporters write UTF-16 or GBK. */
function decoderFor(start: Uint8Array): TextDecoder {
  if (start[0] === 0xff && start[1] === 0xfe) return new TextDecoder('utf-16le');
  if (start[0] === 0xfe && start[1] === 0xff) return new TextDecoder('utf-16be');
  const declaration = String.fromCharCode(...start.subarray(0, 128));
  const label = /^[^>]{0,100}encoding=["']([\w-]{1,30})["']/.exec(declaration)?.[1] ?? 'utf-8';
  // A declaration that could be read byte by byte is no UTF-16, whatever it says.
  return new TextDecoder(/^utf-?16/i.test(label) ? 'utf-8' : label);
}

/** The XML with a declaration that fits a part written as UTF-8, whatever encoding it came from. */
export function declaredUtf8(xml: string): string {
  return xml.replace(/^(<\?xml\s[^>]{0,200}?\bencoding\s*=\s*)(["'])(?!utf-8\2)[^"'>]*\2/i, '$1$2UTF-8$2');
}

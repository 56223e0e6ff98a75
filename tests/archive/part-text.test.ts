import { partDecoder } from '../../src/archive/part-text';

const wide = new Uint8Array(Buffer.from('\ufeff甲乙', 'utf16le'));

test('the encoding is told by the first piece with bytes, which need not be the first', () => {
  const decode = partDecoder();
  expect(decode(new Uint8Array(), false)).toBe('');
  expect(decode(wide.subarray(0, 3), false) + decode(wide.subarray(3), true)).toBe('甲乙');
});

test('a part without bytes is an empty text', () => {
  expect(partDecoder()(new Uint8Array(), true)).toBe('');
});

test('a declaration that can be read names an encoding of single bytes', () => {
  const gbk = Uint8Array.from([...Buffer.from('<?xml version="1.0" encoding="GBK"?>'), 0xbc, 0xd7]);
  expect(partDecoder()(gbk, true)).toContain('甲');
  expect(partDecoder()(Buffer.from('<?xml version="1.0" encoding="UTF-16"?>甲'), true)).toContain('甲');
  expect(() => partDecoder()(Buffer.from('<?xml version="1.0" encoding="no-such"?>'), true)).toThrow();
});

import { holdsAt, isCompoundFile, isEncrypted } from '../../../archive/compound-file';
import { HostError } from '../../host';

const ZIP = [0x50, 0x4b];

/** Throws a HostError that says what the file is, unless it begins like a zip archive. */
export function refuseForeignFile(bytes: Uint8Array): void {
  if (holdsAt(bytes, 0, ZIP)) return;
  if (bytes.length === 0) throw new HostError('file-unreadable', '文件是空的（0 字节）。');
  if (!isCompoundFile(bytes)) {
    throw new HostError('file-unreadable', '这不是 .xlsx 工作簿（可能是改了扩展名，或被加密软件加密）。');
  }
  if (isEncrypted(bytes)) {
    throw new HostError('file-encrypted', '文件设有打开密码，请先在 Excel 中取消密码再处理。');
  }
  throw new HostError('file-unreadable', '这是旧版 .xls 或其他旧格式文件，请在 Excel 中另存为 .xlsx 后再处理。');
}

import { ArchiveError } from '../../../archive/archive-error';
import { HostError } from '../../host';

/** What to say about a part that is not there. */
export function missingPart(part: string): HostError {
  return new HostError('file-unreadable', `文件不完整：缺少 ${part}。`);
}

/** What a reader of a part threw, as the host says it. */
export function asDamage(error: unknown, part: string): HostError {
  if (error instanceof HostError) return error;
  const cause = { cause: error };
  if (!(error instanceof ArchiveError)) {
    return new HostError('file-unreadable', `文件已损坏：${part} 的内容无法解析。`, cause);
  }
  if (error.trouble === 'too-large')
    return new HostError('too-large', `文件中的 ${part} 展开后过大，无法读取。`, cause);
  return new HostError('file-unreadable', `文件已损坏：${part} 无法解压。`, cause);
}

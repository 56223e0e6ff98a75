import { ApiError } from '../host/api-error';

/** Does what Excel may refuse; a refusal is said, as Excel's message box would. */
export function tryTo({ say }: { readonly say: (sentence: string) => void }, act: () => void): void {
  try {
    act();
    say('');
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    say(error.code === 'AccessDenied' ? '工作表或工作簿受保护，不能修改。' : `Excel 不接受这项操作：${error.message}`);
  }
}

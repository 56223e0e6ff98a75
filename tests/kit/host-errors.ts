import { HostError } from '../../src/host/host';

/** The code a host refused with; 「resolved」 where it did not, and the error's words where it was none of its own. */
export async function codeOf(action: Promise<unknown>): Promise<string> {
  try {
    await action;
  } catch (error) {
    return error instanceof HostError ? error.code : `no HostError: ${String(error)}`;
  }
  return 'resolved';
}

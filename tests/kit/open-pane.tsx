import { render, type RenderResult } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { Assistant } from '../../src/app/assistant';
import { App } from '../../src/pane/app';
import type { Intent } from '../../src/pane/use-assistant';
import { date } from './dates';

/** The pane as opened from the ribbon on 2016-10-01 at 10:42, with a person at mouse and keyboard. */
export function openPane(assistant: Assistant, intent: Intent = 'check'): RenderResult & { readonly user: UserEvent } {
  const user = userEvent.setup({ delay: null });
  const rendered = render(
    <App assistant={assistant} intent={intent} today={date('2016-10-01')} clock={() => new Date(2016, 9, 1, 10, 42)} />,
  );
  return { ...rendered, user };
}

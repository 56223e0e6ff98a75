import { act, screen } from '@testing-library/react';
import { fakeAssistant, type Script } from './fake-assistant';
import { openPane } from './open-pane';

/** To be called within a `describe`: in its tests time passes by hand. */
export function stopTheClock(): void {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });
}

/** Lets time pass, and what waits for it happen. */
export function pass(ms: number): Promise<void> {
  return act(() => jest.advanceTimersByTimeAsync(ms));
}

/** The pane with its settings open, while the clock stands. */
export async function openSettingsInWaiting(script: Partial<Script>) {
  const fake = fakeAssistant(script);
  openPane(fake.assistant, 'open');
  await pass(10);
  act(() => {
    screen.getByRole('tab', { name: '设置' }).click();
  });
  await pass(100);
  return fake;
}

/** Presses a button, while the clock stands. */
export function press(name: string): void {
  act(() => {
    screen.getByRole('button', { name }).click();
  });
}

import { useEffect } from 'react';
import type { CivilDate } from '../calendar/civil-date';
import { triggerKey } from '../deadlines/trigger-key';
import type { AssistantSession } from './use-assistant';

/** The day the workbook keeps for an event, once its settings are read. */
export function useTriggerDate(
  { state, readOffice }: Pick<AssistantSession, 'state' | 'readOffice'>,
  trigger: string | undefined,
): CivilDate | undefined {
  const { office } = state;
  const isWanted = trigger !== undefined && office.kind === 'unread';
  useEffect(() => {
    if (isWanted) readOffice();
  }, [isWanted, readOffice]);
  if (trigger === undefined || office.kind !== 'settings') return undefined;
  return office.settings.triggerDates[triggerKey(trigger)];
}

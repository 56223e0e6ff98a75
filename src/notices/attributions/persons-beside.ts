import { isPerson } from '../../units/persons';
import { trustOf } from './credible';
import type { SaidUnit } from './said';

const PERSON_LENGTHS = [2, 3, 4];

/** A unit without the person who stands behind it since the blank between them is gone: 「县城管局张某某」. */
export function withoutPerson(unit: SaidUnit): SaidUnit {
  const { written, end } = unit;
  if (trustOf(written) !== 'none') return unit;
  for (const length of PERSON_LENGTHS) {
    const name = written.slice(0, -length);
    if (isPerson(written.slice(-length)) && trustOf(name) === 'sure')
      return { ...unit, written: name, end: end - length };
  }
  return unit;
}

/** Under 「责任单位及责任人：」 persons may stand in the list itself. */
export function isUnitAmongPersons({ written }: SaidUnit): boolean {
  return !isPerson(written) && trustOf(written) !== 'none';
}

import type { ColumnRole } from '../column-role';
import { category } from './category';
import { cooperating } from './cooperating';
import { deadline } from './deadline';
import { doneDate } from './done-date';
import { lead } from './lead';
import { leadResponsible } from './lead-responsible';
import { leader } from './leader';
import { no } from './no';
import { person } from './person';
import { phone } from './phone';
import { progress } from './progress';
import { remark } from './remark';
import { requirement } from './requirement';
import { responsible } from './responsible';
import { status } from './status';
import { target } from './target';
import { task } from './task';

/** Every column role; where several recognise a label by its parts, the first in this order counts. */
export const COLUMN_ROLES: readonly ColumnRole[] = [
  no,
  phone,
  leader,
  leadResponsible,
  cooperating,
  lead,
  responsible,
  person,
  doneDate,
  deadline,
  status,
  progress,
  target,
  requirement,
  category,
  task,
  remark,
];

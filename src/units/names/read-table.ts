import type { FormerName, NamedBody } from './named-body';

/** Reads a table: one body a line, full name and other names, behind 「/」 its former names with years (`@-2018`, `@2013-2018`). */
export function readBodies(table: string): NamedBody[] {
  return table
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(readBody);
}

function readBody(line: string): NamedBody {
  const [current = '', former = ''] = line.split('/');
  const [name = '', ...otherNames] = words(current);
  return { name, otherNames, formerNames: words(former).map(readFormer) };
}

function words(text: string): string[] {
  return text.split(' ').filter((word) => word !== '');
}

function readFormer(word: string): FormerName {
  const [name = '', years = ''] = word.split('@');
  const [from = '', until = ''] = years.split('-');
  return { name, ...(from !== '' && { from: Number(from) }), ...(until !== '' && { until: Number(until) }) };
}

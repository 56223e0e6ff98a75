import type { FormerName, NamedBody } from './named-body';

/**
 * Reads a table of one body a line: full name and other names parted by blanks, behind 「/」 the former names. Names of one
 * earlier body are joined by 「=」 and end in its years: 「环境保护局=环保局@-2018」.
 */
export function readBodies(table: string): NamedBody[] {
  return table.split('\n').flatMap((line) => (line === '' ? [] : [readBody(line)]));
}

function readBody(line: string): NamedBody {
  const [current = '', former = ''] = line.split('/');
  const [name = '', ...otherNames] = words(current);
  return { name, otherNames, formerNames: words(former).flatMap(readFormerBody) };
}

function words(text: string): string[] {
  return text.split(' ').filter((word) => word !== '');
}

function readFormerBody(word: string): FormerName[] {
  const [names = '', years = ''] = word.split('@');
  const [from = '', until = ''] = years.split('-');
  const valid = { ...(from !== '' && { from: Number(from) }), ...(until !== '' && { until: Number(until) }) };
  const forms = names.split('=');
  return forms.map((name) => ({ name, fullName: forms[0] ?? name, ...valid }));
}

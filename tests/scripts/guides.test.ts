import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../kit/project';

const GUIDES = ['README.md', 'docs/user-guide.md', 'docs/admin-guide.md', 'docs/glossary.md', 'CHANGELOG.md'];
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Readonly<Record<string, string>>;
};

describe.each(GUIDES)('%s', (guide) => {
  const text = readFileSync(join(ROOT, guide), 'utf8');

  test('names only npm commands that exist', () => {
    const named = [...text.matchAll(/npm (?:run ([\w:]+)|(start|test))/g)].map(([, run, short]) => run ?? short ?? '');
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('links only to files and headings that exist', () => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
    const broken = links.filter((target) => {
      if (/^https?:/.test(target)) return false;
      if (target.startsWith('#')) return !text.includes(`## ${target.slice(1)}\n`);
      return !existsSync(join(ROOT, dirname(guide), target));
    });
    expect(broken).toEqual([]);
  });
});

test('the README tells a newcomer the two commands the project promises', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  expect(readme).toContain('npm start');
  expect(readme).toContain('npm test');
});

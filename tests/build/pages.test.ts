import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { contentPolicy } from '../../scripts/webpack/content-policy';
import { OFFICE_FILES } from '../../scripts/webpack/office-js';
import { distFile, ROOT } from '../kit/project';

/** Every start tag of a page with its attributes. */
function tags(html: string): { name: string; attributes: Readonly<Record<string, string>> }[] {
  return [...html.matchAll(/<([a-z]+)((?:\s[^<>"]*(?:"[^"]*")?)*)>/g)].map(([, name = '', rest = '']) => ({
    name,
    attributes: Object.fromEntries(
      [...rest.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
    ),
  }));
}

const page = (name: string) => distFile(name).toString();

describe.each(['taskpane.html', 'unsupported.html'])('%s', (name) => {
  const all = tags(page(name));
  const scripts = all.filter((tag) => tag.name === 'script').map((tag) => tag.attributes['src']);

  test('states the strict policy before its first script', () => {
    const firstScript = all.findIndex((tag) => tag.name === 'script');
    const policy = all.findIndex((tag) => tag.attributes['http-equiv'] === 'Content-Security-Policy');
    expect(policy).toBeGreaterThan(-1);
    expect(policy).toBeLessThan(firstScript);
    expect(all[policy]?.attributes['content']).toBe(contentPolicy('local'));
  });

  test('loads only files of the build, by relative names', () => {
    const linked = all.flatMap(({ name: tag, attributes }) => (tag === 'link' ? [attributes['href']] : []));
    for (const address of [...scripts, ...linked]) {
      expect(address).not.toMatch(/^(?:[a-z]+:|\/)/);
      expect(distFile(address ?? '').length).toBeGreaterThan(0);
    }
  });

  test('holds no script or style of its own', () => {
    expect(page(name)).not.toMatch(/<style|\sstyle=|\son[a-z]+=/);
    expect(scripts).not.toContain(undefined);
  });
});

test('the pane loads the guard, then its own scripts, then office.js, without waiting for one before the page shows', () => {
  const scripts = tags(page('taskpane.html')).filter(({ name }) => name === 'script');
  expect(scripts.map(({ attributes }) => attributes['src'])).toEqual([
    'assets/guard.js',
    expect.stringMatching(/^scripts\/framework\.[0-9a-f]{8}\.js$/),
    expect.stringMatching(/^scripts\/taskpane\.[0-9a-f]{8}\.js$/),
    'office-js/office.js',
  ]);
  expect(page('taskpane.html').match(/<script[^>]*\sdefer/g)).toHaveLength(4);
});

test.each(OFFICE_FILES)('office.js: %s is shipped byte for byte as published', (file) => {
  const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
  const published = readFileSync(join(ROOT, 'node_modules', '@microsoft', 'office-js', 'dist', file));
  expect(hash(distFile(join('office-js', file)))).toBe(hash(published));
});

test.each(['guard.js', 'unsupported.js'])('%s stays ES5 for the oldest webviews', (file) => {
  const source = distFile(join('assets', file))
    .toString()
    .replace(/\/\*[\s\S]*?\*\//g, '');
  expect(source).not.toMatch(/=>|`|\b(?:let|const|class|async|await)\b|\?\.|\.\.\./);
});

test('the command line is one file that says how to run it', () => {
  const source = distFile('cli/zrb.cjs').toString();
  expect(source.startsWith('#!/usr/bin/env node\n')).toBe(true);
  const required = [...source.matchAll(/\brequire\(["']([^"']+)["']\)/g)].map(([, name = '']) => name);
  expect(required.filter((name) => !isBuiltin(name))).toEqual([]);
});

test('the built manifest points where the template does', () => {
  expect(page('manifest.xml')).toBe(readFileSync(join(ROOT, 'manifest.xml'), 'utf8'));
});

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { GROUPS } from '../../src/checks/groups';
import { RULES } from '../../src/checks/rules/index';
import { a1 } from '../../src/grid/address';
import { checkGrid, placeOf, settingsOfExamples } from '../kit/check';
import { drawSheet } from '../kit/sheet';

const FOLDER = join(__dirname, '../../src/checks/rules');

/** What else the registry says about a rule's good example, because the example cannot do without. */
const ALSO_FOUND: Readonly<Record<string, readonly string[]>> = {};

test('the registry lists every file, named after the rule and in the folder of its group', () => {
  const files = readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((group) => readdirSync(join(FOLDER, group.name)).map((file) => `${group.name}/${file}`));
  expect(RULES.map((rule) => `${rule.group}/${rule.id}.ts`).sort()).toEqual(files.sort());
  expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length);
});

test('rules stand in the order of the groups', () => {
  const order = RULES.map((rule) => GROUPS.findIndex((group) => group.id === rule.group));
  expect(order).toEqual([...order].sort((a, b) => a - b));
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const settings = settingsOfExamples(rule);

  test('speaks plain Chinese and shows both sides', () => {
    for (const text of [rule.title, rule.why, rule.whenNotToUse, rule.noFix ?? '无'])
      expect(text).toMatch(/\p{Script=Han}/u);
    expect(rule.why).toMatch(/。$/);
    expect(rule.whenNotToUse).toMatch(/。$/);
    expect(rule.why + (rule.noFix ?? '')).not.toMatch(/[！!]/);
    expect(rule.examples.good).not.toHaveLength(0);
    expect(rule.examples.bad).not.toHaveLength(0);
  });

  test.each(rule.examples.bad)('reports exactly the marked cells of %s', (drawing) => {
    const { grid, marked } = drawSheet(drawing);
    const { findings, rulesRun } = checkGrid(grid, { rules: [rule], ...settings });
    expect(rulesRun).toEqual([id]);
    expect(findings.map(placeOf)).toEqual(marked.map(a1));
  });

  test.each(rule.examples.good)('has nothing to say about %s', (drawing) => {
    const { grid, marked } = drawSheet(drawing);
    expect(marked).toEqual([]);
    const { findings, rulesRun } = checkGrid(grid, { rules: [rule], ...settings });
    expect(rulesRun).toEqual([id]);
    expect(findings).toEqual([]);
  });

  test('nor has any other rule about its good examples', () => {
    const found = rule.examples.good.flatMap((drawing) => checkGrid(drawSheet(drawing).grid, settings).findings);
    expect(found.map((finding) => finding.rule)).toEqual(ALSO_FOUND[id] ?? []);
  });

  test('offers a fix in its examples, or says why there is none', () => {
    const fixes = rule.examples.bad
      .flatMap((drawing) => checkGrid(drawSheet(drawing).grid, { rules: [rule], ...settings }).findings)
      .flatMap((finding) => finding.fixes);
    if (rule.noFix === undefined) expect(fixes).not.toHaveLength(0);
    else expect(fixes).toEqual([]);
  });
});

import type { Role } from '../../../src/tasks/role';
import { colOf, type Draft, type DraftPlace, rowsOfKind, textIn, write } from '../draft';
import type { Planter } from '../planter';
import type { Random } from '../random';
import { shownIn, type Site } from '../site';
import { otherWriting } from '../words/units';
import { headerOf } from './deadlines';

const UNIT_COLUMNS: readonly Role[] = ['lead', 'responsible', 'cooperating', 'lead+responsible'];

/** The names of a cell that is a plain list of the sheet's units and groups. */
function namesIn({ style }: Draft, text: string): readonly string[] {
  const names = text.split('、');
  const isPlain = names.every((name) => style.units.names.includes(name) || name === style.units.collective);
  return isPlain ? names : [];
}

/** A free cell that lists at least so many units, in any column of units. */
function takeList(site: Site, least: number, roles: readonly Role[] = UNIT_COLUMNS): DraftPlace | undefined {
  for (const role of site.random.shuffle(roles)) {
    const place = site.takeCell(role, (at) => namesIn(site.draft, textIn(at)).length >= least);
    if (place) return place;
  }
  return undefined;
}

/** A defect that changes the list of one cell. */
function badList(
  rule: string,
  least: number,
  change: (names: readonly string[], site: Site, place: DraftPlace) => string | undefined,
  more: Partial<Pick<Planter, 'fits'>> & { readonly roles?: readonly Role[] } = {},
): Planter {
  return {
    rule,
    reach: 'cell',
    touches: more.roles ?? UNIT_COLUMNS,
    ...(more.fits && { fits: more.fits }),
    plant(site) {
      const place = takeList(site, least, more.roles);
      const text = place && change(namesIn(site.draft, textIn(place)), site, place);
      if (!place || text === undefined) return undefined;
      write(place, text);
      return { places: [place] };
    },
  };
}

/** Units of the sheet that a row does not name yet. */
function otherNames({ draft, random }: Site, { row }: DraftPlace, count: number): readonly string[] {
  const here = UNIT_COLUMNS.map((role) => shownIn(draft, { row, col: colOf(draft, role) })).join('、');
  return random.shuffle(draft.style.units.names.filter((name) => !here.includes(name))).slice(0, count);
}

const isKind =
  (...kinds: readonly Draft['style']['unitColumns'][]) =>
  ({ style }: Draft) =>
    kinds.includes(style.unitColumns);

const NOTHING = ['', '', '', '—', '/', '无'];

const leadUnitMissing: Planter = {
  rule: 'lead-unit-missing',
  reach: 'cell',
  touches: ['lead', 'lead+responsible'],
  plant(site) {
    const place = site.takeCell(colOf(site.draft, 'lead') < 0 ? 'lead+responsible' : 'lead');
    if (!place) return undefined;
    write(place, site.random.pick(NOTHING));
    return { places: [place] };
  },
};

const responsibleUnitMissing: Planter = {
  rule: 'responsible-unit-missing',
  reach: 'cell',
  touches: ['responsible'],
  plant(site) {
    const place = site.takeCell('responsible');
    if (!place) return undefined;
    write(place, '');
    return { places: [place] };
  },
};

const isLeadless = (draft: Draft) => isKind('single')(draft) && draft.style.preset !== 'first-leads';

const noLeadAmongSeveral = badList(
  'no-lead-among-several',
  1,
  (names, site, place) => [names[0], ...otherNames(site, place, 1 + site.random.int(3))].join('、'),
  { fits: isLeadless, roles: ['lead+responsible'] },
);

/** Nobody leads anywhere: one finding at the header. */
const noLeadThroughout: Planter = {
  rule: 'no-lead-among-several',
  reach: 'wide',
  touches: ['lead+responsible'],
  fits: isLeadless,
  plant({ draft }) {
    const col = colOf(draft, 'lead+responsible');
    for (const row of rowsOfKind(draft, 'task')) {
      const [, lead, others] = /^(.+)牵头，(.+)配合$/.exec(textIn({ row, col })) ?? [];
      if (lead !== undefined && others !== undefined) write({ row, col }, `${lead}、${others}`);
    }
    return { places: [headerOf(draft, col)] };
  },
};

const severalLeads = badList(
  'several-leads',
  1,
  (names, site, place) => [...names, ...otherNames(site, place, 1 + site.random.int(2))].join('、'),
  {
    fits: (draft) => isKind('apart')(draft) && ['first-leads', 'strict'].includes(draft.style.preset),
    roles: ['lead'],
  },
);

const unitBothLeadAndResponsible: Planter = {
  rule: 'unit-both-lead-and-responsible',
  reach: 'cell',
  touches: UNIT_COLUMNS,
  fits: isKind('apart', 'single'),
  plant(site) {
    const { draft, random } = site;
    if (draft.style.unitColumns === 'single') {
      const place = takeList(site, 1);
      const [lead] = place ? namesIn(draft, textIn(place)) : [];
      if (!place || lead === undefined) return undefined;
      write(place, `${lead}牵头，${random.shuffle([lead, ...otherNames(site, place, 2)]).join('、')}配合`);
      return { places: [place] };
    }
    const place = takeList(site, 1, ['responsible', 'cooperating']);
    if (!place) return undefined;
    const lead = shownIn(draft, { row: place.row, col: colOf(draft, 'lead') });
    write(place, random.shuffle([lead, ...namesIn(draft, textIn(place))]).join('、'));
    return { places: [place] };
  },
};

const roleWordsInCell: Planter = badList(
  'role-words-in-cell',
  1,
  (names, site, place) => {
    const others = otherNames(site, place, 1 + site.random.int(2)).join('、');
    const lead = names.join('、');
    return site.random.pick([
      `${lead}牵头，${others}配合`,
      `${lead}（牵头）、${others}`,
      `牵头：${lead}；配合：${others}`,
    ]);
  },
  { fits: isKind('apart'), roles: ['lead'] },
);

const unitRepeated = badList('unit-repeated', 2, (names, { random }) => {
  const twice = random.pick(names);
  const at = random.int(names.length + 1);
  return [...names.slice(0, at), twice, ...names.slice(at)].join('、');
});

const unitLineBreak = badList(
  'unit-line-break',
  1,
  (names, { random, draft: { style } }) => {
    const broken = random.int(
      names[names.length - 1] === style.units.collective ? names.length - 1 || 1 : names.length,
    );
    return names
      .map((name, index) => {
        if (index !== broken || name === style.units.collective) return name;
        const at = style.units.prefix.length + 2 + random.int(Math.max(1, name.length - style.units.prefix.length - 3));
        return `${name.slice(0, at)}\n${name.slice(at)}`;
      })
      .join('、');
  },
  { fits: ({ style }) => style.units.isFull },
);

const unitTrailingPunctuation = badList(
  'unit-trailing-punctuation',
  1,
  (names, { random }) => names.join('、') + random.pick(['、', '，', '。', '；', ',', ';']),
);

const unitBracketUnbalanced = badList('unit-bracket-unbalanced', 1, (names, site, place) => {
  const [first = '', ...rest] = names;
  const [other = ''] = otherNames(site, place, 1);
  return site.random.pick([
    [`${first}（${other}`, ...rest].join('、'),
    `${names.join('、')}）`,
    `${names.join('、')})`,
    [`${first}(${other}`, ...rest].join('、'),
    [`（${first}`, ...rest].join('、'),
  ]);
});

const unitUnseparated = badList('unit-unseparated', 2, (names, { random }) => {
  const at = 1 + random.int(names.length - 1);
  return names.slice(0, at).join('、') + names.slice(at).join('、');
});

const unitSeparatorMixed = badList('unit-separator-mixed', 3, (names, { random }) => {
  const at = 1 + random.int(names.length - 1);
  return names.slice(0, at).join('、') + random.pick([' ', '/', '　', '／']) + names.slice(at).join('、');
});

const unitListOpen = badList('unit-list-open', 1, (names, { random, draft }) => {
  const listed = names.filter((name) => name !== draft.style.units.collective);
  return listed.length > 0
    ? listed.join('、') + random.pick(['等', '等单位', '等部门', '等相关单位', '……', '等有关部门'])
    : undefined;
});

const unitCollectiveOnly = badList(
  'unit-collective-only',
  1,
  (_, { random }) => random.pick(['各有关单位', '相关部门', '有关单位', '各相关部门', '各有关部门']),
  { fits: isKind('shared', 'single'), roles: ['lead+responsible'] },
);

/** Characters clerks mistake for others, by sound or by look. */
const SLIPS: readonly (readonly [right: string, wrong: string])[] = [
  ['财政', '财正'],
  ['卫生健康', '卫生建康'],
  ['卫健', '卫建'],
  ['农业农村', '农业农材'],
  ['应急', '应及'],
  ['市场监', '市场兼'],
  ['教育', '教肓'],
  ['民政', '民正'],
  ['统计', '统记'],
  ['审计', '审记'],
  ['商务', '商物'],
  ['水务', '水物'],
  ['司法', '司发'],
  ['信访', '信防'],
  ['生态', '生太'],
  ['环境', '环镜'],
  ['交通', '交同'],
  ['医疗保障', '医疗保章'],
  ['城市管理', '城市管里'],
  ['人力资源', '人力资原'],
  ['科学技术', '科学枝术'],
  ['住房', '往房'],
  ['退役', '退疫'],
  ['体育', '休育'],
  ['改革', '改格'],
];

/** One name of one cell in another writing. */
function renamed(
  rule: string,
  rename: (name: string, random: Random, draft: Draft) => string | undefined,
  fits: (draft: Draft) => boolean = () => true,
): Planter {
  return badList(
    rule,
    1,
    (names, site) => {
      for (const name of site.random.shuffle(names)) {
        const wrong = rename(name, site.random, site.draft);
        if (wrong === undefined || !isUsedOften(site.draft, name) || !site.takeName(name)) continue;
        return names.map((one) => (one === name ? wrong : one)).join('、');
      }
      return undefined;
    },
    { fits },
  );
}

/** Still written in several cells where one of them is changed. */
function isUsedOften(draft: Draft, name: string): boolean {
  const cols = UNIT_COLUMNS.map((role) => colOf(draft, role)).filter((col) => col >= 0);
  const cells = draft.rows.flatMap((row) => cols.filter((col) => namesIn(draft, textIn({ row, col })).includes(name)));
  return cells.length >= 4;
}

const unitNameMisspelt = renamed('unit-name-misspelt', (name) => {
  const [right, wrong] = SLIPS.find(([part]) => name.includes(part)) ?? [];
  return right === undefined || wrong === undefined ? undefined : name.replace(right, wrong);
});

const unitNameVariant = renamed('unit-name-variant', (name, _, { style }) => otherWriting(name, style.units));

const unitPrefixMissing = renamed(
  'unit-prefix-missing',
  (name, _, { style }) => (name === style.units.collective ? undefined : name.slice(style.units.prefix.length)),
  ({ style }) => style.units.prefix !== '',
);

/** Names a reform has ended. */
const FORMER = [
  '环境保护局',
  '环保局',
  '国土资源局',
  '卫生和计划生育局',
  '工商行政管理局',
  '质量技术监督局',
  '食品药品监督管理局',
  '安全生产监督管理局',
  '安监局',
  '农业局',
  '城乡规划局',
];

/** The cell's first unit, or a unit behind the others, that no office of the sheet's level has. */
function foreignUnit(rule: string, bodies: readonly string[], fits: (draft: Draft) => boolean = () => true): Planter {
  return badList(
    rule,
    1,
    (names, { random, draft: { style } }) => {
      const name = style.units.prefix + random.pick(bodies);
      return random.chance(0.5) ? [...names, name].join('、') : [name, ...names.slice(1)].join('、');
    },
    { fits, roles: ['responsible', 'cooperating', 'lead+responsible'] },
  );
}

const hasPrefix = ({ style }: Draft) => style.units.prefix !== '';

/** 「责任单位」 that is one column holds either one unit or says who leads. */
const mayList = (draft: Draft) => !isLeadless(draft);

const unitRenamed = foreignUnit('unit-renamed', FORMER, (draft) => mayList(draft) && hasPrefix(draft));

const unitWrongLevel = foreignUnit(
  'unit-wrong-level',
  ['文化和旅游厅', '科学技术厅', '教育厅', '水利厅', '住房和城乡建设部', '高级人民法院', '商务厅', '公安厅'],
  (draft) => mayList(draft) && hasPrefix(draft),
);

const unitNotInDirectory = foreignUnit(
  'unit-not-in-directory',
  ['气象局', '供销合作社联合社', '邮政管理局', '地方志办公室', '红十字会', '档案馆'],
  (draft) => draft.directory !== undefined && mayList(draft) && hasPrefix(draft),
);

const directoryUnitWithoutTask: Planter = {
  rule: 'directory-unit-without-task',
  reach: 'cell',
  touches: UNIT_COLUMNS,
  fits: ({ directory }) => directory !== undefined,
  plant({ draft, random }) {
    const { prefix } = draft.style.units;
    for (const body of random
      .shuffle(['国防动员办公室', '机关事务管理局', '残疾人联合会'])
      .slice(0, 1 + random.int(2))) {
      draft.directory?.push({ fullName: prefix + body, shortNames: [], formerNames: [] });
    }
    const cols = UNIT_COLUMNS.map((role) => colOf(draft, role)).filter((col) => col >= 0);
    return { places: [headerOf(draft, Math.min(...cols))] };
  },
};

export const UNIT_PLANTERS: readonly Planter[] = [
  leadUnitMissing,
  responsibleUnitMissing,
  noLeadAmongSeveral,
  noLeadThroughout,
  severalLeads,
  unitBothLeadAndResponsible,
  roleWordsInCell,
  unitLineBreak,
  unitTrailingPunctuation,
  unitBracketUnbalanced,
  unitUnseparated,
  unitSeparatorMixed,
  unitListOpen,
  unitCollectiveOnly,
  unitRepeated,
  unitNameMisspelt,
  unitNameVariant,
  unitPrefixMissing,
  unitRenamed,
  unitWrongLevel,
  unitNotInDirectory,
  directoryUnitWithoutTask,
];

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { distFile, ROOT, sharedFile } from '../kit/project';
import { childNamed, descendants, elementsNamed, parseXml } from '../kit/xml';
import { xmlErrors } from '../kit/xml-errors';

const path = join(ROOT, 'manifest.xml');
const built = join(ROOT, 'dist', 'manifest.xml');
const root = parseXml(readFileSync(path, 'utf8'));
const overrides = childNamed(root, 'VersionOverrides');
const resources = childNamed(overrides, 'Resources');

test('names itself by a GUID and a version of four numbers that begins at 1', () => {
  expect(childNamed(root, 'Id').text).toMatch(/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/);
  expect(childNamed(root, 'Version').text).toMatch(/^[1-9]\d*\.\d+\.\d+\.\d+$/);
});

test('keeps the order of elements Office insists on', () => {
  expect(root.children.map((child) => child.name)).toEqual([
    'Id',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ]);
  expect(overrides.children.map((child) => child.name)).toEqual(['Hosts', 'Resources']);
  expect(resources.children.map((child) => child.name)).toEqual([
    'bt:Images',
    'bt:Urls',
    'bt:ShortStrings',
    'bt:LongStrings',
  ]);
  for (const control of elementsNamed(root, 'Control')) {
    expect(control.children.map((child) => child.name)).toEqual(['Label', 'Supertip', 'Icon', 'Action']);
  }
});

test('is for workbooks, may read and write, and wants ExcelApi 1.9', () => {
  expect(elementsNamed(root, 'Host').map((host) => host.attributes)).toEqual([
    { Name: 'Workbook' },
    { 'xsi:type': 'Workbook' },
  ]);
  expect(childNamed(root, 'Permissions').text).toBe('ReadWriteDocument');
  expect(elementsNamed(root, 'Set').map((set) => set.attributes)).toEqual([{ Name: 'ExcelApi', MinVersion: '1.9' }]);
});

test('speaks Chinese, and English where Excel does', () => {
  expect(childNamed(root, 'DefaultLocale').text).toBe('zh-CN');
  const spoken = [
    ...elementsNamed(root, 'bt:String'),
    childNamed(root, 'DisplayName'),
    childNamed(root, 'Description'),
  ];
  for (const element of spoken) {
    expect(element.attributes['DefaultValue']).toMatch(/\p{Script=Han}/u);
    expect(element.children.map((child) => child.attributes['Locale'])).toEqual(['en-US']);
  }
});

test('keeps to the lengths Office allows', () => {
  const values = (name: string, limit: number) => {
    const list = elementsNamed(resources, name)
      .flatMap(descendants)
      .flatMap((element) => {
        const { DefaultValue, Value } = element.attributes;
        return DefaultValue ?? Value ?? [];
      });
    expect(list.filter((value) => value.length > limit)).toEqual([]);
  };
  values('bt:ShortStrings', 125);
  values('bt:LongStrings', 250);
  const long = descendants(childNamed(root, 'Description')).map(({ attributes }) => attributes['Value'] ?? '');
  expect(long.filter((value) => value.length > 250)).toEqual([]);
});

test('every resource id is short, unique, there and used', () => {
  const defined = resources.children.flatMap((group) => group.children.map((child) => child.attributes['id'] ?? ''));
  const used = descendants(overrides).flatMap((element) => element.attributes['resid'] ?? []);
  expect(defined.filter((id) => id.length > 32)).toEqual([]);
  expect(defined.length).toBe(new Set(defined).size);
  expect([...new Set(used)].sort()).toEqual([...defined].sort());
});

test('offers 检查表格, 打开助手 and 生成汇总 in one group, all three in one pane', () => {
  const strings = new Map(
    elementsNamed(resources, 'bt:String').map(({ attributes }) => [attributes['id'], attributes['DefaultValue']]),
  );
  const urls = new Map(
    elementsNamed(resources, 'bt:Url').map(({ attributes }) => [attributes['id'], attributes['DefaultValue']]),
  );
  const [group] = elementsNamed(overrides, 'Group');
  expect(strings.get(childNamed(group!, 'Label').attributes['resid'])).toBe('责任表助手');
  const buttons = elementsNamed(group!, 'Control').map((control) => {
    const action = childNamed(control, 'Action');
    return [
      strings.get(childNamed(control, 'Label').attributes['resid']),
      action.attributes['xsi:type'],
      urls.get(childNamed(action, 'SourceLocation').attributes['resid']),
      childNamed(action, 'TaskpaneId').text,
    ];
  });
  expect(buttons).toEqual([
    ['检查表格', 'ShowTaskpane', 'https://localhost:3000/taskpane.html?do=check', 'Zerenbiao.Pane'],
    ['打开助手', 'ShowTaskpane', 'https://localhost:3000/taskpane.html', 'Zerenbiao.Pane'],
    ['生成汇总', 'ShowTaskpane', 'https://localhost:3000/taskpane.html?do=summary', 'Zerenbiao.Pane'],
  ]);
});

test('every address is https and names a file of the build, icons of the size they claim', () => {
  const addresses = descendants(root)
    .flatMap(({ attributes }) => attributes['DefaultValue'] ?? [])
    .filter((value) => /^\w+:\/\//.test(value));
  expect(addresses.length).toBeGreaterThan(10);
  for (const address of addresses) {
    const url = new URL(address);
    expect(url.protocol).toBe('https:');
    expect(distFile(url.pathname.slice(1)).length).toBeGreaterThan(0);
  }
});

test.each(elementsNamed(overrides, 'bt:Image').flatMap(({ attributes }) => ('size' in attributes ? [attributes] : [])))(
  'icon $resid is $size pixels wide and high',
  ({ size, resid }) => {
    const image = elementsNamed(resources, 'bt:Image').find(({ attributes }) => attributes['id'] === resid);
    const png = distFile(new URL(image?.attributes['DefaultValue'] ?? '').pathname.slice(1));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Number(size), Number(size)]);
  },
);

test('every icon comes in the three sizes Office requires', () => {
  for (const icon of elementsNamed(overrides, 'Icon')) {
    expect(icon.children.map((image) => image.attributes['size'])).toEqual(['16', '32', '64', '80']);
  }
});

test('is read by Microsoft’s own tool', () => {
  // In a process of its own: the tool is a mixture of module kinds that jest cannot load.
  const script = `import { OfficeAddinManifest } from 'office-addin-manifest';
    console.log(JSON.stringify(await OfficeAddinManifest.readManifestFile(process.argv[1])));`;
  const done = spawnSync(process.execPath, ['--input-type=module', '-e', script, path], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(JSON.parse(done.stdout)).toMatchObject({
    displayName: '责任表助手',
    defaultLocale: 'zh-CN',
    hosts: ['Workbook'],
    permissions: 'ReadWriteDocument',
    officeAppType: 'TaskPaneApp',
  });
});

test('is well formed, also as built', () => {
  expect(xmlErrors(path)).toEqual([]);
  expect(xmlErrors(built)).toEqual([]);
});

const schema = sharedFile('schemas/manifest/OfficeAppManifestV1_1.xsd');
(schema === undefined ? test.skip : test)('is valid by the manifest schema (skipped without ../shared/schemas)', () => {
  expect(xmlErrors(path, schema)).toEqual([]);
  expect(xmlErrors(built, schema)).toEqual([]);
});

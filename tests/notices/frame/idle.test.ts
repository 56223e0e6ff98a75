import type { NoticePiece, NoticeReading } from '../../../src/notices/notice';
import { readNotice } from '../../../src/notices/read-notice';

/** What became of a piece: 「row」, 「heading」, 「note」. */
function ownerOf(piece: NoticePiece): string {
  return piece.kind === 'residue' ? piece.residue : piece.kind;
}

function ownerAt({ pieces }: NoticeReading, place: number): string {
  const piece = pieces.find(({ span }) => span.start <= place && place < span.end);
  return piece ? ownerOf(piece) : 'none';
}

const PLAN = '青溪县2026年防汛工作方案\n为做好防汛工作，制定本方案。';
const TASKS = `一、主要任务
（一）排查隐患。6月底前完成水库排查。（县水利局牵头，县财政局配合）
（二）储备物资。补足抢险物资。（县应急局负责）`;

/** Lines with what becomes of each in front: 「note|组长：王某某」; every line stands whole in one piece. */
function expectLines(section: string): void {
  const rows = section
    .trim()
    .split('\n')
    .map((line) => line.trim().split('|'));
  const above = `${PLAN}\n${TASKS}\n`;
  const text = above + rows.map(([, line = '']) => line).join('\n');
  const reading = readNotice({ text });
  let at = above.length;
  const found = rows.map(([, line = '']) => {
    const owners = new Set([ownerAt(reading, at), ownerAt(reading, at + line.length - 1)]);
    at += line.length + 1;
    return `${[...owners].join('/')}|${line}`;
  });
  expect(found).toEqual(rows.map((row) => row.join('|')));
  expect(reading.rows.length).toBeGreaterThan(1);
}

describe('members of a group', () => {
  test('with their group, one person a line', () => {
    expectLines(`
      note|二、组织机构
      note|（一）成立青溪县防汛工作领导小组
      note|组　长：王某某　县委副书记、县长
      note|副组长：XXX　县政府副县长
      note|XXX　县应急管理局局长
      note|成　员：县水利局局长
      note|县发展研究中心主任
      note|各乡镇（街道）主要负责人
      note|领导小组下设办公室，办公室设在县水利局，办公室主任由赵某某兼任。
      note|（二）成立专家组
      note|组长：李某、赵某某
    `);
  });

  test('what the group has to do stays a row', () => {
    expectLines(`
      heading|二、组织机构
      heading|（一）县防汛工作领导小组
      note|组长：王某某
      note|成员：县水利局、县财政局主要负责同志
      row|职责：负责审定防汛预案，协调重大事项。
      row|（二）加强组织领导。成立领导小组，由分管副县长任组长，统筹推进。
      row|（三）落实领导责任
      note|办公室主任：钱某某
    `);
  });

  test('words that lead to them, in one line or in several', () => {
    expectLines(`
      heading|二、领导机构
      note|为做好此项工作，成立领导小组，组成人员如下：
      note|组长：王某某；副组长：李某某；成员：赵某某、钱某某。
      note|成员单位：县水利局、县财政局
      note|领导小组成员如有变动，由接任者自行递补，不再另行发文。
      row|组长：由分管负责人担任，全面负责部署与决策。
    `);
  });

  test('a sentence that sets up a group leads to its members, but not to tasks', () => {
    expectLines(`
      note|启动应急响应时，成立县防汛指挥部。
      note|指挥长：王某某
      row|（三）健全机制。完善制度。
      row|每个乡镇成立抢险工作组。
      row|（四）加强值守。
    `);
  });

  test('the units of a lead are no members', () => {
    expectLines(`
      row|（三）抢险救援。组织抢险。
      row|牵头单位：县应急局
      row|成员单位：县公安局、县消防大队
    `);
    const text = `${PLAN}\n${TASKS}\n（三）抢险救援。组织抢险。\n牵头单位：县应急局\n成员单位：县公安局、县消防大队`;
    expect(
      readNotice({ text })
        .rows.at(-1)
        ?.units.map((unit) => `${unit.part} ${unit.text}`),
    ).toEqual(['lead 县应急局', 'responsible 县公安局', 'responsible 县消防大队']);
  });

  test('a heading below a list of members is no member', () => {
    expectLines(`
      note|二、人员组成
      note|组长：王某某
      note|成员：李某某
      heading|三、工作要求
      row|（一）各乡镇要落实责任。
      row|（二）县水利局要加强督促。
    `);
  });
});

test('how groups are made up, between items', () => {
  expectLines(`
    row|（三）健全指挥体系。县指挥部要靠前指挥。
    note|县指挥部根据需要下设若干工作组。
    row|各乡镇要参照设立工作组。
    row|（四）成立抢险专班。
  `);
});

describe('who can be reached', () => {
  test('a section of contacts', () => {
    expectLines(`
      contact|三、联系人及联系方式
      contact|（一）县水利局　张某　0551-6260XXXX　zhangmou@example.com
      contact|（二）县应急局　李某
      contact|手机：138XXXXXXXX
    `);
  });

  test('lines of numbers among other lines; a number in a task proves nothing', () => {
    expectLines(`
      row|（三）公布举报电话0551-62601234，接受监督。
      row|（四）推广12345热线，服务10000000人次。
      contact|县水利局防汛办　0551-62601111，62602222（传真）
      contact|fangxun@example.com
    `);
  });
});

describe('what a document says of itself', () => {
  test('its scope and its terms', () => {
    expectLines(`
      opening|二、评价范围
      opening|截至2026年3月31日已投运的泵站、闸门。
      opening|三、术语和定义
      opening|山塘是指库容不足十万立方米的蓄水工程。
      heading|四、防汛保障
      row|（一）储备物资。
    `);
  });

  test('since when it holds, and who explains it', () => {
    expectLines(`
      closing|三、附则
      closing|（一）本方案自印发之日起施行，由县水利局负责解释。
      closing|（二）此前有关规定与本方案不一致的，以本方案为准。
      signature|未经许可，严禁转载。
      signature|（此件不公开发布，发至乡镇一级）
    `);
  });

  test('who settles what it leaves open', () => {
    expectLines(`
      closing|三、附则
      closing|未尽事宜由县水利局负责解释。
      closing|未尽事宜，另行通知。
    `);
  });

  test('a duty among supplementary provisions stays a row', () => {
    expectLines(`
      heading|三、附则
      row|（一）各乡镇要参照本方案制定实施细则。
      closing|（二）本方案自印发之日起施行。
      closing|如遇机构改革，有关部门职责作相应调整。
    `);
  });
});

test('the line of the date may hold words of the page', () => {
  expectLines(`
    signature|青溪县人民政府办公室
    signature|2026年4月1日 来源：青溪县人民政府
  `);
});

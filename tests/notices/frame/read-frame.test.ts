import fc from 'fast-check';
import { readingFrame } from '../../../src/notices/frame/read-frame';
import { readingLayout } from '../../../src/notices/layout/read-layout';
import { finished } from '../../../src/tasks/saying';
import type { FramePart } from '../../../src/notices/paragraph';

/** 「标题1 一、…」: what a part is, with its level, and its first characters. */
function shown(part: FramePart): string {
  switch (part.kind) {
    case 'heading':
      return `heading${part.level} ${part.paragraph.text.slice(0, 12)}`;
    case 'item':
      return `item${part.level ?? ''} ${part.paragraph.text.slice(0, 12)}`;
    case 'prose':
    case 'frame':
      return `${part.kind === 'prose' ? '' : 'frame '}${part.part} ${part.paragraph.text.slice(0, 12)}`;
    case 'table':
      return 'table';
  }
}

function frameOf(lines: readonly string[]) {
  return finished(readingFrame(finished(readingLayout({ text: lines.join('\n') }))));
}

/** Lines with what is expected of each in front: 「heading1|一、加强领导」. */
function expectParts(document: string): void {
  const rows = document
    .trim()
    .split('\n')
    .map((line) => line.trim().split('|'));
  const parts = frameOf(rows.map(([, text = '']) => text)).parts;
  expect(parts.map(shown)).toEqual(
    rows.map(([kind = '', text = '']) => `${kind} ${text.replace(/\s/g, '').slice(0, 12)}`),
  );
}

describe('every paragraph has its place', () => {
  test('a county notice with a letter, a plan and an attachment', () => {
    expectParts(`
      frame title|青溪县人民政府办公室文件
      frame number|特急
      frame number|青政办〔2026〕8号　签发人：李明
      frame title|青溪县人民政府办公室
      frame title|关于印发青溪县2026年优化营商环境
      frame title|重点任务分工方案的通知
      frame addressees|各乡镇人民政府、街道办事处，县政府各部门：
      cover|《青溪县2026年优化营商环境重点任务分工方案》已经县政府同意，现印发给你们，请认真组织实施。
      cover|一、提高认识
      cover|各乡镇要主动作为。
      frame attachment|附件：1．重点任务分工表
      frame attachment|2．联系人名单
      frame signature|青溪县人民政府办公室
      frame signature|2026年3月2日
      frame signature|（此件公开发布）
      frame title|青溪县2026年优化营商环境重点任务分工方案
      opening|为进一步优化营商环境，结合我县实际，制定本方案。
      frame opening|一、总体要求
      opening|（一）指导思想。以高质量发展为主题，持续改革。
      opening|（二）工作目标。到2026年底，企业满意度达到95%以上。
      heading1|二、主要任务
      heading2|（一）压减审批时限。
      item3|1．推行告知承诺制，9月底前公布清单。（县审批局牵头，县司法局配合）
      item3|2．开展联合验收。（县住建局负责）
      heading2|（二）降低企业成本
      item|落实各项减税政策，确保应享尽享。（县税务局）
      item|清理涉企收费。（县市场监管局）
      item2|（三）推行网上办理。（落实单位：县审批局）
      heading1|三、保障措施
      item2|（四）加强组织领导。成立工作专班，定期调度。
      item2|（五）严格督查考核。每季度通报一次。（县政府督查室）
      closing|各乡镇、各部门要结合实际制定具体实施方案，于3月20日前报县政府办公室。
      frame contact|联系人：王强，联系电话：0123-4567890
      frame attachment|附件1
      frame title|工作要求
      attachment|表格按月填写。
      frame imprint|抄送：县委办公室，县人大办公室。
      frame imprint|青溪县人民政府办公室　2026年3月2日印发
    `);
  });

  test('a ministry notice whose only level is 1．', () => {
    expectParts(`
      frame title|某部办公厅关于做好2026年校园安全工作的通知
      frame addressees|各省、自治区、直辖市教育厅（教委）：
      opening|为做好校园安全工作，现将有关事项通知如下：
      item3|1．全面排查隐患。各地要于4月底前完成排查。
      item3|2．加强应急演练。每学期至少开展一次。
      item3|3．强化值班值守，落实24小时值班制度。
      closing|请各地于12月10日前将总结报送我部。
      frame closing|特此通知。
      frame signature|某部办公厅
      frame signature|2026年2月20日
    `);
  });

  test('a rectification list with labels', () => {
    expectParts(`
      frame title|白鹭市督察反馈意见整改方案
      item1|一、污水处理厂超标排放
      item|整改目标：2026年6月底前稳定达标。
      frame link|整改措施：
      item3|1．完成提标改造工程。
      item3|2．建立在线监测制度。
      item|责任单位：市住建局、市生态环境局
      item|整改时限：2026年6月底前
      item1|二、扬尘治理不力
      item|责任单位：市城管局
    `);
  });

  test('lost numbers, restarted numbers and numbers that run on', () => {
    expectParts(`
      frame title|远山大学2026年工作要点
      heading1|一、深化教学改革
      heading2|（一）修订方案
      item|各学院完成修订。（教务处）
      heading2|建设一流课程
      item|遴选课程十门。（教务处）
      heading1|二、加强科研
      item2|（三）组建团队。引进人才二十名。（人事处）
      heading1|三、加强党建
      heading2|推进支部标准化
      item|配齐支部书记。（党委组织部）
      heading2|选树样板支部
      item|评选十个样板支部。（党委组织部）
      frame signature|中共远山大学委员会
      frame signature|2026年1月15日
    `);
  });

  test('chapters and articles', () => {
    expectParts(`
      frame title|某市危险化学品安全管理办法
      heading0|第一章 总则
      opening|第一条 为加强安全管理，制定本办法。
      heading0|第二章 职责
      item1|第二条 市应急局负责综合监管，每年检查一次。
      heading1|第三条 市交通局负责下列工作：
      item2|（一）核发许可；
      item2|（二）检查车辆。
      frame closing|第三章 附则
      closing|第四条 本办法自2026年5月1日起施行。
    `);
  });

  test('contents, boxes and a plan without a letter', () => {
    expectParts(`
      frame contents|目录
      frame contents|一、总体要求……1
      frame contents|二、重点任务……2
      frame title|2026年重点项目建设计划
      frame opening|一、总体要求
      opening|坚持项目为王，推动高质量发展。
      heading1|二、重点任务
      heading2|（一）推进项目
      item3|1.城东水厂扩建。11月底前建成。责任单位：市水务局
      item3|2.滨河路改造
      item|责任单位：市住建局
      heading3|专栏1 重点工程
      item|水厂、道路等工程按计划推进。
    `);
  });

  test('an opening section that names who does it is one of tasks', () => {
    expectParts(`
      frame title|某县2026年工作方案
      heading1|一、工作目标
      item2|（一）完成改造十所学校。（县教育局）
      item2|（二）新建公园两座。（县住建局）
    `);
  });

  test('a list of attachments below its word', () => {
    expectParts(`
      frame title|关于召开春季会议的通知
      opening|请各单位派员参加。
      frame attachment|附件：
      frame attachment|1.参会单位名单
      frame attachment|2.会议议程
      frame signature|某县教育局
      frame signature|2026年3月2日
      frame attachment|附件1
      frame title|参会单位名单
      attachment|县财政局、县卫健局。
    `);
  });

  test('a company, with a short word for its attachments', () => {
    expectParts(`
      frame title|某集团有限公司2026年安全生产工作计划
      frame addressees|各子公司、各部门：
      heading2|（一）健全责任体系
      item3|1、签订责任书，3月底前完成。责任部门：安全部
      item3|2、开展履职考核。责任部门：人力资源部
      heading2|（二）治理重大隐患
      item|开展专项排查，建立台账。（安全部牵头，各子公司落实）
      item|投入资金五百万元。（财务部）
      frame attachment|附：1.隐患排查表
      frame attachment|2.考核表
      frame signature|某集团有限公司
      frame signature|2026年2月1日
    `);
  });

  test('for whom a policy is, and supplementary provisions', () => {
    expectParts(`
      frame title|某区支持青年创业若干措施
      frame opening|一、支持对象
      opening|本措施适用于在本区注册的青年创业主体。
      heading1|二、支持内容
      item3|1．提供场地。给予三年免租。（区人社局）
      item3|2．首次创业补贴五千元。（区财政局）
      heading1|附则
      frame opening|（一）适用范围
      opening|本措施由区内各街道执行。
      heading2|（二）认定管理
      item|由区人社局组织认定。
      closing|本措施自2026年5月1日起施行，有效期3年。
      closing|某区人社局2026年4月24日发布，征求意见时间为4月24日至5月24日。
    `);
  });

  test('a section of goals or of objects that names who does it is one of tasks', () => {
    expectParts(`
      frame title|某县专项行动方案
      heading1|一、整治范围
      item2|（一）学校食堂。（县教育局）
      item2|（二）养老机构食堂。（县民政局）
      frame opening|二、行动目标
      opening|年内实现全覆盖。
    `);
  });

  test('an activity: what it is about and when asks nothing, what is asked of all does', () => {
    expectParts(`
      frame title|关于开展安全生产月活动的通知
      frame addressees|各科室：
      opening|现将有关事项通知如下。
      frame opening|一、活动主题
      opening|人人讲安全。
      frame opening|二、活动时间
      opening|2026年6月1日至30日。
      heading1|三、活动内容
      item2|（一）开展宣讲。各科室负责人讲课。（安全科）
      item2|（二）观看警示片。（机关党委牵头）
      heading1|四、活动要求
      item2|（一）加强领导。各科室要成立小组。
      item2|（二）注重实效。各科室要总结经验。
    `);
  });

  test('numbers of several parts', () => {
    expectParts(`
      frame title|某市防汛工作手册
      frame opening|1.1 编制目的
      opening|为有效应对洪涝，制定本手册。
      heading2.2|2 监测预警
      heading3.2|2.1 信息监测
      item|市水利局要加强会商。
      heading3.2|2.2 成员分工
      item3.4|2.2.1 市水利局组织水情监测。
      item3.4|2.2.2 市应急局组织抢险救援。
    `);
  });

  test('a second plan behind an attachment mark', () => {
    expectParts(`
      frame title|某县关于做好春季工作的通知
      opening|现将有关事项通知如下。
      item1|一、抓好春耕。备足种子。（县农业农村局）
      item1|二、抓好防火。加强巡护。（县林业局）
      frame signature|某县人民政府
      frame signature|2026年3月2日
      frame attachment|附件
      frame title|防火工作方案
      item1|一、设立卡口。（县林业局）
      item1|二、发放明白纸。（各乡镇）
    `);
  });
});

describe('facts of the document', () => {
  test('title over several lines, 文号, 主送 and date', () => {
    const frame = frameOf([
      '某县人民政府办公室',
      '关于做好春耕工作的通知',
      '某政办〔2026〕3号 签发人：李明',
      '各乡镇：',
      '一、备足种子。（县农业农村局）',
      '某县人民政府办公室',
      '二〇二六年三月二日',
    ]);
    expect(frame.title?.text).toBe('某县人民政府办公室关于做好春耕工作的通知');
    expect(frame.documentNumber?.text).toBe('某政办〔2026〕3号');
    expect(frame.addressees?.text).toBe('各乡镇：');
    expect(frame.issueDate?.text).toBe('二〇二六年三月二日');
  });

  test('the issue of minutes is a number, their guests an imprint', () => {
    const frame = frameOf(['市长办公会议纪要', '〔2026〕第6期', '一、修路。（市交通局）', '参会：李明、王强']);
    expect(frame.documentNumber?.text).toBe('〔2026〕第6期');
    expect(frame.parts.map(shown).at(-1)).toBe('frame imprint 参会：李明、王强');
  });

  test('minutes below a red head: the title of their own, and the day they were printed where nobody signed', () => {
    const body = ['一、修路。（市交通局）', '某县人民政府办公室 2026年5月11日印发'];
    const named = frameOf(['某县专题会议纪要', '〔2026〕第6期', '关于修建县道的会议纪要', ...body]);
    expect(named.title?.text).toBe('关于修建县道的会议纪要');
    expect(named.issueDate?.text).toContain('2026年5月11日印发');
    expect(frameOf(['某县专题会议纪要', '〔2026〕第6期', ...body]).title?.text).toBe('某县专题会议纪要');
  });

  test('a signature dates a document before its imprint does', () => {
    const frame = frameOf([
      '关于防汛的通知',
      '一、加强巡查。（县水利局）',
      '某县水利局',
      '2026年5月1日',
      '某县水利局办公室 2026年5月2日印发',
    ]);
    expect(frame.issueDate?.text).toBe('2026年5月1日');
  });

  test('unit and date in one line', () => {
    expect(frameOf(['关于防汛的通知', '一、加强巡查。', '某县水利局　2026年5月1日']).issueDate?.text).toBe(
      '某县水利局2026年5月1日',
    );
  });

  test('nothing where nothing is said', () => {
    expect(frameOf([''])).toEqual({ parts: [], residue: [] });
  });
});

test('every block of a layout is one part, in order', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '一、总体要求',
      '（一）甲。（县教育局）',
      '1．乙',
      '第一条 丙。',
      '附件',
      '附件：1．丁',
      '目录',
      '2026年3月2日',
      '某县教育局',
      '各乡镇：',
      '现印发给你们，请遵照执行，认真落实各项任务。',
      '工作方案',
      '特此通知。',
      '甲\t乙\n丙\t丁',
      '请各单位结合实际抓好落实。',
      '专栏1',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
      const layout = finished(readingLayout({ text: lines.join('\n') }));
      const { parts } = finished(readingFrame(layout));
      expect(parts.map((part) => (part.kind === 'table' ? part.table : part.paragraph))).toEqual(
        layout.blocks.map((block) => (block.kind === 'table' ? block.table : block.paragraph)),
      );
    }),
    { numRuns: 300 },
  );
});

test.each([
  '（',
  '一、总体要求\n',
  '附件\n',
  '甲\n',
  '1.甲。\n',
  '现印发给你们',
  '工作方案\n',
  '2026年3月2日\n',
  '第一条 ',
  '请各',
  '。(',
  '责任单位：甲\n',
])('a long text of 「%s」 is read', (piece) => {
  expect(frameOf([piece.repeat(2_000)]).parts.length).toBeGreaterThan(0);
});

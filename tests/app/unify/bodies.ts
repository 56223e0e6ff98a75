/** A body of an imagined city and the ways its people write it. */
export interface Body {
  /** Every way but slips; the first is the full name. */
  readonly names: readonly string[];
  /** One character wrong. */
  readonly slip?: string;
}

/** Departments of the city; some are one character apart from another. */
const CITY = `
市发展和改革委员会 市发改委 市发展改革委
市工业和信息化局 市工信局 市工业信息化局
市教育局 / 市教肓局
市科学技术局 市科技局
市公安局
市民政局
市司法局
市财政局 / 市财正局
市人力资源和社会保障局 市人社局 市人力资源社会保障局 / 市人力资源和社会保章局
市自然资源和规划局 市自然资源规划局 市自规局
市生态环境局 / 市生态坏境局
市住房和城乡建设局 市住建局 市住房城乡建设局
市城市管理局 市城管局
市交通运输局 / 市交通运榆局
市水利局
市农业农村局 / 市农业农材局
市商务局
市文化广电和旅游局 市文广旅局 市文化广电旅游局
市卫生健康委员会 市卫健委 市卫生健康委
市退役军人事务局（市双拥办） 市退役军人事务局(市双拥办)
市应急管理局 市应急局
市审计局
市市场监督管理局 市市场监管局 / 市市场监督管里局
市统计局
市医疗保障局 市医保局
市行政审批服务局 市行政审批局
市国有资产监督管理委员会 市国资委
市林业局
市体育局
市信访局
市机关事务管理局 市机关事务局
市城市建设档案馆 市城建档案馆
市粮食和物资储备局 市粮食物资储备局
市供销合作社联合社 市供销社
市残疾人联合会 市残联
市妇女联合会 市妇联
市总工会
市科学技术协会 市科协
市工商业联合会 市工商联
市文学艺术界联合会 市文联
市红十字会
市气象局
市邮政管理局 市邮管局
市烟草专卖局 市烟草局
市税务局
市消防救援支队 市消防支队
市住房公积金管理中心 市公积金中心 市住房公积金中心
市公共资源交易中心
市档案馆
市委组织部
市委宣传部
市委统战部
市委政法委员会 市委政法委
市委办公室 市委办
市政府办公室 市府办 市政府办
市委网络安全和信息化委员会办公室 市委网信办
市中级人民法院 市中院 市中级法院
市人民检察院 市检察院
市城市建设投资集团有限公司
市水务集团`;

/** Departments every district has, the district's name left off. */
const DISTRICT = `
人民政府 政府
财政局
教育局
民政局
住房和城乡建设局 住建局
农业农村局
卫生健康委员会 卫健委
城市管理局 城管局
应急管理局 应急局`;

const DISTRICTS = ['东湖区', '西湖区', '青山湖区', '南昌县', '进贤县'];
const TOWNS = [
  '三里镇',
  '五里镇',
  '白圩乡',
  '泉岭镇',
  '向塘镇',
  '塔城乡',
  '黄马乡',
  '幽兰镇',
  '蒋巷镇',
  '武阳镇',
  '塘南镇',
  '南新乡',
  '罗亭镇',
  '梅庄镇',
  '文港镇',
];

/** 120 bodies. */
export const BODIES: readonly Body[] = [
  ...lines(CITY).map((line) => {
    const [names = '', slip] = line.split(' / ');
    return { names: names.split(' '), ...(slip !== undefined && { slip }) };
  }),
  ...DISTRICTS.flatMap((district) =>
    lines(DISTRICT).map((line) => ({ names: line.split(' ').map((name) => district + name) })),
  ),
  ...TOWNS.map((town) => ({ names: [`${town}人民政府`, `${town}政府`] })),
];

function lines(text: string): readonly string[] {
  return text.trim().split('\n');
}

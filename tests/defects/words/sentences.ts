import type { Random } from '../random';

/** What is done to what: every verb of a line goes with every thing of it. */
const DEEDS: readonly (readonly [verbs: string, things: string])[] = [
  [
    '改造 新建 扩建 修缮 检修 提升',
    '供水管网 雨污分流管道 公路护栏 过街天桥 养老服务站 停车泊位 发热门诊 城市书房 口袋公园 滨河步道 农贸市场 公交首末站 充电桩群 饮水工程 塑胶操场 污水处理站 垃圾转运站 消防取水点 文化广场 气象观测站 粮食储备仓 水库坝体 托养中心 实训楼 体育馆顶棚 公共厕所 灌溉渠道 路灯线路 校车站点 图书馆分馆',
  ],
  [
    '排查 整治 巡查 抽检 暗访 规范',
    '燃气经营网点 建筑工地 危险化学品仓库 校外培训机构 网络餐饮商户 黑臭水体 散乱作坊 超限超载货车 消防通道 非法采砂点 违建图斑 户外广告牌 电动自行车充电棚 农资门店 医疗美容机构 旅游包车 学校食堂 在用电梯 入河排污口 地下管线 冷链仓库 房产中介 再生资源回收站 养老机构 加油站 烟花爆竹零售点 液化气钢瓶 渣土车辆 棋牌场所 代理记账公司',
  ],
  [
    '编制 修订 论证 公布 印制 解读',
    '营商环境指标 政务服务清单 应急物资目录 国土空间详规 招商项目库 数据开放目录 人才引进办法 绩效评价标准 殡葬收费标准 社会救助细则 防汛抗旱预案 学前教育布点图 产业用地指南 乡村建设图册 执法裁量基准 便民地图 信用修复指引 住房轮候名册 节能技术导则 古树名木档案 志愿服务手册 企业开办流程 质量强市白皮书 商圈业态规划 水源保护区边界图 湿地名录 老字号名单 科普读本 无障碍设计样图 劳动合同范本',
  ],
  [
    '举办 组织 承办 策划 直播 巡演',
    '职业技能竞赛 读书分享会 产销对接会 邻里文化节 科普展览 普法宣讲 创业训练营 非遗展演 健步走 志愿集市 消费促进周 疏散演练 招聘会 青年沙龙 老年公开课 丰收节 工业旅游推介会 义诊 儿童剧展 反诈宣传 读者荐书会 龙舟赛 乡村厨艺赛 知识产权讲堂 供需洽谈会 家风故事会 残疾人运动会 税法讲座 急救培训 摄影展',
  ],
  [
    '建成 上线 升级 接入 推广 验收',
    '一网通办平台 智慧停车系统 电子证照库 移动支付模块 视频巡查点位 远程抄表系统 诉求直达平台 自助登记终端 农产品追溯系统 招投标系统 公共资源交易库 电子病历系统 云课堂 防返贫监测库 桥梁健康监测仪 空气质量微站 数字档案馆 融媒体直播间 信用评价模型 公交刷码设备 林火预警铁塔 排水监控终端 工地扬尘监测仪 智能分拣线 数字乡村大屏 租赁备案系统 预约挂号系统 物业评价小程序 老人呼叫器 阅读积分系统',
  ],
];

const PLACES =
  '城东片区 城西片区 老城 高铁新城 沿江镇街 山区乡镇 经济开发片区 高新产业园 环湖景区 主城 北部新城 南部片区 城乡结合部 大学城 工业集中地 历史街坊 港口一带 重点商圈 移民新村 铁路沿线 临空片区 库区周边 滨海地带 省道两侧 安置小区 古镇 农贸商圈 物流园 边远村组 中心镇'.split(
    ' ',
  );

const TAILS =
  '建立问题台账并实行清单管理；公开监督电话，安排专人值守；落实项目资金，开工面积达到设计规模；邀请群众代表参与验收；明确岗位责任并上墙公示；委托第三方机构评估成效；形成书面报告报市政府审定；录入信息系统，做到一户一档；配齐专业设备和管护人员；整合现有场地，不另行征地；优先使用本地建材；采用政府购买服务方式实施；打造三个示范点位；在门户网站开设专栏；设置统一标识标牌；吸纳周边居民就近就业；组建专家顾问小组；开通线上预约渠道；压减申请材料，缩短办理环节；覆盖全部在册困难群众；拍摄对比照片存档；引入社会资本共同运营；制作双语导览图；签订目标责任书；配套建设无障碍坡道；与网格化管理平台对接；实现数据实时回传；选派技术骨干驻点指导；推行首问负责和一次告知；设立红黑榜定向通报；划定责任片区包干到人；同步铺设通信管道；回收旧设备集中处置；试行错峰开放；完善雨天应急措施；编印口袋书发放到户；引导商户签署承诺书；将结果纳入信用档案；培训村级协管员；建立跨部门会商机制；采取以奖代补方式激励；保留原有风貌和树木；配备急救箱与饮水机；预留远期扩容接口；统一服装和服务用语；向社会征集名称与标志；完成不动产确权登记；按图斑逐一核对坐标'.split(
    '；',
  );

/** What is done, where: 「老城公共厕所改造」 and 「改造老城公共厕所，建立问题台账并实行清单管理。」 */
export interface Deed {
  readonly name: string;
  readonly sentence: string;
}

/** Tasks without end of which no two resemble each other: two of them share at most one of their words for thing, place and tail. */
export function deedMaker(random: Random): () => Deed {
  const used = new Set<string>();
  const isNew = (...pairs: readonly string[]) => pairs.every((pair) => !used.has(pair));
  return () => {
    for (;;) {
      const [verbs, things] = random.pick(DEEDS);
      const [verb, thing, place, tail] = [verbs, things]
        .map((words) => random.pick(words.split(' ')))
        .concat([random.pick(PLACES), random.pick(TAILS)]) as [string, string, string, string];
      const pairs = [`${verb}${thing}`, `${thing}${place}`, `${thing}${tail}`, `${place}${tail}`];
      if (!isNew(...pairs)) continue;
      for (const pair of pairs) used.add(pair);
      return { name: `${place}${thing}${verb}`, sentence: `${verb}${place}${thing}，${tail}` };
    }
  };
}

/** What groups of tasks are about. */
export const FIELDS =
  '城乡建设 民生保障 生态环保 产业发展 科技创新 安全生产 文化旅游 乡村振兴 政务服务 社会治理 交通出行 医疗健康 教育体育 商贸流通'.split(
    ' ',
  );

/** Names of the sheet's matter for its title. */
export const MATTERS =
  '政府工作报告重点 民生实事 高质量发展 城市管理提升 优化营商环境 平安建设 创建文明城市 乡村建设 安全生产 数字政府建设'.split(
    ' ',
  );

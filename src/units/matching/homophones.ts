/** Characters an input method or the eye takes for one another, one group a word; only ones that names of bodies hold. */
const GROUPS =
  `局居剧巨具据聚句 政正证整郑征争证 财才材裁 证政 民明名 司思斯丝 法发 发法罚 教较校叫交 育玉域欲遇肓盲 技计记纪季济 科课颗克 信新芯心欣
 访防方仿放坊 公工功攻宫 安按案岸 审申甚 计记技 统通同童 务物误雾 商伤 水税睡 利力立历厉丽例 林临邻淋 业页叶夜 农浓 村忖付 渔鱼余于 环还 境镜竟净敬景静
 卫为维伟位 生声升胜 健建剑键 康抗 委尾伟为 办班般 监间坚兼 督度都独 管馆官关 理里利礼 食实石时识 药要 品频 质制治智志 量亮 住主驻注 建健没设 设没社 房防方
 市事是示式视 县现线限 区曲趋去 省生 镇阵振震 乡相香 街接阶 道到导岛 村存 社射 会汇惠 联连 合和 妇父 残惨 科棵 协邪 组阻职织 织职组 宣宜喧 传转船 部布步 统 战站占
 网往 信 旅吕尤游 游由尤旅 文闻 化话画花 体休本 电店点 视示 台太 气汽 象像相 地的底 震阵 邮由 烟咽 草早 专砖 卖买 税说锐 银 行形 民 金今 融容 煤媒 媒煤 事士示 退推 役疫
 军均君 人入 力 资姿咨滋自 源原园员元圆 自白目 然燃 规归轨 划化画 轨归规 道 交郊 通 运云 输书 应映 急及级 救旧 援院员 院阮 阮院 医一 疗料了 保宝堡报 障章张 障
 机基积 关 扶服 贫平频 移 档挡当 案 馆管 粮良 储除 备 土士 地 储 畜蓄 牧木目 渔 海 洋羊 检捡剑 察查擦 院 纪记 纪 党堂 校效 校 供工 销消肖 供 新 闻文 振震镇 兴星 星兴
 桥侨乔 侨桥 联 侨 红宏洪 十石 字子 心芯 服条 条服 各务 务各 中钟种 钟 龙隆 潭谭坛谈谭 陵凌岭菱零灵 凌陵 泉全权 溪西希喜 湖胡 江将 河何和 山三 城成诚程 成城 东冬 阳杨扬羊 杨阳
 德得 常长场 州洲周舟 洲州 平坪萍 坪平 永勇 安 定订 宁凝 泰太 和河 福府富 富福 清青 青清 顺 庆 昌长 新 华花化 园元 海 关 剑建 圩于 埠布 登灯 登证 登计记 海 剧局 工公 司 佩 潢黄 莆蒲`
    .split(/\s+/)
    .filter((group) => group.length > 1);

const GROUPS_OF = new Map<string, Set<number>>();
for (const [index, group] of GROUPS.entries()) {
  for (const character of group) GROUPS_OF.set(character, (GROUPS_OF.get(character) ?? new Set<number>()).add(index));
}

/** True for two characters that sound or look alike. */
export function areHomophones(one: string, other: string): boolean {
  const groups = GROUPS_OF.get(other);
  return [...(GROUPS_OF.get(one) ?? [])].some((group) => groups?.has(group));
}

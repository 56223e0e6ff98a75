/** Traditional characters of unit names and role words, each above its simplified form in the next string. */
const TRADITIONAL =
  '縣區辦廳處務財規劃業農環態監審發國資衛計質術檢驗經濟員會協團聯黨幹組織統戰線傳機構編眾僑臺灣館醫藥學銀鎮鄉園場隊總鐵電網運輸氣災應觀測標準權責關單門級屬駐與產漁糧儲備營貿際對進勞動險稅礦繪設鋪優開實視廣紀檔離軍後譽見聞報訊樂體婦殘減種獸稱鑒證償貧濱陽陰順廬東長龍慶蘇寧贛貴雲瀘嶺橋灘島廠執導領牽頭負參將並據職為獨個階層頒圖號歸齡護競賽兩鋼鹽糾紛調評價專項衝數庫訴師衆從';
const SIMPLIFIED =
  '县区办厅处务财规划业农环态监审发国资卫计质术检验经济员会协团联党干组织统战线传机构编众侨台湾馆医药学银镇乡园场队总铁电网运输气灾应观测标准权责关单门级属驻与产渔粮储备营贸际对进劳动险税矿绘设铺优开实视广纪档离军后誉见闻报讯乐体妇残减种兽称鉴证偿贫滨阳阴顺庐东长龙庆苏宁赣贵云泸岭桥滩岛厂执导领牵头负参将并据职为独个阶层颁图号归龄护竞赛两钢盐纠纷调评价专项冲数库诉师众从';

/** Simplified form of a traditional character that unit names use; recognition only, names keep their own script. */
export const SIMPLIFIED_BY_TRADITIONAL: ReadonlyMap<string, string> = new Map(
  Array.from(TRADITIONAL, (character, index) => [character, SIMPLIFIED.charAt(index)]),
);

/**
 * Characters of the official written language that exist only in traditional script, each followed by its simplified
 * form. Characters that simplified texts use too, if rarely (乾, 著, 於), are left out.
 */
const PAIRS =
  '會会辦办國国務务開开員员單单資资電电遊游廣广監监體体發发業业責责門门區区關关機机實实衛卫農农規规進进構构設设鄉乡導导劃划總总領领時时縣县廳厅計计頭头場场點点牽牵產产審审網网動动聯联聞闻應应鎮镇環环況况' +
  '項项據据內内稅税數数檢检級级經经標标結结對对執执黨党強强貧贫組组負负醫医協协統统財财隊队與与學学術术運运臺台報报預预專专藥药處处綜综範范準准態态權权調调議议濟济編编質质視视號号銀银創创療疗職职團团糧粮' +
  '讀读陽阳別别郵邮確确費费備备儲储銷销駐驻錄录興兴訪访輸输險险衆众決决紀纪圍围線线織织評评鐵铁積积價价戶户屬属護护稱称營营過过軍军參参測测爲为節节請请長长復复條条話话貿贸傳传揮挥礦矿須须華华戰战極极匯汇' +
  '題题優优園园氣气煙烟穩稳個个欄栏繞绕認认識识風风將将羣群脫脱僑侨減减勞劳堅坚現现續续見见問问檔档災灾類类輿舆擴扩築筑絡络補补違违賣卖證证採采舉举層层斷断際际臨临響响徹彻貫贯轉转驗验婦妇幹干灣湾愛爱繪绘' +
  '罰罚訓训針针義义書书則则變变狀状納纳績绩記记誰谁購购當当礎础許许訴诉詢询嚴严養养漁渔籌筹細细兩两債债來来濱滨繼继勝胜讓让講讲論论遷迁適适隨随樂乐諮咨紅红給给維维試试釋释額额雙双歸归殘残熱热鹽盐簡简獲获' +
  '說说談谈貼贴蹤踪達达飲饮館馆齡龄側侧寫写勢势獎奖庫库廢废張张擔担種种虛虚載载選选間间習习亂乱傷伤勵励佔占聽听撥拨無无約约訂订診诊閱阅饋馈獸兽聲声屆届峽峡帶带懲惩擬拟擇择掛挂換换撐撑曉晓溝沟蓋盖緊紧綠绿' +
  '藝艺觀观覽览觸触誤误輕轻較较鏈链階阶隱隐隸隶難难順顺東东們们僞伪償偿冊册擊击盡尽鞏巩異异攤摊畢毕暢畅祕秘籤签糾纠慮虑詐诈詞词誠诚賬账貨货貸贷贈赠踐践輔辅輯辑這这連连遲迟鍵键陣阵齊齐萬万豐丰雲云從从兌兑' +
  '劇剧廠厂歷历厲厉廈厦葉叶喫吃圖图塊块妝妆尋寻幣币幫帮徑径惡恶揚扬搶抢攔拦損损樓楼沒没濃浓滯滞疇畴盤盘紛纷絕绝綺绮緩缓薦荐藍蓝銜衔覺觉詳详誘诱謀谋轄辖闢辟邊边還还錯错頁页頓顿頒颁驟骤麥麦黃黄龍龙繫系註注後后裡里裏里週周彙汇';

/** Simplified forms above that traditional texts use too, with another meaning: no evidence for simplified script. */
const IN_BOTH_SCRIPTS = new Set('干占采挂咨台准范群烟册吃秘踪辟荐云征复系注后里周');

/** Traditional character → simplified character, the frequent ones. */
export const SIMPLIFIED_OF: ReadonlyMap<string, string> = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, index) => [PAIRS.charAt(index * 2), PAIRS.charAt(index * 2 + 1)]),
);

/** Frequent characters that only simplified texts use. */
export const SIMPLIFIED_ONLY: ReadonlySet<string> = new Set(
  [...SIMPLIFIED_OF.values()].filter((character) => !IN_BOTH_SCRIPTS.has(character)),
);

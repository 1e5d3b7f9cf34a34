import type { HanWord } from './han.js';

/** Frequent Japanese family names. A name outside these tables is read as Chinese only: a known gap. */
const families = table(
  '佐藤 sato|鈴木 suzuki|高橋 takahashi|田中 tanaka|伊藤 ito|渡辺 watanabe|渡邊 watanabe|渡邉 watanabe|山本 yamamoto|中村 nakamura|小林 kobayashi|加藤 kato|' +
    '吉田 yoshida|山田 yamada|佐々木 sasaki|山口 yamaguchi|松本 matsumoto|井上 inoue|木村 kimura|林 hayashi|斎藤 saito|斉藤 saito|齋藤 saito|清水 shimizu|' +
    '山崎 yamazaki|森 mori|池田 ikeda|橋本 hashimoto|阿部 abe|安倍 abe|石川 ishikawa|山下 yamashita|中島 nakajima|石井 ishii|小川 ogawa|前田 maeda|岡田 okada|' +
    '長谷川 hasegawa|藤田 fujita|後藤 goto|近藤 kondo|村上 murakami|遠藤 endo|青木 aoki|坂本 sakamoto|福田 fukuda|太田 ota|西村 nishimura|藤井 fujii|' +
    '金子 kaneko|岡本 okamoto|藤原 fujiwara|中野 nakano|三浦 miura|原田 harada|中川 nakagawa|松田 matsuda|竹内 takeuchi|小野 ono|田村 tamura|中山 nakayama|' +
    '和田 wada|石田 ishida|森田 morita|上田 ueda|原 hara|内田 uchida|柴田 shibata|酒井 sakai|宮崎 miyazaki|横山 yokoyama|高木 takagi|安藤 ando|宮本 miyamoto|' +
    '大野 ono|小島 kojima|谷口 taniguchi|今井 imai|工藤 kudo|高田 takada|増田 masuda|丸山 maruyama|杉山 sugiyama|村田 murata|大塚 otsuka|新井 arai|小山 koyama|' +
    '平野 hirano|藤本 fujimoto|河野 kono|上野 ueno|野口 noguchi|武田 takeda|松井 matsui|千葉 chiba|岩崎 iwasaki|菅原 sugawara|木下 kinoshita|久保 kubo|佐野 sano|' +
    '野村 nomura|松尾 matsuo|菊地 kikuchi|菊池 kikuchi|市川 ichikawa|杉本 sugimoto|古川 furukawa|大西 onishi|島田 shimada|水野 mizuno|桜井 sakurai|高野 takano|' +
    '岸田 kishida|石破 ishiba|高市 takaichi|高石 takaishi|麻生 aso|小泉 koizumi|菅 suga|重信 shigenobu|浅田 asada|松山 matsuyama',
);

const givens = table(
  '太郎 taro|次郎 jiro|三郎 saburo|一郎 ichiro|健一 kenichi|健太 kenta|健 ken|翔太 shota|大輔 daisuke|拓也 takuya|直樹 naoki|達也 tatsuya|和也 kazuya|哲也 tetsuya|' +
    '誠 makoto|隆 takashi|浩 hiroshi|博 hiroshi|弘 hiroshi|茂 shigeru|清 kiyoshi|勝 masaru|実 minoru|進 susumu|豊 yutaka|修 osamu|学 manabu|明 akira|晃 akira|亮 ryo|' +
    '翔 sho|大翔 hiroto|蓮 ren|陸 riku|悠斗 yuto|陽斗 haruto|湊 minato|樹 itsuki|颯太 sota|晋三 shinzo|文雄 fumio|義偉 yoshihide|太一 taichi|雄一 yuichi|裕樹 yuki|' +
    '花子 hanako|恵子 keiko|幸子 sachiko|和子 kazuko|洋子 yoko|陽子 yoko|由美 yumi|由美子 yumiko|久美子 kumiko|真由美 mayumi|裕子 yuko|優子 yuko|智子 tomoko|直子 naoko|' +
    '京子 kyoko|恭子 kyoko|順子 junko|明美 akemi|美咲 misaki|陽菜 hina|結衣 yui|美羽 miu|葵 aoi|凛 rin|さくら sakura|早苗 sanae|房子 fusako|愛 ai|舞 mai|彩 aya|' +
    '美穂 miho|香織 kaori|真理子 mariko|麻衣 mai|千尋 chihiro|桃子 momoko|春香 haruka|遥 haruka|七海 nanami|直美 naomi|智津夫 chizuo|彰晃 shoko',
);

/** Family and given name of a Japanese name in kanji when both are in the tables, else null. */
export function readKanjiName(chunk: string): HanWord[] | null {
  const characters = [...chunk];
  for (const cut of [2, 1, 3]) {
    const [family, given] = [characters.slice(0, cut).join(''), characters.slice(cut).join('')];
    const [familyText, givenText] = [families.get(family), givens.get(given)];
    if (familyText && givenText)
      return [
        { text: familyText, native: family },
        { text: givenText, native: given },
      ];
  }
  return null;
}

function table(pairs: string): ReadonlyMap<string, string> {
  return new Map(
    pairs.split('|').map((pair): [string, string] => {
      const [kanji = '', latin = ''] = pair.split(' ');
      return [kanji, latin];
    }),
  );
}

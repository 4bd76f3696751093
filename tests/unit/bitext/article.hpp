// SPDX-License-Identifier: Apache-2.0
// A short article and its translation, paragraph by paragraph.
#pragma once

#include <array>
#include <cstddef>

namespace sample {

struct Pair {
    const char *en, *ja;
};
inline constexpr std::size_t kParagraphs = 6, kPairs = 4;

/// Four sentences a paragraph, each translated by one.
inline constexpr std::array<std::array<Pair, kPairs>, kParagraphs> kArticle = {{
    {{{"The ferry Blue Heron left the port of Sakata on Tuesday morning.",
       "フェリー「ブルーヘロン」は火曜日の朝、酒田港を出港した。"},
      {"It carried 214 passengers and 38 cars.", "乗客２１４人と車３８台を乗せていた。"},
      {"The sea was calm, and the sun was shining.", "海は穏やかで、太陽が輝いていた。"},
      {"The crossing to Tobishima takes 75 minutes.", "飛島までの航海は75分かかる。"}}},
    {{{"Half an hour later, the engine stopped.", "30分後、エンジンが止まった。"},
      {"Chief engineer Haruto Mori found water in the fuel tank.",
       "機関長の森春人は、燃料タンクに水が入っているのを見つけた。"},
      {"He tried to start the pump twice, but without success.",
       "彼はポンプを2回始動させようとしたが、うまくいかなかった。"},
      {"The ship began to drift toward the rocks.", "船は岩礁に向かって漂流し始めた。"}}},
    {{{"The coast guard sent two patrol boats from Niigata.", "海上保安庁は新潟から巡視艇2隻を派遣した。"},
      {"A helicopter with a doctor on board followed at noon.", "正午には医師を乗せたヘリコプターが続いた。"},
      {"The first boat arrived after 50 minutes and took the ferry in tow.",
       "最初の艇は50分後に到着し、フェリーを曳航した。"},
      {"Strong ropes were needed because of the current.", "潮流のため、丈夫なロープが必要だった。"}}},
    {{{"On deck, the passengers stayed calm.", "甲板では、乗客は落ち着いていた。"},
      {"A school class from Yamagata sang songs with their teacher.", "山形の学校の生徒たちは先生と一緒に歌を歌った。"},
      {"The kitchen handed out free coffee and rice balls.", "厨房は無料のコーヒーとおにぎりを配った。"},
      {"An old fisherman told stories about whales.", "年老いた漁師がクジラの話をした。"}}},
    {{{"The Ministry of Transport will investigate the accident.", "国土交通省が事故を調査する。"},
      {"Its inspectors want to know who sold the fuel.", "検査官は、誰がその燃料を売ったのかを知りたがっている。"},
      {"The company bought it from a new supplier in April.", "会社は4月に新しい業者からそれを購入した。"},
      {"Samples are now in a laboratory in Tokyo.", "サンプルは現在、東京の研究所にある。"}}},
    {{{"The Blue Heron was built in 1998 at a shipyard in Nagasaki.",
       "ブルーヘロンは1998年に長崎の造船所で建造された。"},
      {"She is 60 meters long and has a crew of twelve.", "全長60メートルで、乗組員は12人である。"},
      {"In 2011, she carried food and blankets to victims of the tsunami.",
       "2011年には、津波の被災者に食料と毛布を運んだ。"},
      {"Nobody was ever hurt on board.", "船内でけが人が出たことは一度もない。"}}},
}};

}  // namespace sample

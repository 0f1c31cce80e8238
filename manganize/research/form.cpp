#include "manganize/research/form.h"

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <utility>

#include "libs/sources/text_lines.h"
#include "manganize/research/entry_finders.h"
#include "manganize/research/outline.h"

namespace manganize {
namespace {

using sources::Block;
using sources::BlockKind;

/// Counts that tell forms apart, and the reason in two languages.
class FormReader {
 public:
  FormReader(const SourceLines& lines, Language language, std::size_t questions, std::size_t sentences)
      : lines_(lines), document_(lines.document()), language_(language), questions_(questions), sentences_(sentences) {
    const std::size_t slash = document_.name.find_last_of('/');
    const std::string file = slash == std::string::npos ? document_.name : document_.name.substr(slash + 1);
    title_ = lower_ascii(file + "\n" + document_.title);
    for (const Block& block : document_.blocks) {
      if (block.kind == BlockKind::heading) {
        title_ += "\n" + lower_ascii(block.text);
        break;
      }
    }
  }

  FormFound read() {
    found_.tables = find_tables(lines_);
    options_ = find_options(lines_);
    if (is_source_code() || is_manual_page() || is_changelog() || is_minutes() || is_howto() || is_option_list() ||
        is_licence() || is_faq() || is_table() || is_reading_list() || is_slides()) {
      finish();
      return std::move(found_);
    }
    say(SourceForm::article, "地の文が中心", "mostly running text");
    take(find_examples(lines_));
    finish();
    return std::move(found_);
  }

 private:
  void say(SourceForm form, std::string_view japanese, std::string_view english) {
    found_.form = {form, std::string(language_ == Language::ja ? japanese : english)};
  }
  /// 「14個のオプション」 or "14 options".
  void say_count(SourceForm form, std::size_t count, std::string_view japanese, std::string_view english) {
    const std::string number = std::to_string(count);
    found_.form = {
        form, language_ == Language::ja ? std::string(japanese) + number + "個" : number + " " + std::string(english)};
  }
  void take(std::vector<FoundEntry> entries) {
    std::move(entries.begin(), entries.end(), std::back_inserter(found_.entries));
  }
  bool is_called(std::initializer_list<std::string_view> words) const { return holds_any(title_, words); }
  static std::size_t count(const std::vector<FoundEntry>& entries, std::initializer_list<EntryKind> kinds) {
    return static_cast<std::size_t>(std::count_if(entries.begin(), entries.end(), [&](const FoundEntry& each) {
      return std::find(kinds.begin(), kinds.end(), each.entry.kind) != kinds.end();
    }));
  }
  std::size_t lines_in(const std::vector<FoundEntry>& entries) const {
    std::size_t total = 0;
    for (const FoundEntry& each : entries) {
      const std::string_view text = std::string_view(document_.text).substr(each.start, each.end - each.start);
      total += static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
    }
    return total;
  }
  /// At least `tenths` of the lines that are not blank.
  bool makes_up(std::size_t lines, std::size_t tenths) const { return lines * 10 >= lines_.filled() * tenths; }

  bool is_source_code() {
    if (document_.format != sources::Format::source_code) return false;
    std::vector<FoundEntry> declarations = find_declarations(lines_);
    say_count(SourceForm::source_code, declarations.size(), "プログラム、説明のある宣言",
              "commented declarations of a program");
    take(std::move(declarations));
    return true;
  }

  bool is_manual_page() {
    if (!document_.manual_page) return false;
    say_count(SourceForm::manual_page, options_.size(), "マニュアルページの形、オプション",
              "options; laid out as a manual page");
    take(find_gist(lines_));
    take(std::move(options_));
    take(find_exit_statuses(lines_));
    take(find_examples(lines_));
    return true;
  }

  bool is_changelog() {
    std::vector<FoundEntry> changes = find_changes(lines_);
    const std::size_t releases = count(changes, {EntryKind::release});
    const std::size_t listed = changes.size() - releases;
    const bool called = is_called({"changelog", "change log", "changes", "release notes", "news", "変更履歴",
                                   "更新履歴", "リリースノート", "変更点"});
    constexpr std::size_t kListedMin = 3;
    // Release notes that explain at length are read as articles, sentence by sentence.
    constexpr std::size_t kChangeBytesMax = 240;
    std::size_t bytes = 0;
    bool dated = false;
    for (const FoundEntry& each : changes) {
      bytes += each.entry.text.size();
      dated = dated || !each.entry.date.empty();
    }
    if (bytes > kChangeBytesMax * listed || (!called && !dated && releases < kListedMin)) return false;
    if (releases == 0 || listed < (called ? 1 : kListedMin) || !makes_up(lines_in(changes), called ? 3 : 6))
      return false;
    say_count(SourceForm::changelog, releases, "版の見出し",
              releases == 1 ? "release with its changes" : "releases with their changes");
    take(std::move(changes));
    return true;
  }

  bool is_minutes() {
    std::vector<FoundEntry> points = find_minutes(lines_);
    const bool decisions = count(points, {EntryKind::decision}) > 0;
    const bool actions = count(points, {EntryKind::action}) > 0;
    const bool called =
        is_called({"議事録", "議事メモ", "minutes", "meeting", "打ち合わせ", "打合せ", "ミーティング", "会議"});
    if (!(decisions && actions) && !(called && (decisions || actions))) return false;
    say(SourceForm::minutes, decisions && actions ? "決定事項と宿題の見出し" : "会議の記録の見出し",
        decisions && actions ? "sections of decisions and actions" : "a section of decisions or actions");
    take(std::move(points));
    return true;
  }

  bool is_howto() {
    std::vector<FoundEntry> recipe = find_recipe(lines_);
    constexpr std::size_t kIngredientsMin = 2;
    const std::size_t ingredients = count(recipe, {EntryKind::ingredient});
    const bool ordered = std::count_if(document_.blocks.begin(), document_.blocks.end(), [](const Block& block) {
                           return block.kind == BlockKind::item && block.ordered;
                         }) >= 3;
    const bool called =
        is_called({"how to", "how-to", "howto", "の作り方", "のつくり方", "レシピ", "recipe", "の手順"});
    if (ingredients < kIngredientsMin && !(called && ordered)) return false;
    if (ingredients >= kIngredientsMin) {
      say_count(SourceForm::howto, ingredients, "材料", "things needed, then what to do");
    } else {
      say(SourceForm::howto, "番号のついた手順", "numbered steps");
    }
    take(std::move(recipe));
    take(find_examples(lines_));
    return true;
  }

  bool is_option_list() {
    std::vector<FoundEntry> settings = find_settings(lines_);
    constexpr std::size_t kFew = 4;
    const std::size_t total = options_.size() + settings.size();
    if (total < kFew || !makes_up(lines_in(options_) + lines_in(settings), 4)) return false;
    if (options_.size() >= settings.size()) {
      say_count(SourceForm::option_list, options_.size(), "オプション", "options with their meaning");
    } else {
      say_count(SourceForm::option_list, settings.size(), "設定項目", "settings with their meaning");
    }
    take(std::move(options_));
    take(std::move(settings));
    take(find_examples(lines_));
    return true;
  }

  bool is_licence() {
    constexpr std::size_t kTitleBytes = 160;
    const std::string top = lower_ascii(std::string_view(document_.text).substr(0, kTitleBytes));
    const bool called = holds_any(top, {"general public license", "apache license", "licence agreement", "利用規約"}) ||
                        is_called({"license", "licence", "copyright", "terms of", "privacy policy", "code of conduct",
                                   "利用規約", "ライセンス", "プライバシーポリシー", "個人情報保護", "規程", "契約書"});
    constexpr std::size_t kHeadBytes = 6000;
    const std::string head = lower_ascii(std::string_view(document_.text).substr(0, kHeadBytes));
    const bool worded = holds_any(head, {"without warranty", "permission is hereby granted", "redistribution and use",
                                         "this license", "this agreement", "第1条", "第一条", "第１条", "本規約"});
    if (!called || !worded) return false;
    say(SourceForm::licence, "許諾や規約の文言", "the wording of a licence or a policy");
    return true;
  }

  bool is_faq() {
    constexpr std::size_t kQuestionsMin = 3;
    const auto headings =
        static_cast<std::size_t>(std::count_if(document_.blocks.begin(), document_.blocks.end(),
                                               [](const Block& block) { return block.kind == BlockKind::heading; }));
    const bool called = is_called({"faq", "frequently asked", "よくある質問", "q&a"});
    if (questions_ < kQuestionsMin || (!called && questions_ * 2 < headings)) return false;
    say_count(SourceForm::faq, questions_, "問い", "questions with answers");
    take(find_examples(lines_));
    return true;
  }

  bool is_table() {
    std::size_t rows = 0;
    for (const FoundTable& table : found_.tables) rows += table.lines;
    if (rows < 3 || !makes_up(rows, 5)) return false;
    say_count(SourceForm::table, rows - found_.tables.size(), "表の行", "rows of values, little text");
    return true;
  }

  bool is_reading_list() {
    std::size_t addresses = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i)
      addresses += holds_any(lines_[i].text, {"http://", "https://"}) ? 1 : 0;
    if (addresses < 4 || !makes_up(addresses, 4)) return false;
    say_count(SourceForm::reading_list, addresses, "ほとんどが行き先、URL", "lines that point to other texts");
    return true;
  }

  bool is_slides() {
    std::vector<FoundEntry> bullets = find_bullets(lines_);
    std::size_t titles = 0;
    std::string_view last;
    for (const FoundEntry& each : bullets) {
      if (each.entry.group != last) ++titles;
      last = each.entry.group;
    }
    constexpr std::size_t kTitlesMin = 3;
    constexpr std::size_t kBulletsMin = 6;
    if (titles < kTitlesMin || bullets.size() < kBulletsMin || sentences_ * 2 > bullets.size()) return false;
    say_count(SourceForm::slides, titles, "短い語句だけの見出し", "titles with a few words below each");
    take(std::move(bullets));
    return true;
  }

  /// "bash" of "bash (5.2-3) unstable; urgency=medium"; "GNU tar NEWS" of "GNU tar NEWS - User visible changes".
  std::string title_of_changelog() const {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const std::string_view text = lines_[i].text;
      if (text.empty()) continue;
      const bool debian = text.find("; urgency=") != std::string_view::npos;
      if (lines_[i].is_heading && document_.format == sources::Format::markdown) return {};  // it is the title
      if (begins_with_date(text)) return {};                                                 // of an entry
      const std::string_view title = text.substr(0, text.find(debian ? " (" : " - "));
      constexpr std::size_t kTitleBytesMax = 40;
      return title.size() <= kTitleBytesMax && lines_[i].indent == 0 ? std::string(title) : std::string();
    }
    return {};
  }

  /// "ls" of "Usage: ls [OPTION]... [FILE]...".
  std::string title_of_usage() const {
    constexpr std::size_t kLinesLooked = 5;
    for (std::size_t i = 0; i < std::min(kLinesLooked, lines_.size()); ++i) {
      for (const std::string_view word : {"Usage: ", "usage: ", "使用法: ", "使い方: "}) {
        if (!lines_[i].text.starts_with(word)) continue;
        const std::string_view rest = lines_[i].text.substr(word.size());
        return std::string(rest.substr(0, rest.find(' ')));
      }
    }
    return {};
  }

  void finish() {
    if (document_.title.empty() && found_.form.kind == SourceForm::changelog) found_.title = title_of_changelog();
    if (document_.title.empty() && found_.form.kind == SourceForm::option_list) found_.title = title_of_usage();
    std::stable_sort(found_.entries.begin(), found_.entries.end(),
                     [](const FoundEntry& a, const FoundEntry& b) { return a.start < b.start; });
    if (found_.entries.size() <= kEntriesMax) return;
    const std::size_t end = found_.entries.back().extent;
    found_.entries.resize(kEntriesMax);
    found_.entries.back().extent =
        std::max(found_.entries.back().extent, end);  // those left out are no sentences either
  }

  const SourceLines& lines_;
  const sources::Document& document_;
  Language language_;
  std::size_t questions_;
  std::size_t sentences_;
  std::string title_;  ///< name, title and first heading, in small letters
  std::vector<FoundEntry> options_;
  FormFound found_;
};

}  // namespace

FormFound read_form(const SourceLines& lines, Language language, std::size_t questions, std::size_t sentences) {
  return FormReader(lines, language, questions, sentences).read();
}

}  // namespace manganize

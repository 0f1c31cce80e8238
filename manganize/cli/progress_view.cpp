#include "manganize/cli/progress_view.h"

#include "libs/base/json.h"

namespace manganize {
namespace {

constexpr int kBarCells = 24;

std::string bar(int percent) {
  const int filled = percent * kBarCells / 100;
  std::string text;
  for (int i = 0; i < kBarCells; ++i) text += i < filled ? "█" : "░";
  return text;
}

void print(std::FILE* to, std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), to);
  std::fflush(to);
}

std::string path_list(const base::JsonObject& files) {
  std::string text;
  for (const auto& file : files) text += "  " + std::string(file.value().as_string()) + "\n";
  return text;
}

class LineView : public ProgressView {
 public:
  LineView(std::FILE* out, std::FILE* err) : out_(out), err_(err) {}

  void progress(int percent, std::string_view message, const base::JsonObject& /*event*/) override {
    char number[16];
    std::snprintf(number, sizeof number, "%3d %%  ", percent);
    print(out_, number + std::string(message) + "\n");
  }
  void done(std::string_view title, const base::JsonObject& files) override {
    print(out_, "100 %  " + std::string(title) + "\n" + path_list(files));
  }
  void failed(std::string_view code, std::string_view message, bool /*retryable*/) override {
    print(err_, "manganize: " + std::string(code) + ": " + std::string(message) + "\n");
  }

 protected:
  std::FILE* out_;
  std::FILE* err_;
};

// Rewrites one line of the terminal.
class LiveView final : public LineView {
 public:
  using LineView::LineView;

  void progress(int percent, std::string_view message, const base::JsonObject& /*event*/) override {
    char number[16];
    std::snprintf(number, sizeof number, " %3d %% ", percent);
    print(out_, "\r\033[K" + bar(percent) + number + std::string(message));
    open_ = true;
  }
  void done(std::string_view title, const base::JsonObject& files) override {
    print(out_, "\r\033[K" + bar(100) + " 100 % " + std::string(title) + "\n" + path_list(files));
    open_ = false;
  }
  void failed(std::string_view code, std::string_view message, bool retryable) override {
    if (open_) print(out_, "\n");
    LineView::failed(code, message, retryable);
  }

 private:
  bool open_ = false;  // the cursor stands in a line that is not ended yet
};

class JsonView final : public ProgressView {
 public:
  explicit JsonView(std::FILE* out) : out_(out) {}

  void progress(int /*percent*/, std::string_view /*message*/, const base::JsonObject& event) override { write(event); }
  void done(std::string_view title, const base::JsonObject& files) override {
    write({{"type", "result"}, {"title", std::string(title)}, {"files", files}});
  }
  void failed(std::string_view code, std::string_view message, bool retryable) override {
    write(
        {{"type", "error"}, {"code", std::string(code)}, {"message", std::string(message)}, {"retryable", retryable}});
  }

 private:
  void write(const base::JsonObject& object) { print(out_, boost::json::serialize(object) + "\n"); }
  std::FILE* out_;
};

}  // namespace

std::unique_ptr<ProgressView> make_progress_view(ProgressStyle style, std::FILE* out, std::FILE* err) {
  switch (style) {
    case ProgressStyle::live:
      return std::make_unique<LiveView>(out, err);
    case ProgressStyle::plain:
      return std::make_unique<LineView>(out, err);
    case ProgressStyle::json:
      return std::make_unique<JsonView>(out);
  }
  __builtin_unreachable();
}

}  // namespace manganize

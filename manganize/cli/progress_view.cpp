#include "manganize/cli/progress_view.h"

#include <cerrno>
#include <system_error>

#include "libs/base/error.h"
#include "libs/base/json.h"
#include "libs/base/shown.h"

namespace manganize {
namespace {

constexpr int kBarCells = 24;

std::string bar(int percent) {
  const int filled = percent * kBarCells / 100;
  std::string text;
  for (int i = 0; i < kBarCells; ++i) text += i < filled ? "█" : "░";
  return text;
}

// A stream that remembers its first failure and is left alone from then on.
class Printer {
 public:
  explicit Printer(std::FILE* to) : to_(to) {}
  void print(std::string_view text) {
    if (error_ != 0) return;
    const bool taken = std::fwrite(text.data(), 1, text.size(), to_) == text.size() && std::fflush(to_) == 0;
    if (!taken) error_ = errno;
  }
  /// The system's error number, or 0.
  int error() const { return error_; }

 private:
  std::FILE* to_;
  int error_ = 0;
};

[[noreturn]] void throw_not_shown(int error, const base::JsonObject& files) {
  std::string paths;
  for (const auto& file : files)
    paths += (paths.empty() ? "'" : ", '") + base::shown_path(std::string(file.value().as_string())) + "'";
  throw base::Error(base::ErrorCode::storage_error,
                    "standard output cannot be written: " + std::generic_category().message(error) +
                        "; the page is made all the same: " + paths);
}

std::string failure_line(std::string_view code, std::string_view message) {
  return base::as_valid_utf8("manganize: " + std::string(code) + ": " + std::string(message) + "\n");
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
    out_.print(number + std::string(message) + "\n");
  }
  void done(std::string_view title, const base::JsonObject& files) override {
    end("100 %  " + std::string(title) + "\n", files);
  }
  void failed(std::string_view code, std::string_view message, bool /*retryable*/) override {
    err_.print(failure_line(code, message));
  }

 protected:
  void end(const std::string& line, const base::JsonObject& files) {
    out_.print(line + path_list(files));
    if (out_.error() != 0 && out_.error() != EPIPE) throw_not_shown(out_.error(), files);
  }

  Printer out_;
  Printer err_;
};

// Rewrites one line of the terminal.
class LiveView final : public LineView {
 public:
  using LineView::LineView;

  void progress(int percent, std::string_view message, const base::JsonObject& /*event*/) override {
    char number[16];
    std::snprintf(number, sizeof number, " %3d %% ", percent);
    out_.print("\r\033[K" + bar(percent) + number + std::string(message));
    open_ = true;
  }
  void done(std::string_view title, const base::JsonObject& files) override {
    open_ = false;
    end("\r\033[K" + bar(100) + " 100 % " + std::string(title) + "\n", files);
  }
  void failed(std::string_view code, std::string_view message, bool retryable) override {
    if (open_) out_.print("\n");
    LineView::failed(code, message, retryable);
  }

 private:
  bool open_ = false;  // the cursor stands in a line that is not ended yet
};

class JsonView final : public ProgressView {
 public:
  JsonView(std::FILE* out, std::FILE* err) : out_(out), err_(err) {}

  void progress(int /*percent*/, std::string_view /*message*/, const base::JsonObject& event) override { write(event); }
  void done(std::string_view title, const base::JsonObject& files) override {
    write({{"type", "result"}, {"title", std::string(title)}, {"files", files}});
    if (out_.error() != 0) throw_not_shown(out_.error(), files);
  }
  void failed(std::string_view code, std::string_view message, bool retryable) override {
    write(
        {{"type", "error"}, {"code", std::string(code)}, {"message", std::string(message)}, {"retryable", retryable}});
    if (out_.error() != 0) err_.print(failure_line(code, message));
  }

 private:
  void write(const base::JsonObject& object) { out_.print(base::as_valid_utf8(boost::json::serialize(object)) + "\n"); }
  Printer out_;
  Printer err_;
};

}  // namespace

std::unique_ptr<ProgressView> make_progress_view(ProgressStyle style, std::FILE* out, std::FILE* err) {
  switch (style) {
    case ProgressStyle::live:
      return std::make_unique<LiveView>(out, err);
    case ProgressStyle::plain:
      return std::make_unique<LineView>(out, err);
    case ProgressStyle::json:
      return std::make_unique<JsonView>(out, err);
  }
  __builtin_unreachable();
}

}  // namespace manganize

#include "libs/process/child.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <condition_variable>
#include <cstring>
#include <future>
#include <mutex>
#include <thread>

#include "libs/base/check.h"
#include "libs/base/error.h"
#include "libs/process/spawn.h"
#include "libs/process/tail.h"

namespace process {
namespace {

using base::Descriptor;
using base::Error;
using base::ErrorCode;

// A child, or a stranger who inherited its pipe, that writes without end must not keep the watch from seeing the end.
constexpr int kReadsPerTurn = 64;

[[noreturn]] void throw_system(const std::string& what) {
  throw Error(ErrorCode::unavailable, what + ": " + std::strerror(errno));
}

// A copy numbered 3 or above: the child's 0, 1 and 2 are then free to be filled in any order.
Descriptor copy_above_standard(int number) {
  return Descriptor(::fcntl(number, F_DUPFD_CLOEXEC, 3));
}

Descriptor open_null() {
  const Descriptor opened(::open("/dev/null", O_RDWR | O_CLOEXEC));
  Descriptor copy = copy_above_standard(opened.number());
  if (!copy) throw_system("cannot open /dev/null");
  return copy;
}

// The two ends of one standard stream of the child.
struct Stream {
  Descriptor ours;  // none unless the stream is kept
  Descriptor childs;
};

Stream open_stream(Output output, int inherited) {
  Stream stream;
  if (output == Output::keep) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw_system("cannot make a pipe");
    stream.ours = Descriptor(ends[0]);
    const Descriptor writing(ends[1]);
    stream.childs = copy_above_standard(writing.number());
    ::fcntl(stream.ours.number(), F_SETFL, O_NONBLOCK);
  } else if (output == Output::inherit) {
    stream.childs = copy_above_standard(inherited);
  }
  if (!stream.childs) stream.childs = open_null();  // discarded, or ours is closed
  return stream;
}

std::vector<std::string> environment_of(const Command& command) {
  std::vector<std::string> environment;
  for (char** entry = command.clean_environment ? nullptr : environ; entry != nullptr && *entry != nullptr; ++entry) {
    const std::string_view text(*entry);
    if (!command.environment.contains(std::string(text.substr(0, text.find('='))))) environment.emplace_back(text);
  }
  for (const auto& [name, value] : command.environment) {
    if (value) environment.push_back(name + "=" + *value);
  }
  return environment;
}

std::string find_program(const std::string& name) {
  if (name.find('/') != std::string::npos) return name;
  const char* path = ::getenv("PATH");
  std::string_view rest = path != nullptr ? path : "/usr/bin:/bin";
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(':'), rest.size());
    const std::string candidate = std::string(rest.substr(0, end)) + "/" + name;
    if (::access(candidate.c_str(), X_OK) == 0) return candidate;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  throw Error(ErrorCode::unavailable,
              "cannot start '" + name + "': no folder of PATH has it; install it or give its full path");
}

}  // namespace

std::string Exit::text() const {
  if (signal == 0) return "exit code " + std::to_string(code);
  const char* description = ::sigdescr_np(signal);
  return "signal " + std::to_string(signal) + " (" + (description != nullptr ? description : "unknown") + ")";
}

// The child's other half: its thread and what that shares with the owner.
class Child::Watch {
 public:
  explicit Watch(Command command)
      : command_(std::move(command)), output_(command_.bytes_max), error_(command_.bytes_max) {
    std::promise<void> started;
    std::future<void> start = started.get_future();
    thread_ = std::thread([this, started = std::move(started)]() mutable { run(std::move(started)); });
    try {
      start.get();
    } catch (...) {
      thread_.join();
      throw;
    }
  }

  Watch(const Watch&) = delete;
  Watch& operator=(const Watch&) = delete;

  ~Watch() {
    send(SIGKILL, Reach::group);
    thread_.join();
  }

  enum class Reach { child, group };

  void send(int number, Reach reach) {
    const std::lock_guard lock(mutex_);
    // Unreaped, so that the number cannot have passed to another process.
    if (!exit_) ::kill(reach == Reach::group ? -pid_ : pid_, number);
  }

  std::optional<Exit> wait(std::stop_token stop, base::Deadline deadline) {
    std::unique_lock lock(mutex_);
    const auto ended = [this] { return exit_.has_value(); };
    if (deadline.is_never()) {
      ended_.wait(lock, stop, ended);
    } else {
      ended_.wait_until(lock, stop, deadline.at(), ended);
    }
    return exit_;
  }

  int pid() const { return pid_; }

  std::optional<Exit> exit() {
    const std::lock_guard lock(mutex_);
    return exit_;
  }

  std::string output_text() { return text_of(output_); }
  std::string error_text() { return text_of(error_); }

 private:
  void run(std::promise<void> started) {
    try {
      start();
    } catch (...) {
      started.set_exception(std::current_exception());
      return;
    }
    started.set_value();
    read_until_ended();
    reap();
  }

  void start() {
    if (command_.argv.empty()) throw Error(ErrorCode::invalid_request, "a command needs at least a program's name");
    const Descriptor input = open_null();
    Stream output = open_stream(command_.output, STDOUT_FILENO);
    Stream error = open_stream(command_.error, STDERR_FILENO);
    Spawned spawned = spawn({.path = find_program(command_.argv.front()),
                             .arguments = command_.argv,
                             .environment = environment_of(command_),
                             .folder = command_.folder,
                             .input = input.number(),
                             .output = output.childs.number(),
                             .error = error.childs.number()});
    pid_ = spawned.pid;
    pidfd_ = std::move(spawned.pidfd);
    output_pipe_ = std::move(output.ours);
    error_pipe_ = std::move(error.ours);
  }

  void read_until_ended() {
    for (;;) {
      std::array<pollfd, 3> watched = {{{pidfd_.number(), POLLIN, 0},
                                        {output_pipe_.number(), POLLIN, 0},  // poll skips descriptors below 0
                                        {error_pipe_.number(), POLLIN, 0}}};
      if (::poll(watched.data(), watched.size(), -1) < 0) {
        CHECK(errno == EINTR, std::strerror(errno));
        continue;
      }
      // Read after the end was seen, so that the last words of the child are not lost. A grandchild may hold the pipe
      // open: what is there is taken, its end is not awaited.
      drain(output_pipe_, output_, command_.on_output);
      drain(error_pipe_, error_, command_.on_error);
      if (watched[0].revents != 0) return;
    }
  }

  void drain(Descriptor& pipe, Tail& tail, const std::function<void(std::string_view)>& see) {
    std::array<char, 16 * 1024> buffer;
    for (int turn = 0; pipe && turn < kReadsPerTurn; ++turn) {
      const ssize_t count = ::read(pipe.number(), buffer.data(), buffer.size());
      if (count < 0 && (errno == EAGAIN || errno == EINTR)) return;
      if (count <= 0) {
        pipe.reset();
        return;
      }
      const std::string_view bytes(buffer.data(), static_cast<std::size_t>(count));
      {
        const std::lock_guard lock(mutex_);
        tail.append(bytes);
      }
      if (see) see(bytes);
    }
  }

  void reap() {
    const std::lock_guard lock(mutex_);
    // While the child is not reaped its number, which is its group's, belongs to nobody else.
    ::kill(-pid_, SIGKILL);
    siginfo_t info{};
    while (::waitid(P_PIDFD, static_cast<id_t>(pidfd_.number()), &info, WEXITED) != 0) {
      CHECK(errno == EINTR, std::strerror(errno));
    }
    exit_ = info.si_code == CLD_EXITED ? Exit{.code = info.si_status} : Exit{.signal = info.si_status};
    ended_.notify_all();
  }

  std::string text_of(const Tail& tail) {
    const std::lock_guard lock(mutex_);
    return tail.text();
  }

  const Command command_;
  int pid_ = -1;
  Descriptor pidfd_;  // the watching thread's alone, as the pipes
  Descriptor output_pipe_;
  Descriptor error_pipe_;

  std::mutex mutex_;
  std::condition_variable_any ended_;
  Tail output_;               // under mutex_
  Tail error_;                // under mutex_
  std::optional<Exit> exit_;  // under mutex_

  std::thread thread_;
};

Child::Child(std::unique_ptr<Watch> watch) : watch_(std::move(watch)) {}
Child::Child(Child&&) noexcept = default;
Child& Child::operator=(Child&&) noexcept = default;
Child::~Child() = default;

Child Child::start(Command command) {
  return Child(std::make_unique<Watch>(std::move(command)));
}

int Child::pid() const {
  return watch_->pid();
}

std::optional<Exit> Child::exit() const {
  return watch_->exit();
}

std::optional<Exit> Child::wait(std::stop_token stop, base::Deadline deadline) const {
  return watch_->wait(std::move(stop), deadline);
}

void Child::send_signal(int number) {
  watch_->send(number, Watch::Reach::child);
}

Exit Child::terminate(std::chrono::milliseconds grace) {
  watch_->send(SIGTERM, Watch::Reach::child);
  if (const auto exit = watch_->wait({}, base::Deadline::after(grace))) return *exit;
  watch_->send(SIGKILL, Watch::Reach::group);
  return *watch_->wait({}, base::Deadline::never());
}

std::string Child::output_tail() const {
  return watch_->output_text();
}

std::string Child::error_tail() const {
  return watch_->error_text();
}

}  // namespace process

#include "libs/process/spawn.h"

#include <fcntl.h>
#include <linux/close_range.h>
#include <sched.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "libs/base/error.h"

// clone(2) by the C library's second name for it. ThreadSanitizer hooks the first and would take the new process, which
// runs in our memory, for a fork with memory of its own.
extern "C" int __clone(int (*function)(void*), void* stack, int flags, void* argument, ...) noexcept;

namespace process {
namespace {

constexpr std::size_t kStackBytes = 64 * 1024;
constexpr int kLastSignal = 64;

// What the kernel's rt_sigaction takes; all zero means "the default action".
struct KernelSigaction {
  void* handler;
  unsigned long flags;
  void* restorer;
  unsigned long mask;
};

// Shared with the new process, which runs in our memory until its execve.
struct Handover {
  const char* path;
  char* const* argv;
  char* const* envp;
  const char* folder;  // nullptr: stay
  int descriptors[3];
  int parent;
  const char* failed_step;
  int failure;
};

// Runs in the new process on its own stack, inside the memory of the parent, whose thread sleeps meanwhile. Only bare
// system calls: anything else (locks, allocation, what a sanitizer hooks) would change the parent's state.
__attribute__((no_sanitize("address", "thread", "undefined"))) int become_program(void* argument) {
  auto* handover = static_cast<Handover*>(argument);
  const KernelSigaction default_action = {};
  const unsigned long no_signals = 0;
  for (int number = 1; number <= kLastSignal; ++number) {
    syscall(SYS_rt_sigaction, number, &default_action, nullptr, sizeof(no_signals));  // fails for KILL and STOP: fine
  }
  do {
    handover->failed_step = "ask to end with its parent";
    if (syscall(SYS_prctl, PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) != 0) break;
    // The parent may have died before that call; then nobody will send the signal.
    if (syscall(SYS_getppid) != handover->parent) syscall(SYS_exit_group, 127);
    handover->failed_step = "make a process group";
    if (syscall(SYS_setpgid, 0, 0) != 0) break;
    handover->failed_step = "enter its working directory";
    if (handover->folder != nullptr && syscall(SYS_chdir, handover->folder) != 0) break;
    handover->failed_step = "set up its standard streams";
    if (syscall(SYS_dup3, handover->descriptors[0], 0, 0) < 0) break;
    if (syscall(SYS_dup3, handover->descriptors[1], 1, 0) < 0) break;
    if (syscall(SYS_dup3, handover->descriptors[2], 2, 0) < 0) break;
    // For descriptors that some library opened without O_CLOEXEC; kernels without the call leave only those open.
    syscall(SYS_close_range, 3U, ~0U, CLOSE_RANGE_CLOEXEC);
    syscall(SYS_rt_sigprocmask, SIG_SETMASK, &no_signals, nullptr, sizeof(no_signals));
    handover->failed_step = "run it";
    syscall(SYS_execve, handover->path, handover->argv, handover->envp);
  } while (false);
  handover->failure = errno;
  syscall(SYS_exit_group, 127);
  return 127;
}

std::vector<char*> pointers_to(const std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  pointers.reserve(texts.size() + 1);
  for (const std::string& text : texts) pointers.push_back(const_cast<char*>(text.c_str()));
  pointers.push_back(nullptr);
  return pointers;
}

[[noreturn]] void throw_not_started(const SpawnPlan& plan, const char* step, int failure) {
  throw base::Error(base::ErrorCode::unavailable,
                    "cannot start '" + plan.path + "': " + std::strerror(failure) + " (could not " + step + ")");
}

}  // namespace

Spawned spawn(const SpawnPlan& plan) {
  const std::vector<char*> argv = pointers_to(plan.arguments);
  const std::vector<char*> envp = pointers_to(plan.environment);
  Handover handover = {plan.path.c_str(),
                       argv.data(),
                       envp.data(),
                       plan.folder.empty() ? nullptr : plan.folder.c_str(),
                       {plan.input, plan.output, plan.error},
                       ::getpid(),
                       "make a process",
                       0};

  std::vector<char> stack(kStackBytes + 16);
  auto top = reinterpret_cast<std::uintptr_t>(stack.data() + kStackBytes);
  top -= top % 16;

  // A handler that ran in the new process would run in our memory; so none may until its execve.
  sigset_t all;
  sigset_t before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  int pidfd = -1;
  const int pid = ::__clone(become_program, reinterpret_cast<void*>(top),
                            CLONE_VM | CLONE_VFORK | CLONE_PIDFD | SIGCHLD, &handover, &pidfd);
  const int clone_failure = errno;
  pthread_sigmask(SIG_SETMASK, &before, nullptr);

  if (pid < 0) throw_not_started(plan, handover.failed_step, clone_failure);
  Spawned spawned{pid, base::Descriptor(pidfd)};
  if (handover.failure != 0) {
    ::waitid(P_PIDFD, static_cast<id_t>(pidfd), nullptr, WEXITED);
    throw_not_started(plan, handover.failed_step, handover.failure);
  }
  return spawned;
}

}  // namespace process

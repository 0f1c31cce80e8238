#pragma once

// Starting a program so that the kernel ends it when the thread that started it is gone. Internal to this room; others
// use child.h.
//
// Why not posix_spawn: the guarantee needs prctl(PR_SET_PDEATHSIG) between the start and the exec, and posix_spawn has
// no such step. Why not fork: it copies the page tables of the parent (44 ms with 1 GiB touched). So this does what
// posix_spawn does inside, clone(CLONE_VM | CLONE_VFORK) and a few bare system calls before execve, plus that one step.

#include <string>
#include <vector>

#include "libs/base/descriptor.h"

namespace process {

/// What to start. The three descriptors become 0, 1 and 2 of the program; each is 3 or above in the caller.
struct SpawnPlan {
  std::string path;                      ///< The program's file; no search.
  std::vector<std::string> arguments;    ///< argv, the name first.
  std::vector<std::string> environment;  ///< "NAME=value".
  std::string folder;                    ///< Working directory; empty: the caller's.
  int input = -1;
  int output = -1;
  int error = -1;
};

struct Spawned {
  int pid = -1;
  base::Descriptor pidfd;  ///< Readable once the program has ended.
};

/// Starts the program in a process group of its own, with every signal at its default and none blocked, and no other
/// descriptor of the caller open. The kernel sends it SIGKILL when the *calling thread* ends, by whatever way: call it
/// from a thread that lives as long as the program. Programs that change their user when started (setuid) lose that.
/// Returns when the program runs; throws Error{unavailable} that names the program and the reason when it does not.
Spawned spawn(const SpawnPlan& plan);

}  // namespace process

// What the tests of this room start. The first argument names what to do.

#include <dirent.h>
#include <signal.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "libs/process/child.h"

namespace {

[[noreturn]] void wait_forever() {
  for (;;) ::pause();
}

void say(const std::string& text) {
  std::fputs(text.c_str(), stdout);
  std::fflush(stdout);
}

int flood(long bytes) {
  const std::string line(1023, 'x');
  for (long written = 0; written < bytes; written += 1024) std::fprintf(stderr, "%s\n", line.c_str());
  std::fprintf(stderr, "last words\n");
  return 7;
}

// Starts a child that would run for ever, tells its number, and waits for its own end.
void be_parent(const char* own_path) {
  const process::Child child = process::Child::start({.argv = {own_path, "hang"}});
  say(std::to_string(child.pid()) + "\n");
  wait_forever();
}

// Leaves a process behind that holds our streams.
int leave_one_behind() {
  const int pid = ::fork();
  if (pid == 0) wait_forever();
  say(std::to_string(pid) + "\n");
  return 0;
}

void list_descriptors() {
  DIR* folder = ::opendir("/proc/self/fd");
  for (const dirent* entry = ::readdir(folder); entry != nullptr; entry = ::readdir(folder)) {
    const int number = std::atoi(entry->d_name);
    if (number > 2 && number != ::dirfd(folder)) say("open:" + std::to_string(number) + "\n");
  }
  ::closedir(folder);
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  const std::string what = words.empty() ? "" : words[0];
  const std::string argument = words.size() > 1 ? words[1] : "";
  if (what == "exit") return std::atoi(argument.c_str());
  if (what == "abort") std::abort();
  if (what == "flood") return flood(std::atol(argument.c_str()));
  if (what == "parent") be_parent(argv[0]);
  if (what == "leave") return leave_one_behind();
  if (what == "descriptors") list_descriptors();
  if (what == "folder") say(::get_current_dir_name());
  if (what == "group") say(::getpgrp() == ::getpid() ? "own" : "shared");
  if (what == "say") {
    say(argument);
    std::fputs(words.at(2).c_str(), stderr);
  }
  if (what == "environment") {
    const char* value = std::getenv(argument.c_str());
    say(value != nullptr ? value : "(unset)");
  }
  if (what == "input") say("read " + std::to_string(::getchar()));
  if (what == "stubborn") ::signal(SIGTERM, SIG_IGN);
  if (what == "hang" || what == "stubborn") {
    say("ready\n");
    wait_forever();
  }
  return 0;
}

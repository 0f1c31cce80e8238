# Warnings are errors, and sanitizers are one switch, for every target of the project.
add_compile_options(
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wnon-virtual-dtor -Woverloaded-virtual
  -Wimplicit-fallthrough -Wswitch -Werror)
# What a program does not call it does not load: keeps the start of small agents short.
add_link_options(-Wl,--as-needed)

if(MANGANIZE_SANITIZE STREQUAL "address+undefined")
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
elseif(MANGANIZE_SANITIZE STREQUAL "thread")
  add_compile_options(-fsanitize=thread)
  add_link_options(-fsanitize=thread)
  # GCC warns that fences are not modelled; the libraries below us use them correctly.
  add_compile_options(-Wno-tsan)
elseif(NOT MANGANIZE_SANITIZE STREQUAL "")
  message(FATAL_ERROR "MANGANIZE_SANITIZE is '${MANGANIZE_SANITIZE}'; use 'address+undefined' or 'thread'")
endif()

# Fails when a source file is not as clang-format writes it.
file(GLOB_RECURSE sources
  ${ROOT}/agentcore/*.h ${ROOT}/agentcore/*.cpp ${ROOT}/bench/*.h ${ROOT}/bench/*.cpp ${ROOT}/examples/*.h ${ROOT}/examples/*.cpp
  ${ROOT}/libs/*.h ${ROOT}/libs/*.cpp ${ROOT}/manganize/*.h ${ROOT}/manganize/*.cpp ${ROOT}/programs/*.cpp
  ${ROOT}/tests/*.h ${ROOT}/tests/*.cpp)
list(LENGTH sources count)
if(count LESS 30)
  message(FATAL_ERROR "only ${count} sources found below ${ROOT}")
endif()
execute_process(COMMAND ${CLANG_FORMAT} --dry-run -Werror ${sources} RESULT_VARIABLE failed ERROR_VARIABLE complaints)
if(failed)
  string(SUBSTRING "${complaints}" 0 4000 complaints)
  message(FATAL_ERROR "run clang-format -i on:\n${complaints}")
endif()

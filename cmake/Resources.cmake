# What the programs read at run time lies in share/manganize beside bin/, in the build tree as after an installation.
set(MANGANIZE_SHARE ${PROJECT_BINARY_DIR}/share/manganize)
file(MAKE_DIRECTORY ${MANGANIZE_SHARE})
foreach(folder characters library)
  # A link, so that an edited article or character is there without a build.
  file(CREATE_LINK ${PROJECT_SOURCE_DIR}/${folder} ${MANGANIZE_SHARE}/${folder} SYMBOLIC)
  install(DIRECTORY ${folder} DESTINATION share/manganize COMPONENT programs)
endforeach()

# What the programs read at run time lies below share/manganize beside bin/, in the build tree as after an installation.
set(MANGANIZE_SHARE ${PROJECT_BINARY_DIR}/share/manganize)
file(MAKE_DIRECTORY ${MANGANIZE_SHARE})

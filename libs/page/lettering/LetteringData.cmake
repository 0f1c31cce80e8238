# The fonts of the page, cut down at build time to the characters a page may use, and the phrase model for Japanese line
# breaks. Whole, the font packages are 130 MB; the cuts are 25 MB. Every layout feature stays (vert is needed for columns).

find_program(HB_SUBSET hb-subset)
if(NOT HB_SUBSET)
  message(FATAL_ERROR "hb-subset is missing; install the Debian package libharfbuzz-bin")
endif()

set(font_folder ${MANGANIZE_SHARE}/fonts)
file(MAKE_DIRECTORY ${font_folder}/licences)

# The characters, computed from the encodings of Japanese rather than kept as a table.
add_executable(page_font_repertoire font_repertoire.cpp)
target_link_libraries(page_font_repertoire PRIVATE ICU::uc)
set(repertoire ${CMAKE_CURRENT_BINARY_DIR}/repertoire.txt)
set(repertoire_kana ${CMAKE_CURRENT_BINARY_DIR}/repertoire-kana.txt)
add_custom_command(OUTPUT ${repertoire} ${repertoire_kana}
  COMMAND page_font_repertoire ${repertoire} ${repertoire_kana}
  DEPENDS page_font_repertoire VERBATIM)

list(TRANSFORM CMAKE_SYSTEM_PREFIX_PATH APPEND /share/fonts OUTPUT_VARIABLE system_fonts)
list(TRANSFORM CMAKE_SYSTEM_PREFIX_PATH APPEND /share/doc OUTPUT_VARIABLE system_documents)

# lettering_font(OUTPUT name PACKAGE package FILE name-in-the-package CHARACTERS file)
function(lettering_font)
  cmake_parse_arguments(arg "" "OUTPUT;PACKAGE;FILE;CHARACTERS" "" ${ARGN})
  set(output ${font_folder}/${arg_OUTPUT})
  find_file(font_${arg_OUTPUT} ${arg_FILE} PATHS ${system_fonts} NO_DEFAULT_PATH
    PATH_SUFFIXES opentype/noto opentype/comic-neue truetype/reggae truetype/rocknroll truetype/yusei-magic)
  if(NOT font_${arg_OUTPUT})
    message(FATAL_ERROR "font ${arg_FILE} is missing; install the Debian package ${arg_PACKAGE}")
  endif()
  # Face 0 of the Noto collections is the Japanese one; another index would give Chinese glyph shapes.
  add_custom_command(OUTPUT ${output}
    COMMAND ${HB_SUBSET} --face-index=0 --unicodes-file=${arg_CHARACTERS} --layout-features=*
            --font-file=${font_${arg_OUTPUT}} --output-file=${output}
    DEPENDS ${arg_CHARACTERS} ${font_${arg_OUTPUT}} VERBATIM)
  # The licence of each font (OFL 1.1) travels with its copy.
  find_file(licence_${arg_PACKAGE} copyright PATHS ${system_documents} PATH_SUFFIXES ${arg_PACKAGE} NO_DEFAULT_PATH)
  if(licence_${arg_PACKAGE})
    configure_file(${licence_${arg_PACKAGE}} ${font_folder}/licences/${arg_PACKAGE}.txt COPYONLY)
  endif()
  set_property(GLOBAL APPEND PROPERTY manganize_lettering_data ${output})
endfunction()

lettering_font(OUTPUT sans-bold.otf PACKAGE fonts-noto-cjk FILE NotoSansCJK-Bold.ttc CHARACTERS ${repertoire})
lettering_font(OUTPUT serif-bold-kana.otf PACKAGE fonts-noto-cjk FILE NotoSerifCJK-Bold.ttc CHARACTERS ${repertoire_kana})
lettering_font(OUTPUT rocknroll.ttf PACKAGE fonts-rocknroll FILE RocknRollOne-Regular.ttf CHARACTERS ${repertoire})
lettering_font(OUTPUT reggae.ttf PACKAGE fonts-reggae FILE ReggaeOne-Regular.ttf CHARACTERS ${repertoire})
lettering_font(OUTPUT yusei-magic.ttf PACKAGE fonts-yusei-magic FILE YuseiMagic-Regular.ttf CHARACTERS ${repertoire})
lettering_font(OUTPUT comic-neue-bold.otf PACKAGE fonts-comic-neue FILE ComicNeue-Bold.otf CHARACTERS ${repertoire})

set(phrase_source ${PROJECT_SOURCE_DIR}/node_modules/budoux/dist/data/models/ja.js)
if(NOT EXISTS ${phrase_source})
  message(FATAL_ERROR "the npm package budoux is missing; run 'npm ci --ignore-scripts' in the project")
endif()
set(phrase_model ${MANGANIZE_SHARE}/phrases-ja.json)
add_custom_command(OUTPUT ${phrase_model}
  COMMAND ${CMAKE_COMMAND} -D source=${phrase_source} -D output=${phrase_model}
          -P ${CMAKE_CURRENT_SOURCE_DIR}/phrase_model.cmake
  DEPENDS ${phrase_source} phrase_model.cmake VERBATIM)

get_property(lettering_data GLOBAL PROPERTY manganize_lettering_data)
add_custom_target(page_lettering_data ALL DEPENDS ${lettering_data} ${phrase_model})

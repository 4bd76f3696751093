# SPDX-License-Identifier: Apache-2.0
# Makes one C++ file out of a folder: cmake -DFOLDER=page -DOUT=pages_data.cpp -P embed.cmake. READMEs stay out.
file(GLOB_RECURSE files RELATIVE ${FOLDER} ${FOLDER}/*)
list(FILTER files EXCLUDE REGEX "(^|/)(\\.|README)")
list(SORT files)

set(type_html "text/html; charset=utf-8")
set(type_css "text/css; charset=utf-8")
set(type_js "text/javascript; charset=utf-8")
set(type_mjs "text/javascript; charset=utf-8")
set(type_json "application/json")
set(type_svg "image/svg+xml")
set(type_png "image/png")
set(type_ico "image/x-icon")
set(type_woff2 "font/woff2")
set(type_txt "text/plain; charset=utf-8")

set(data "")
set(table "")
set(count 0)
foreach(file ${files})
  string(REGEX MATCH "[^.]*$" extension "${file}")
  if(NOT DEFINED type_${extension})
    message(FATAL_ERROR "${FOLDER}/${file}: embed.cmake knows no MIME type of .${extension}")
  endif()
  file(SIZE ${FOLDER}/${file} size)
  file(READ ${FOLDER}/${file} hex HEX)
  string(REGEX REPLACE "(................................)" "\\1\n" hex "${hex}")
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
  # An array of no bytes is no C++.
  string(APPEND data "constexpr unsigned char kFile${count}[] = {\n${bytes}0};\n")
  string(APPEND table "    {\"/${file}\", \"${type_${extension}}\", text(kFile${count}, ${size})},\n")
  math(EXPR count "${count} + 1")
endforeach()

file(WRITE ${OUT}.new "// Made by embed.cmake.
#include \"glossary/review/http/pages.hpp\"

#include <array>
#include <cstddef>

namespace yakugo::review::http {

namespace {

${data}
std::string_view text(const unsigned char* bytes, std::size_t size) {
    return {reinterpret_cast<const char*>(bytes), size};
}

const std::array<Page, ${count}> kPages = {{
${table}}};

}  // namespace

std::span<const Page> pages() {
    return kPages;
}

}  // namespace yakugo::review::http
")
file(RENAME ${OUT}.new ${OUT})

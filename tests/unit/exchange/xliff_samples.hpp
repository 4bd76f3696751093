// SPDX-License-Identifier: Apache-2.0
// XLIFF round what a test is about.
#pragma once

#include <string>

namespace yakugo::testing {

inline std::string xliff1(const std::string& body) {
    return R"(<?xml version="1.0"?><xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="a.html" source-language="en" target-language="ja" datatype="html"><body>
)" + body + "</body></file></xliff>";
}

inline std::string unit1(const std::string& content) {
    return xliff1("<trans-unit id=\"1\">" + content + "</trans-unit>");
}

inline std::string xliff2(const std::string& body) {
    return R"(<xliff version="2.0" srcLang="en" trgLang="ja" xmlns="urn:oasis:names:tc:xliff:document:2.0">
<file id="f" original="a.html">)" +
           body + "</file></xliff>";
}

inline std::string unit2(const std::string& content) {
    return xliff2("<unit id=\"1\">" + content + "</unit>");
}

}  // namespace yakugo::testing

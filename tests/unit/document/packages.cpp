// SPDX-License-Identifier: Apache-2.0
#include "packages.hpp"

#include "libalign/core/error.hpp"

#include <zip.h>

#include <catch2/catch.hpp>

namespace yakugo::test {

std::string zipped(const Members& members) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const whole = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(whole);
    zip_t* const zip = zip_open_from_source(whole, ZIP_TRUNCATE, &error);
    for (const auto& [name, bytes] : members)
        zip_file_add(zip, name.c_str(), zip_source_buffer(zip, bytes.data(), bytes.size(), 0), ZIP_FL_ENC_UTF_8);
    REQUIRE(zip_close(zip) == 0);
    zip_source_open(whole);
    std::string out, piece(1U << 16U, '\0');
    for (zip_int64_t got = 0; (got = zip_source_read(whole, piece.data(), piece.size())) > 0;)
        out.append(piece, 0, static_cast<std::size_t>(got));
    zip_source_close(whole);
    zip_source_free(whole);
    return out;
}

std::string lines_of(const document::Flow& flow) {
    constexpr const char* marks[] = {"", " title", " heading", " caption", " alt", " list", " quote", " cell", " note"};
    std::string out;
    for (const document::Part& part : flow.parts) {
        if (flow.parts.size() > 1) out += '[' + part.member + "]\n";
        std::size_t end = 0;
        for (const document::FlowLine& line : part.lines) {
            if (slice(part.text, {end, line.range.begin}).starts_with("\n\n")) out += "-\n";
            end = line.range.end;
            out += std::to_string(line.number) + marks[static_cast<std::size_t>(line.mark)] + ": " +
                   std::string(slice(part.text, line.range)) + '\n';
        }
    }
    return out;
}

std::string bytes_of(const document::Flow& flow, const std::string& words) {
    for (const document::Part& part : flow.parts) {
        const std::size_t at = part.text.find(words);
        if (at == std::string::npos) continue;
        return std::string(slice(part.bytes, part.origin.file({at, at + words.size()})));
    }
    return "not there";
}

std::string diagnostics_of(const document::Flow& flow) {
    std::string out;
    for (const Diagnostic& diagnostic : flow.diagnostics) out += describe(diagnostic) + '\n';
    return out;
}

std::string error_of(document::Flow (*read)(const std::string&, const std::string&), const std::string& bytes,
                     const std::string& name) {
    try {
        read(bytes, name);
    } catch (const InputError& error) {
        return error.what();
    }
    return "no error";
}

}  // namespace yakugo::test

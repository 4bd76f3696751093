// SPDX-License-Identifier: Apache-2.0
// Writing and reading of the note; the grammar stands in the header.
#include "glossary/exchange/tbx/yakugo_note.hpp"

namespace yakugo::exchange {

namespace {

constexpr std::string_view mark = "yakugo:";
constexpr std::size_t max_depth = 32;

void escape(std::string& out, std::string_view text) {
    for (const char c : text) {
        if (c == '\n') {
            out += "\\n";
            continue;
        }
        if (c == '\\' || c == ';' || c == '=' || c == '{' || c == '}') out += '\\';
        out += c;
    }
}

void write(std::string& out, const std::vector<store::Field>& fields) {
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const store::Field& field = fields[i];
        if (i > 0) out += "; ";
        escape(out, field.name);
        out += '=';
        escape(out, field.value);
        if (!field.target.empty()) {
            out += '=';
            escape(out, field.target);
        }
        if (field.with.empty()) continue;
        out += '{';
        write(out, field.with);
        out += '}';
    }
}

/// Reads from the front; once `failed`, nothing that it gives means anything.
class NoteParser {
public:
    explicit NoteParser(std::string_view text) : text_(text) {}

    std::optional<std::vector<store::Field>> note() {
        std::vector<store::Field> out = fields(0);
        if (failed_ || !text_.empty()) return std::nullopt;
        return out;
    }

private:
    bool take(char c) {
        const bool there = !text_.empty() && text_.front() == c;
        if (there) text_.remove_prefix(1);
        return there;
    }

    std::vector<store::Field> fields(std::size_t depth) {
        std::vector<store::Field> out;
        do {
            while (take(' ')) {
            }
            out.push_back(field(depth));
        } while (!failed_ && take(';'));
        return out;
    }

    store::Field field(std::size_t depth) {
        store::Field out{word(), {}};
        failed_ = failed_ || !take('=');
        out.value = word();
        if (take('=')) out.target = word();
        if (!failed_ && take('{')) {
            failed_ = depth == max_depth;
            if (!failed_) out.with = fields(depth + 1);
            failed_ = failed_ || !take('}');
        }
        return out;
    }

    /// Up to the next sign that is not escaped.
    std::string word() {
        std::string out;
        while (!text_.empty() && std::string_view(";={}").find(text_.front()) == std::string_view::npos) {
            const char c = text_.front();
            text_.remove_prefix(1);
            out += c == '\\' ? escaped() : c;
        }
        return out;
    }

    char escaped() {
        const char c = text_.empty() ? '\0' : text_.front();
        if (!text_.empty()) text_.remove_prefix(1);
        failed_ = failed_ || c == '\0' || std::string_view("\\;={}n").find(c) == std::string_view::npos;
        return c == 'n' ? '\n' : c;
    }

    std::string_view text_;
    bool failed_ = false;
};

}  // namespace

std::string yakugo_note(const std::vector<store::Field>& fields) {
    std::string out(mark);
    out += ' ';
    write(out, fields);
    return out;
}

bool looks_like_yakugo_note(std::string_view text) {
    return text.starts_with(mark);
}

std::optional<std::vector<store::Field>> read_yakugo_note(std::string_view text) {
    if (!looks_like_yakugo_note(text)) return std::nullopt;
    return NoteParser(text.substr(mark.size())).note();
}

}  // namespace yakugo::exchange

// SPDX-License-Identifier: Apache-2.0
// libgettextpo reads files by name: it gets one that is in memory only.
#include "glossary/exchange/po/po_catalogue.hpp"

#include "libalign/core/error.hpp"

#include <gettext-po.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <csetjmp>
#include <cstring>
#include <memory>
#include <mutex>

#ifdef __has_feature  // clang; g++ says it by the other name
#if __has_feature(address_sanitizer)
#define __SANITIZE_ADDRESS__ 1
#endif
#endif
#ifdef __SANITIZE_ADDRESS__
/// libgettextpo 0.21 loses the name of each file that it reads, 16 bytes, and the strings of a message that it refuses.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
    return "leak:libgettextpo";
}
extern "C" const char* __lsan_default_options();
extern "C" const char* __lsan_default_options() {
    return "print_suppressions=0";
}
#endif

namespace yakugo::exchange {

namespace {

/// Where the library's handlers, which take no pointer of ours, put what they hear. One call at a time: see parse_po().
struct Listener {
    std::vector<PoProblem>* problems;
    std::jmp_buf out;
};
Listener* listener = nullptr;

extern "C" void yakugo_po_problem(int severity, po_message_t /*message*/, const char* file, std::size_t line,
                                  std::size_t column, int /*multiline*/, const char* text) {
    if (severity == PO_SEVERITY_WARNING) return;
    constexpr auto unknown = static_cast<std::size_t>(-1);
    try {
        PoProblem problem;
        if (file != nullptr && line != unknown) problem.line = line;
        if (problem.line != 0 && column != unknown) problem.column = column;
        problem.message = text;
        while (problem.message.ends_with('\n')) problem.message.pop_back();
        // The library has read the line break when it finds that it should not be there.
        if (problem.message == "end-of-line within string" && problem.line > 1) --problem.line;
        listener->problems->push_back(std::move(problem));
    } catch (...) {  // no exception may pass through C; the problem before this one was told
    }
    // The library demands that the handler of a fatal error does not return. There are only frames of C below.
    if (severity == PO_SEVERITY_FATAL_ERROR) std::longjmp(listener->out, 1);
}

extern "C" void yakugo_po_problem2(int severity, po_message_t message, const char* file, std::size_t line,
                                   std::size_t column, int multiline, const char* text, po_message_t /*message2*/,
                                   const char* /*file2*/, std::size_t /*line2*/, std::size_t /*column2*/,
                                   int /*multiline2*/, const char* /*text2*/) {
    yakugo_po_problem(severity, message, file, line, column, multiline, text);
}

/// A file without a name, by its descriptor. One for all calls: making it costs more than filling it.
class Memory {
public:
    Memory() : descriptor_(::memfd_create("yakugo-po", MFD_CLOEXEC)) {}
    Memory(const Memory&) = delete;
    Memory& operator=(const Memory&) = delete;
    ~Memory() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }

    std::string fill(std::string_view text) const {
        bool well = descriptor_ >= 0 && ::ftruncate(descriptor_, 0) == 0;
        for (std::size_t at = 0; well && at < text.size();) {
            const auto wrote = ::pwrite(descriptor_, text.data() + at, text.size() - at, static_cast<off_t>(at));
            well = wrote > 0;
            if (well) at += static_cast<std::size_t>(wrote);
        }
        if (!well) throw Error(std::string("PO: no memory for a piece of the file: ") + std::strerror(errno));
        return "/proc/self/fd/" + std::to_string(descriptor_);
    }

private:
    int descriptor_;
};

po_file_t read(const std::string& path, Listener& into) {
    static constexpr po_xerror_handler handler = {yakugo_po_problem, yakugo_po_problem2};
    listener = &into;
    // What the library had allocated is lost after a fatal error: it has no way to give it back.
    po_file_t const file = setjmp(into.out) == 0 ? po_file_read(path.c_str(), &handler) : nullptr;
    listener = nullptr;
    return file;
}

std::optional<std::string> optional(const char* text) {
    if (text == nullptr) return std::nullopt;
    return text;
}

PoMessage message_of(po_message_t raw) {
    PoMessage out;
    out.context = optional(po_message_msgctxt(raw));
    out.id = po_message_msgid(raw);
    out.plural = optional(po_message_msgid_plural(raw));
    if (out.plural) {
        for (int i = 0; const char* const form = po_message_msgstr_plural(raw, i); ++i) out.forms.emplace_back(form);
    } else {
        out.forms.emplace_back(po_message_msgstr(raw));
    }
    out.previous_context = optional(po_message_prev_msgctxt(raw));
    out.previous_id = optional(po_message_prev_msgid(raw));
    out.previous_plural = optional(po_message_prev_msgid_plural(raw));
    out.comments = po_message_comments(raw);
    out.extracted = po_message_extracted_comments(raw);
    out.fuzzy = po_message_is_fuzzy(raw) != 0;
    out.obsolete = po_message_is_obsolete(raw) != 0;
    return out;
}

struct FreeFile {
    void operator()(struct po_file* file) const { po_file_free(file); }
};
struct FreeIterator {
    void operator()(struct po_message_iterator* iterator) const { po_message_iterator_free(iterator); }
};

}  // namespace

PoCatalogue parse_po(std::string_view text) {
    static std::mutex one_at_a_time;
    static const Memory memory;
    const std::scoped_lock lock(one_at_a_time);
    PoCatalogue out;
    Listener into{&out.problems, {}};
    const std::unique_ptr<struct po_file, FreeFile> file(read(memory.fill(text), into));
    if (!file) {
        if (out.problems.empty())
            throw Error(std::string("PO: no piece of the file can be read: ") + std::strerror(errno));
        return out;
    }
    for (const char* const* domain = po_file_domains(file.get()); *domain != nullptr; ++domain) {
        const std::unique_ptr<struct po_message_iterator, FreeIterator> at(po_message_iterator(file.get(), *domain));
        while (po_message_t const raw = po_next_message(at.get())) out.messages.push_back(message_of(raw));
    }
    return out;
}

}  // namespace yakugo::exchange

// SPDX-License-Identifier: Apache-2.0
// Translation units as messages of PO.
#include "glossary/exchange/plain.hpp"
#include "glossary/exchange/po/po.hpp"
#include "glossary/exchange/po/po_message.hpp"
#include "glossary/exchange/po/po_quoted.hpp"
#include "libalign/core/digest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <ostream>
#include <unordered_map>
#include <unordered_set>

namespace yakugo::exchange {

namespace {

/// Whether `text` begins (ends) with a line break made to be as `like` has it; true where it was not.
bool adapt_breaks(const std::string& like, std::string& text) {
    const std::string before = text;
    while (!like.starts_with('\n') && text.starts_with('\n')) text.erase(0, 1);
    while (!like.ends_with('\n') && text.ends_with('\n')) text.pop_back();
    if (text.empty()) return text != before;
    if (like.starts_with('\n') && !text.starts_with('\n')) text.insert(0, 1, '\n');
    if (like.ends_with('\n') && !text.ends_with('\n')) text += '\n';
    return text != before;
}

/// Half of a plural without its other half: a message like others, that does not forget what it was.
void keep_number(PoEntry& entry) {
    const bool plural = entry.number == PoEntry::Number::plural;
    entry.developer.push_back(po_own_line("", "property", "x-plural", plural ? "plural" : "singular"));
    if (plural) entry.developer.push_back(po_own_line("", "property", "x-plural-of", entry.plural_of));
}

class PoMessageWriter final : public UnitWriter {
public:
    PoMessageWriter(std::ostream& out, const Options& options) : out_(out), options_(options), maker_(options.source) {
        header();
    }
    void write(const store::TranslationUnit& unit) override;
    Report finish() override;

private:
    void header();
    bool joined(const PoEntry& plural);
    void flush();
    void emit(PoEntry entry);
    bool choose_context(PoEntry& entry);

    std::ostream& out_;
    Options options_;
    PoEntryMaker maker_;
    std::optional<PoEntry> singular_;  // waits for its plural
    // Digests only: 16 bytes a message. Two that are equal by chance cost a msgctxt that was not needed, or, with the
    // probability of 1 in 10^19 a pair, a message.
    std::unordered_set<std::uint64_t> ids_, messages_;
    std::unordered_map<std::uint64_t, std::size_t> numbers_;  // the last one given, by message
    Report report_;
    std::size_t repeated_ = 0, breaks_ = 0, forms_ = 0;
};

void PoMessageWriter::header() {
    Cleaner cleaner;
    const bool japanese = options_.source == Language::en;
    std::string header = "Project-Id-Version: " + cleaner.line(options_.title) + "\n";
    if (compact_time(options_.date))
        header +=
            fmt::format("PO-Revision-Date: {} {}+0000\n", options_.date.substr(0, 10), options_.date.substr(11, 5));
    header += "Last-Translator: \nLanguage-Team: \n";
    header += fmt::format("Language: {}\n", code(other(options_.source)));
    header += "MIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n";
    header += japanese ? "Plural-Forms: nplurals=1; plural=0;\n" : "Plural-Forms: nplurals=2; plural=(n != 1);\n";
    header += fmt::format("X-Source-Language: {}\n", code(options_.source));
    header += "X-Generator: " + cleaner.line("yakugo " + options_.version) + "\n";
    out_ << "msgid \"\"\nmsgstr \"\"\n";
    for (std::size_t at = 0, end = 0; at < header.size(); at = end + 1) {
        end = header.find('\n', at);
        out_ << po_quoted(std::string_view(header).substr(at, end - at + 1)) << '\n';
    }
}

void PoMessageWriter::write(const store::TranslationUnit& unit) {
    std::optional<PoEntry> entry = maker_.make(unit);
    if (!entry) return;
    if (joined(*entry)) return;
    flush();
    if (entry->number == PoEntry::Number::singular) {
        singular_ = std::move(entry);
    } else {
        emit(std::move(*entry));
    }
}

/// Puts a plural to the singular that stood before it.
bool PoMessageWriter::joined(const PoEntry& plural) {
    if (plural.number != PoEntry::Number::plural || !singular_ || singular_->id != plural.plural_of) return false;
    PoEntry whole = std::move(*singular_);
    singular_.reset();
    whole.plural = plural.id;
    if (options_.source == Language::en) {
        if (whole.forms.front() != plural.forms.front() && !whole.forms.front().empty()) ++forms_;
        whole.forms = plural.forms;
    } else {
        whole.forms.push_back(plural.forms.front());
    }
    ++report_.written;
    emit(std::move(whole));
    return true;
}

void PoMessageWriter::flush() {
    if (!singular_) return;
    PoEntry alone = std::move(*singular_);
    singular_.reset();
    emit(std::move(alone));
}

/// False where the same message was written before.
bool PoMessageWriter::choose_context(PoEntry& entry) {
    const auto id = [&](const std::string& context) { return fnv1a(entry.id, fnv1a(context + '\4')); };
    std::uint64_t whole = id(entry.context.value_or(""));
    for (const std::string& form : entry.forms) whole = fnv1a(form, fnv1a("\4", whole));
    const bool is_new = messages_.insert(whole).second;
    if (ids_.insert(id(entry.context.value_or(""))).second) return true;
    if (!is_new) return false;
    const std::string base = entry.context ? *entry.context : entry.key;
    if (!entry.context && !base.empty() && ids_.insert(id(base)).second) {
        entry.context = base;
        return true;
    }
    for (std::size_t& n = numbers_.try_emplace(id(base), 1).first->second;;) {
        const std::string candidate = base.empty() ? std::to_string(++n) : fmt::format("{} {}", base, ++n);
        if (!ids_.insert(id(candidate)).second) continue;
        entry.context = candidate;
        return true;
    }
}

void PoMessageWriter::emit(PoEntry entry) {
    if (entry.plural && adapt_breaks(entry.id, *entry.plural)) ++breaks_;
    for (std::string& form : entry.forms) {
        if (adapt_breaks(entry.id, form)) ++breaks_;
    }
    if (!choose_context(entry)) {
        ++repeated_;
        return;
    }
    if (entry.number != PoEntry::Number::none && !entry.plural) keep_number(entry);
    ++report_.written;
    out_ << '\n';
    write_po_entry(out_, entry);
}

Report PoMessageWriter::finish() {
    flush();
    const auto leave_out = [&](std::size_t count, std::string_view one, std::string_view many) {
        if (count > 0) report_.left_out.push_back(fmt::format("PO: {} {} left out", count, count == 1 ? one : many));
    };
    const PoLosses& lost = maker_.losses();
    leave_out(lost.sources, "unit without a source text", "units without a source text");
    leave_out(repeated_, "repeated unit", "repeated units");
    leave_out(lost.variants, "further text", "further texts");
    leave_out(lost.tags, "inline tag without a code", "inline tags without a code");
    leave_out(lost.attributes, "attribute of a note or property", "attributes of notes or properties");
    leave_out(forms_, "translation of a singular, of which Japanese has none,",
              "translations of singulars, of which Japanese has none,");
    leave_out(breaks_, "line break at an end where the source has another",
              "line breaks at an end where the source has others");
    leave_out(lost.characters, "control character or broken byte", "control characters or broken bytes");
    return report_;
}

}  // namespace

std::unique_ptr<UnitWriter> po_writer(std::ostream& out, const Options& options) {
    return std::make_unique<PoMessageWriter>(out, options);
}

}  // namespace yakugo::exchange

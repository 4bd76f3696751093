// SPDX-License-Identifier: Apache-2.0
// Three readers of PO.
#include "tests/conformance/po_tools.hpp"

#include "glossary/exchange/po/po.hpp"
#include "tests/conformance/split.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>

namespace yakugo::conformance {

namespace {

constexpr const char* python = "/usr/bin/python3";  // the toolkit is a Debian package, of that Python

/// Files behind 0x1C, records behind 0x1E, parts behind 0x1F.
constexpr const char* kList = R"py(
import sys
from translate.storage import po
for path in sys.argv[1:]:
    out = []
    for unit in po.pofile.parsefile(path).units:
        if unit.isheader():
            continue
        sources, targets = [unit.source], [unit.target]
        if unit.hasplural():
            sources = [str(s) for s in unit.source.strings]
            targets = [str(s) for s in unit.target.strings]
            sources += sources[1:] * (len(targets) - 2)
            targets += targets * (2 - len(targets))
        flags = ("fuzzy " if unit.isfuzzy() else "") + ("obsolete" if unit.isobsolete() else "")
        for source, target in zip(sources, targets):
            out.append("\x1e" + "\x1f".join([unit.getcontext(), source, target, flags]))
    sys.stdout.buffer.write(("\x1c" + "".join(out)).encode("utf-8"))
)py";

std::string content(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// GNU gettext's manual, "The Format of GNU MO Files", in the byte order of this machine, in which msgfmt writes it.
class MoFile {
public:
    explicit MoFile(std::string bytes) : bytes_(std::move(bytes)) {
        if (number(0) != 0x950412DEU) throw std::runtime_error("expected an MO file, found none");
    }
    std::size_t size() const { return number(8); }
    std::string source(std::size_t i) const { return text(number(12) + 8 * i); }
    std::string target(std::size_t i) const { return text(number(16) + 8 * i); }

private:
    std::uint32_t number(std::size_t at) const {
        std::uint32_t out = 0;
        if (at + sizeof out > bytes_.size()) throw std::runtime_error("MO file is too short");
        std::copy_n(bytes_.data() + at, sizeof out, reinterpret_cast<char*>(&out));
        return out;
    }
    std::string text(std::size_t at) const { return bytes_.substr(number(at + 4), number(at)); }

    std::string bytes_;
};

}  // namespace

std::string put(const Folder& folder, const std::string& name, const std::string& content) {
    folder.write(name, content);
    return (folder / name).string();
}

int run(const Folder& folder, const std::string& command, std::string& out) {
    const std::string log = (folder / "log").string();
    const int code = std::system((command + " >'" + log + "' 2>&1").c_str());
    out = content(log);
    return code;
}

std::string describe(const std::vector<PoRecord>& records) {
    std::string out;
    for (const PoRecord& one : records)
        out += "[" + one.context + "][" + one.source + "][" + one.target + "][" + one.flags + "]\n";
    return out;
}

std::vector<PoRecord> our_records(const std::string& po, Language source) {
    std::vector<PoRecord> out;
    markup::Input input = markup::Input::of(po, "a.po");
    const auto sink = [&](store::TranslationUnit& unit) {
        PoRecord& one = out.emplace_back();
        for (const store::Property& property : unit.properties) {
            if (property.type == "x-context") one.context = property.value;
            if (property.type == "x-fuzzy") one.flags = "fuzzy " + one.flags;
            if (property.type == "x-obsolete") one.flags += "obsolete";
        }
        one.source = unit.variants[0].text.text;
        if (unit.variants.size() > 1) one.target = unit.variants[1].text.text;
    };
    exchange::read_po(input, sink, {.source = source});
    return out;
}

bool has_msgfmt() {
    return std::system("command -v msgfmt >/dev/null") == 0;
}

bool has_toolkit(const Folder& folder) {
    std::string log;
    return run(folder, std::string(python) + " -c 'from translate.storage import po'", log) == 0;
}

std::optional<std::vector<PoRecord>> msgfmt_records(const Folder& folder, const std::string& po, std::string& log) {
    const std::string mo = (folder / "a.mo").string();
    if (run(folder, "LC_ALL=C msgfmt -f -o '" + mo + "' '" + put(folder, "a.po", po) + "'", log) != 0)
        return std::nullopt;
    std::vector<PoRecord> out;
    const MoFile file(content(mo));
    for (std::size_t i = 0; i < file.size(); ++i) {
        std::string source = file.source(i), context;
        if (source.empty()) continue;
        if (const auto end = source.find('\x04'); end != std::string::npos) {
            context = source.substr(0, end);
            source.erase(0, end + 1);
        }
        const std::vector<std::string> sources = split(source, '\0'), targets = split(file.target(i), '\0');
        const std::size_t forms = std::max(sources.size(), targets.size());
        for (std::size_t form = 0; form < forms; ++form)
            out.push_back({context, sources[std::min(form, sources.size() - 1)],
                           targets[std::min(form, targets.size() - 1)], ""});
    }
    std::sort(out.begin(), out.end());
    return out;
}

std::vector<std::vector<PoRecord>> toolkit_records(const Folder& folder, const std::vector<std::string>& catalogues) {
    std::string command = std::string(python) + " '" + put(folder, "list.py", kList) + "'", listed;
    for (std::size_t i = 0; i < catalogues.size(); ++i)
        command += " '" + put(folder, std::to_string(i) + ".po", catalogues[i]) + "'";
    if (run(folder, command, listed) != 0) throw std::runtime_error(listed.substr(0, 2000));
    std::vector<std::vector<PoRecord>> out;
    for (const std::string& file : split(listed, '\x1c')) {
        std::vector<PoRecord>& records = out.emplace_back();
        for (const std::string& record : split(file, '\x1e')) {
            const std::vector<std::string> parts = split(record, '\x1f');
            if (parts.size() == 4) records.push_back({parts[0], parts[1], parts[2], parts[3]});
        }
    }
    out.erase(out.begin());  // what stands before the first file
    return out;
}

}  // namespace yakugo::conformance

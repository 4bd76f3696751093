// SPDX-License-Identifier: Apache-2.0
// The table of forms, and how a file is told.
#include "glossary/exchange/formats.hpp"

#include "glossary/exchange/compressed.hpp"
#include "glossary/exchange/pair_tables.hpp"
#include "glossary/exchange/plain.hpp"
#include "glossary/exchange/po/po.hpp"
#include "glossary/exchange/table/column_forms.hpp"
#include "glossary/exchange/table/glossary_omegat.hpp"
#include "glossary/exchange/table/table_reader.hpp"
#include "glossary/exchange/table/utx.hpp"
#include "glossary/exchange/tbx/tbx.hpp"
#include "glossary/exchange/tmx/tmx_reader.hpp"
#include "glossary/exchange/tmx/tmx_writer.hpp"
#include "glossary/exchange/xliff/xliff.hpp"
#include "glossary/exchange/xlsx/xlsx.hpp"
#include "libalign/core/ascii.hpp"
#include "libalign/core/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>

namespace yakugo::exchange {

namespace {

constexpr std::array kProfiles = {
    Profile{.name = "tmx",
            .extensions = ".tmx",
            .label = "TMX",
            .summary = "TMX 1.4 (reads 1.1 to 1.4b): translation memories",
            .read_units = read_tmx,
            .write_units = tmx_writer},
    Profile{.name = "basic-dca",
            .extensions = ".tbx .xml",
            .label = "TBX",
            .summary = "TBX v3, TBX-Basic, DCA: all fields; reads every TBX, MultiTerm XML too",
            .read_entries = read_tbx,
            .write_entries = tbx_basic_dca_writer},
    Profile{.name = "basic-dct",
            .extensions = ".tbx",
            .label = "TBX",
            .summary = "the same in DCT",
            .read_entries = read_tbx,
            .write_entries = tbx_basic_dct_writer},
    Profile{.name = "omegat",
            .extensions = ".tbx",
            .label = "TBX omegat",
            .summary = "TBX v2 for OmegaT, Lokalize, Weblate and the translate toolkit; one direction",
            .read_entries = read_tbx,
            .write_entries = tbx_omegat_writer},
    Profile{.name = "csv",
            .extensions = ".csv",
            .label = "CSV",
            .summary = "CSV, a pair of terms a line; reads tables of every make, by their header",
            .read_entries = read_table,
            .write_pairs = write_csv},
    Profile{.name = "tsv",
            .extensions = ".tsv",
            .label = "TSV",
            .summary = "the same parted by tabs",
            .read_entries = read_table,
            .write_pairs = write_tsv},
    Profile{.name = "full-csv",
            .extensions = ".csv",
            .label = "CSV",
            .summary = "CSV with all fields of the entries",
            .read_entries = read_table,
            .write_entries = full_csv_writer},
    Profile{.name = "memoq",
            .extensions = ".csv",
            .label = "memoQ CSV",
            .summary = "CSV as memoQ's term bases import and export it",
            .read_entries = read_table,
            .write_entries = memoq_csv_writer},
    Profile{.name = "trados",
            .extensions = ".csv",
            .label = "Trados CSV",
            .summary = "CSV for Trados' cloud term bases: synonyms in one cell",
            .read_entries = read_table,
            .write_entries = trados_csv_writer},
    Profile{.name = "phrase",
            .extensions = ".csv",
            .label = "Phrase CSV",
            .summary = "CSV with the columns of Phrase's term bases",
            .read_entries = read_table,
            .write_entries = phrase_csv_writer},
    Profile{.name = "xbench",
            .extensions = ".txt .tsv",
            .label = "Xbench",
            .summary = "Xbench: source, target, description",
            .read_entries = read_xbench,
            .write_entries = xbench_tsv_writer},
    Profile{.name = "deepl",
            .extensions = ".csv",
            .label = "DeepL CSV",
            .summary = "DeepL's glossaries: one translation a term",
            .read_entries = read_deepl,
            .write_entries = deepl_csv_writer},
    Profile{.name = "omegat-glossary",
            .extensions = ".utf8 .tab .txt",
            .label = "OmegaT",
            .summary = "OmegaT's glossary: source, target, comment",
            .read_entries = read_omegat,
            .write_entries = omegat_glossary_writer},
    Profile{.name = "utx",
            .extensions = ".utx",
            .label = "UTX",
            .summary = "UTX 1.20, the glossary form of the AAMT; reads 1.11 too",
            .read_entries = read_utx,
            .write_entries = utx_writer},
    Profile{.name = "utx-1.11",
            .extensions = ".utx",
            .label = "UTX",
            .summary = "UTX 1.11",
            .read_entries = read_utx,
            .write_entries = utx_1_11_writer},
    Profile{.name = "xlsx",
            .extensions = ".xlsx",
            .label = "XLSX",
            .summary = "Excel workbook with all fields; reads tables of every make, by their header",
            .read_entries = read_xlsx,
            .write_entries = xlsx_writer},
    Profile{.name = "trados-xlsx",
            .extensions = ".xlsx",
            .label = "Trados XLSX",
            .summary = "the columns of trados in a workbook",
            .read_entries = read_xlsx,
            .write_entries = trados_xlsx_writer},
    Profile{.name = "phrase-xlsx",
            .extensions = ".xlsx",
            .label = "Phrase XLSX",
            .summary = "the columns of phrase in a workbook",
            .read_entries = read_xlsx,
            .write_entries = phrase_xlsx_writer},
    Profile{.name = "xliff",
            .extensions = ".xlf .xliff .sdlxliff .mqxliff .mxliff",
            .label = "XLIFF",
            .summary = "XLIFF 1.0 to 2.2, of Trados and memoQ too: segments",
            .read_units = read_xliff},
    Profile{.name = "po",
            .extensions = ".po .pot",
            .label = "PO",
            .summary = "gettext's message catalogues: segments",
            .read_units = read_po,
            .write_units = po_writer,
            .marks_unfinished = true},
};

/// ASCII only: an extension is compared the same way under every locale.
std::string_view extension_of(std::string_view file_name) {
    file_name.remove_prefix(file_name.rfind('/') + 1);  // npos + 1 is 0
    const auto dot = file_name.rfind('.');
    return dot == std::string_view::npos || dot == 0 ? std::string_view() : file_name.substr(dot);
}

/// The first bytes as far as telling a form needs them: UTF-16 loses its NULs, a byte order mark goes.
std::string plain(std::string_view bytes) {
    std::string out;
    for (const char c : bytes) {
        if (c != '\0') out += c;
    }
    for (const std::string_view mark : {"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"}) {
        if (out.starts_with(mark)) out.erase(0, mark.size());
    }
    out.erase(0, std::min(out.find_first_not_of(" \t\r\n"), out.size()));
    return out;
}

/// The local name of the first start tag; empty where no XML is in sight.
std::string_view root_of(std::string_view text) {
    if (!text.starts_with('<')) return {};
    for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
        if (text.substr(at).starts_with("<!--")) at = std::min(text.find("-->", at), text.size());
        if (at + 1 >= text.size() || text[at] != '<' || text[at + 1] == '?' || text[at + 1] == '!') continue;
        const std::size_t end = std::min(text.find_first_of(" \t\r\n/>", at + 1), text.size());
        const std::string_view name = text.substr(at + 1, end - at - 1);
        return name.substr(name.find(':') + 1);  // npos + 1 is 0
    }
    return {};
}

/// The profile that its content names; null where content alone does not tell.
const Profile* by_content(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> roots = {{{"tmx", "tmx"},
                                                                                            {"tbx", "basic-dca"},
                                                                                            {"TBX", "basic-dca"},
                                                                                            {"martif", "basic-dca"},
                                                                                            {"mtf", "basic-dca"},
                                                                                            {"xliff", "xliff"},
                                                                                            {"mqxliff", "xliff"}}};
    const std::string_view root = root_of(text);
    for (const auto& [name, profile] : roots) {
        if (root == name) return find_profile(profile);
    }
    if (text.starts_with("PK\x03\x04")) return find_profile("xlsx");
    if (text.starts_with("#UTX")) return find_profile("utx");
    if (text.starts_with("msgid \"") || text.find("\nmsgid \"") != std::string_view::npos) return find_profile("po");
    return nullptr;
}

}  // namespace

bool Profile::has_extension(std::string_view file_name) const {
    const std::string wanted = ascii_lowered(extension_of(file_name));
    return !wanted.empty() && fmt::format(" {} ", extensions).find(fmt::format(" {} ", wanted)) != std::string::npos;
}

std::span<const Profile> profiles() {
    return kProfiles;
}

const Profile* find_profile(std::string_view name) {
    const auto found =
        std::find_if(kProfiles.begin(), kProfiles.end(), [&](const Profile& p) { return p.name == name; });
    return found == kProfiles.end() ? nullptr : &*found;
}

const Profile* profile_to_write(std::string_view file_name) {
    const auto found = std::find_if(kProfiles.begin(), kProfiles.end(), [&](const Profile& profile) {
        return profile.writes() && profile.has_extension(file_name);
    });
    return found == kProfiles.end() ? nullptr : &*found;
}

const Profile& recognise(markup::Input& input) {
    refuse_compressed(input);
    const std::string text = plain(input.peek());
    if (const Profile* told = by_content(text); told != nullptr && told->reads()) return *told;
    const std::string_view root = root_of(text);
    const auto found = std::find_if(kProfiles.begin(), kProfiles.end(), [&](const Profile& profile) {
        return profile.reads() && profile.has_extension(input.name());
    });
    if (found != kProfiles.end() && root.empty()) return *found;
    const std::string what = root.empty() ? fmt::format("the extension \"{}\"", extension_of(input.name()))
                                          : fmt::format("XML that begins with <{}>", root);
    throw InputError(
        {input.name(), 0},
        fmt::format("expected TBX, TMX, XLIFF, PO, UTX, XLSX, or a table with one of the extensions {}; found {}",
                    known_extensions(&Profile::reads), what));
}

std::string known_extensions(bool (Profile::*can)() const) {
    std::string out;
    std::set<std::string_view> seen;
    for (const Profile& profile : kProfiles) {
        if (!(profile.*can)()) continue;
        for (std::string_view rest = profile.extensions; !rest.empty();) {
            const std::size_t end = std::min(rest.find(' '), rest.size());
            if (seen.insert(rest.substr(0, end)).second)
                out.append(out.empty() ? "" : ", ").append(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    return out;
}

}  // namespace yakugo::exchange

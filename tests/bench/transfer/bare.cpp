// SPDX-License-Identifier: Apache-2.0
// C interfaces, used as their manuals do.
#include "tests/bench/transfer/bare.hpp"

#include "libalign/core/error.hpp"

#include <fmt/format.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <sqlite3.h>

#include <memory>
#include <string_view>

namespace yakugo::bench {

namespace {

struct FreeContext {
    void operator()(xmlParserCtxt* context) const noexcept {
        if (context->myDoc != nullptr) xmlFreeDoc(context->myDoc);
        xmlFreeParserCtxt(context);
    }
};
using Context = std::unique_ptr<xmlParserCtxt, FreeContext>;

Context open(const std::string& file) {
    Context context(xmlCreateFileParserCtxt(file.c_str()));
    if (!context) throw Error(file + " cannot be read");
    return context;
}

void parse(xmlParserCtxt& context, const xmlSAXHandler& sax, void* state) {
    *context.sax = sax;
    context.sax->initialized = XML_SAX2_MAGIC;
    context.userData = state;
    if (xmlParseDocument(&context) != 0) throw Error("the file is not well-formed");
}

std::string_view view(const xmlChar* text) {
    return reinterpret_cast<const char*>(text);
}

class Database {
public:
    explicit Database(const std::string& path) {
        if (sqlite3_open(path.c_str(), &handle_) != SQLITE_OK) throw Error(path + " cannot be opened");
    }
    ~Database() { sqlite3_close(handle_); }
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;
    void run(const char* sql) {
        if (sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr) != SQLITE_OK) throw Error(sqlite3_errmsg(handle_));
    }
    sqlite3_stmt* prepare(const char* sql) {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(handle_, sql, -1, &statement, nullptr) != SQLITE_OK)
            throw Error(sqlite3_errmsg(handle_));
        return statement;
    }

private:
    sqlite3* handle_ = nullptr;
};

/// The rows while they are read. Texts of en and ja go into columns, everything else into records of `rest`.
struct Rows {
    sqlite3_stmt* insert = nullptr;
    xmlParserCtxtPtr context = nullptr;
    std::string texts[2], rest, code, tag;
    std::string* into = nullptr;  // where character data goes
    int variant = 0;
    std::string tags;  // records of the variant's tags

    void record(char kind) {
        if (!rest.empty()) rest += '\x1E';
        rest += kind;
    }
    void attributes(std::string& out, int count, const xmlChar** a, std::string_view but) {
        for (; count > 0; --count, a += 5) {
            if (view(a[0]) == but) continue;
            (out += '\x1F') += view(a[0]);
            (out += '\x1F').append(reinterpret_cast<const char*>(a[3]), static_cast<std::size_t>(a[4] - a[3]));
        }
    }
};

std::string_view value(int count, const xmlChar** a, std::string_view name) {
    for (; count > 0; --count, a += 5)
        if (view(a[0]) == name) return {reinterpret_cast<const char*>(a[3]), static_cast<std::size_t>(a[4] - a[3])};
    return {};
}

void start(void* state, const xmlChar* local, const xmlChar*, const xmlChar*, int, const xmlChar**, int count, int,
           const xmlChar** a) {
    Rows& rows = *static_cast<Rows*>(state);
    const std::string_view name = view(local);
    if (name == "tu") {
        rows.rest.clear();
        rows.texts[0].clear();
        rows.texts[1].clear();
        rows.record('K');
        (rows.rest += '\x1F') += value(count, a, "tuid");
        rows.record('L');
        (rows.rest += '\x1F') += fmt::format_int(rows.context->input->line).str();
        rows.record('A');
        rows.attributes(rows.rest, count, a, "tuid");
    } else if (name == "prop") {
        rows.record('P');
        (rows.rest += '\x1F') += value(count, a, "type");
        rows.rest += '\x1F';
        rows.into = &rows.rest;
    } else if (name == "note") {
        rows.record('N');
        rows.rest += '\x1F';
        rows.into = &rows.rest;
    } else if (name == "tuv") {
        const std::string_view language = value(count, a, "lang");
        rows.variant = language == "ja" ? 0 : 1;
        rows.record('V');
        (rows.rest += '\x1F') += language;
    } else if (name == "seg") {
        rows.into = &rows.texts[rows.variant];
    } else if (rows.into == &rows.texts[rows.variant]) {
        rows.tag =
            "\x1EG\x1F" + std::string(fmt::format_int(rows.into->size()).str()) + '\x1F' + std::string(name) + '\x1F';
        rows.code.clear();
        rows.attributes(rows.code, count, a, {});
        std::swap(rows.code, rows.tags);  // until the end tag: attributes stand behind the code
        rows.into = &rows.tag;
    }
}

void characters(void* state, const xmlChar* text, int size) {
    Rows& rows = *static_cast<Rows*>(state);
    if (rows.into == nullptr) return;
    const std::string_view piece(reinterpret_cast<const char*>(text), static_cast<std::size_t>(size));
    if (rows.into != &rows.tag) {
        *rows.into += piece;
        return;
    }
    for (const char c : piece) {
        if (c == '<' || c == '>' || c == '&')
            rows.tag += c == '<' ? "&lt;" : c == '>' ? "&gt;" : "&amp;";
        else
            rows.tag += c;
    }
}

void end(void* state, const xmlChar* local, const xmlChar*, const xmlChar*) {
    Rows& rows = *static_cast<Rows*>(state);
    const std::string_view name = view(local);
    if (rows.into == &rows.tag) {
        (rows.rest += rows.tag) += rows.tags;
        rows.into = &rows.texts[rows.variant];
    } else if (name == "tu") {
        const auto bind = [&](int at, const std::string& text) {
            sqlite3_bind_text(rows.insert, at, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
        };
        bind(1, rows.texts[0]);
        bind(2, rows.texts[1]);
        bind(3, rows.rest);
        sqlite3_step(rows.insert);
        sqlite3_reset(rows.insert);
    } else if (name == "prop" || name == "note" || name == "seg") {
        rows.into = nullptr;
    }
}

}  // namespace

void read_bare(const std::string& file) {
    xmlSAXHandler sax{};
    sax.startElementNs = [](void*, const xmlChar*, const xmlChar*, const xmlChar*, int, const xmlChar**, int, int,
                            const xmlChar**) {};
    sax.endElementNs = [](void*, const xmlChar*, const xmlChar*, const xmlChar*) {};
    sax.characters = sax.ignorableWhitespace = sax.cdataBlock = [](void*, const xmlChar*, int) {};
    parse(*open(file), sax, nullptr);
}

void read_into_sqlite(const std::string& file, const std::string& database) {
    Database base(database);
    base.run(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;"
        "CREATE TABLE unit (id INTEGER PRIMARY KEY, ja TEXT NOT NULL, en TEXT NOT NULL, rest TEXT NOT NULL) STRICT; "
        "BEGIN");
    Rows rows;
    rows.insert = base.prepare("INSERT INTO unit (ja, en, rest) VALUES (?1, ?2, ?3)");
    xmlSAXHandler sax{};
    sax.startElementNs = start;
    sax.endElementNs = end;
    sax.characters = sax.ignorableWhitespace = sax.cdataBlock = characters;
    const Context context = open(file);
    rows.context = context.get();
    parse(*context, sax, &rows);
    sqlite3_finalize(rows.insert);
    base.run("COMMIT");
}

std::string rows_of(const std::string& database) {
    Database base(database);
    sqlite3_stmt* const statement =
        base.prepare("SELECT count(*), sum(length(ja) + length(en) + length(rest)) FROM unit");
    if (sqlite3_step(statement) != SQLITE_ROW) throw Error(database + " has no table of units");
    std::string out =
        fmt::format("{} rows, {} characters", sqlite3_column_int64(statement, 0), sqlite3_column_int64(statement, 1));
    sqlite3_finalize(statement);
    return out;
}

}  // namespace yakugo::bench

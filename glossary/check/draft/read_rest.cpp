#include "glossary/check/draft/readers.hpp"
namespace yakugo::check {
void read_markdown(Draft& draft, std::size_t file, const ReadDraft& options) {
    read_text(draft, file, options);
}
void read_po_units(Draft&, std::string name, std::string, const ReadDraft&) {
    throw InputError({name, 0}, "PO: not yet");
}
void read_table_units(Draft&, std::string name, std::string, const ReadDraft&) {
    throw InputError({name, 0}, "table: not yet");
}
void read_docx(Draft&, std::string name, const std::string&, const ReadDraft&) {
    throw InputError({name, 0}, "DOCX: not yet");
}
}  // namespace yakugo::check

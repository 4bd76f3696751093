// SPDX-License-Identifier: Apache-2.0
// The public side of the lexicon: a mapped file and the look-ups on it.
#include "libalign/lexicon/lexicon.hpp"

#include "libalign/lexicon/image.hpp"
#include "libalign/lexicon/mapped_file.hpp"
#include "libalign/lexicon/match_form.hpp"

#include <algorithm>
#include <utility>

namespace yakugo::lexicon {

struct Lexicon::Impl {
    explicit Impl(const std::string& path)
        : file(path),
          image(file.bytes(), path),
          info{path, std::string(image.sources()), image.entry_count(), image.fallback()} {}

    Range japanese(std::string_view headword) const {
        std::string buffer;
        return image.find_japanese(match_form(headword, buffer));
    }

    /// Calls see(number, whether it is an everyday one) for the entries of words, no names, among the first `limit` with this key, while it
    /// says true. Uncommon names come last, and are most.
    template <class See>
    void for_each_word(std::string_view key, std::size_t limit, See see) const {
        const Range range = image.find_english(key);
        const std::size_t count = std::min<std::size_t>(range.size(), limit);
        for (std::size_t i = 0; i < count; ++i) {
            const std::uint32_t number = image.posting(range.begin + static_cast<std::uint32_t>(i));
            const Image::Kind kind = image.kind(number);
            const bool name = kind.origin == Origin::enamdict;
            if (name ? !kind.common : !see(number, kind.common)) return;
        }
    }

    MappedFile file;
    Image image;
    Info info;
};

Lexicon::Lexicon(std::shared_ptr<const Impl> impl) : impl_(std::move(impl)) {}

Lexicon Lexicon::open(const std::string& path) {
    return Lexicon(std::make_shared<const Impl>(path));
}

std::vector<Entry> Lexicon::find_japanese(std::string_view headword) const {
    const Range range = impl_->japanese(headword);
    std::vector<Entry> out;
    for (std::uint32_t number = range.begin; number < range.end; ++number) out.push_back(impl_->image.entry(number));
    return out;
}

bool Lexicon::has_japanese(std::string_view headword) const {
    return !impl_->japanese(headword).empty();
}

bool Lexicon::may_begin_japanese(std::string_view text) const {
    return impl_->image.may_begin_japanese(text) || !is_match_form(text);
}

std::vector<Entry> Lexicon::find_everyday_english(std::string_view key, std::size_t limit) const {
    std::vector<Entry> out;
    impl_->for_each_word(key, limit, [&](std::uint32_t entry, bool common) {
        if (common) out.push_back(impl_->image.entry(entry));
        return common;
    });
    return out;
}

std::vector<Entry> Lexicon::find_english(std::string_view key, std::size_t limit) const {
    const Range range = impl_->image.find_english(key);
    const std::size_t count = std::min<std::size_t>(range.size(), limit);
    std::vector<Entry> out;
    for (std::size_t i = 0; i < count; ++i) {
        out.push_back(impl_->image.entry(impl_->image.posting(range.begin + static_cast<std::uint32_t>(i))));
    }
    return out;
}

std::vector<std::string_view> Lexicon::words_for_english(std::string_view key, std::size_t limit) const {
    std::vector<std::string_view> out;
    impl_->for_each_word(key, limit, [&](std::uint32_t entry, bool) {
        out.push_back(impl_->image.headword(entry));
        return true;
    });
    return out;
}

std::size_t Lexicon::count_words_for_english(std::string_view key, std::size_t limit) const {
    std::size_t count = 0;
    impl_->for_each_word(key, limit, [&](std::uint32_t, bool) {
        ++count;
        return true;
    });
    return count;
}

bool Lexicon::has_english(std::string_view key) const {
    return !impl_->image.find_english(key).empty();
}

std::string_view Lexicon::mandarin(char32_t kanji) const {
    return impl_->image.mandarin(kanji);
}

double Lexicon::meaning_of_part(std::string_view part, std::string_view word) const {
    return impl_->image.meaning_of_part(part, word);
}

const Info& Lexicon::info() const noexcept {
    return impl_->info;
}

}  // namespace yakugo::lexicon

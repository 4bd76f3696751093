// SPDX-License-Identifier: Apache-2.0
// English word lists; compiled in, because a tokeniser must work without files.
#include "libalign/text/english_words.hpp"

#include "libalign/text/english.hpp"

#include <algorithm>
#include <cstddef>
#include <unordered_map>
#include <unordered_set>

namespace yakugo::text {
namespace {

/// Calls see(word) for the words of one string, parted by spaces.
template <class See>
void for_each_word(std::string_view words, See see) {
    for (std::size_t begin = 0; begin < words.size();) {
        const std::size_t end = std::min(words.find(' ', begin), words.size());
        see(words.substr(begin, end - begin));
        begin = end + 1;
    }
}

/// Hashed at first use: tokenising asks for every word.
class WordList {
public:
    explicit WordList(std::string_view words) {
        for_each_word(words, [&](std::string_view word) { words_.insert(word); });
    }
    bool contains(std::string_view word) const { return words_.contains(word); }

private:
    std::unordered_set<std::string_view> words_;
};

/// Entries "word=value".
class WordTable {
public:
    explicit WordTable(std::string_view entries) {
        for_each_word(entries, [&](std::string_view entry) {
            const std::size_t equals = entry.find('=');
            values_.emplace(entry.substr(0, equals), entry.substr(equals + 1));
        });
    }
    std::optional<std::string_view> value(std::string_view word) const {
        const auto found = values_.find(word);
        return found == values_.end() ? std::nullopt : std::optional(found->second);
    }

private:
    std::unordered_map<std::string_view, std::string_view> values_;
};

}  // namespace

bool is_function_word(std::string_view lower) {
    // Without "us" and "mine": in the news they are the US and the naval weapon far more often than the pronouns.
    static const WordList words(
        "a about above across after again against all almost along alongside already also although always am "
        "amid among amongst an and any anybody anyone anything are aren't around as at be because been "
        "before behind being below beneath beside besides between beyond both but by can can't cannot "
        "concerning could couldn't despite did didn't do does doesn't doing don't done down during each "
        "either even ever every everybody everyone everything except for from furthermore had hadn't has "
        "hasn't have haven't having he he'd he'll hence her here hers herself him himself his how however i "
        "i'd i'll i'm i've if in inside into is isn't it it'd it'll its itself just lest like may me "
        "meanwhile might moreover must my myself n't near neither never nevertheless no nobody none nor not "
        "nothing of off often on once one only onto or ought our ours ourselves out outside over past per "
        "perhaps quite rather regarding same shall she she'd she'll should shouldn't since so some somebody "
        "someone something still such than that the their theirs them themselves then there therefore these "
        "they they'd they'll they're they've this those though through throughout thus till to too toward "
        "towards under underneath unless until unto up upon versus very via was wasn't we we'd we'll we're "
        "we've were weren't what whatever when whenever where whereas wherever whether which whichever while "
        "who whoever whom whose why will with within without won't would wouldn't yet you you'd you'll "
        "you're you've your yours yourself yourselves");
    return words.contains(lower);
}

std::optional<Abbreviation> abbreviation(std::string_view lower) {
    static const WordList before_name(
        "1sg 2lt a1c adm ald amb amn asst atty bg brig capt capts cdr cmdr cmsgt col cols comdr commr cpl cpo "
        "cpt csm cwo det dr drs ens fltlt fr gen gens gov govs gysgt hon insp lcdr lcpl lt ltc ltcol ltg "
        "ltjg lts maj majgen mcpo messrs mgysgt mlle mme mr mrs ms msg msgt mx pfc pres prof profs pvt radm "
        "rdml rep reps rev sec sen sens sfc sgm sgt sgts sgtmaj smsgt sn spc sra ssg ssgt supt tsgt vadm "
        "vice-adm");
    static const WordList within("a.k.a aka cf e.g eg f.k.a i.e ie incl resp v viz vs w.r.t");
    static const WordList before_number(
        "app art arts ch chap eq eqs ext fig figs hr hrs lb lbs mar mins no nos nr oz p para pp sat secs sect "
        "sun tel ver vol vols wed");
    static const WordList any(
        "al ala approx apr ariz assn assoc aug ave blvd bros ca calif co colo conn corp dec dept dist div esq "
        "est feb fla fri ft ga gov't govt hq hwy inc inst intl jan jr jul jun ky llc ltd md mfg mich minn mon "
        "mont mt mts natl neb nev nov oct okla ph.d pty rd sep sept sq sr st ste tech tenn tex thu thur thurs tue "
        "tues univ va vt wis wyo");
    if (before_name.contains(lower)) return Abbreviation::before_name;
    if (within.contains(lower)) return Abbreviation::within;
    if (before_number.contains(lower)) return Abbreviation::before_number;
    if (any.contains(lower)) return Abbreviation::any;
    if (lower == "a.m" || lower == "p.m") return Abbreviation::clock;
    if (lower == "etc") return Abbreviation::closing;
    return std::nullopt;
}

bool is_reporting_verb(std::string_view lower) {
    static const WordList words(
        "added adds answered answers asked asks begged begs called calls cried cries declared demanded "
        "demands exclaimed explained explains inquired joked jokes laughed murmured muttered noted notes "
        "quipped recalled remarked replied replies responded responds said says screamed shouted shouts "
        "sighed snapped tells thought told whispered wondered wonders writes wrote yelled yells");
    return words.contains(lower);
}

bool is_irregular_past(std::string_view lower) {
    static const WordList words(
        "ate awoke awoken beaten became been began begun bent bitten blew blown born borne bought broken brought built "
        "came caught chose chosen clung dealt did done drawn drew driven drove drunk dug eaten fallen fed flew flown "
        "forbade forbidden forgave forgiven forgot forgotten fought froze frozen gave given gone gotten grew grown had "
        "heard held hid hidden hung kept knew known laid led lent lost made meant met overcame overran overseen "
        "overthrew overthrown overtook paid ridden risen rode sang sank sat seen sent shaken shook shrank shrunk slept "
        "slid sold sought spent spoken spun stolen stood stuck struck stung swam swept swore sworn swum swung taken "
        "taught thought threw thrown took torn undergone understood undertaken undertook underwent went withdrawn "
        "withdrew woken won wore worn woven written wrote");
    return words.contains(lower);
}

bool is_interjection(std::string_view lower) {
    static const WordList words("ah ha hello hey hi hm hmm oh okay please sorry sure thank thanks well wow yeah yes");
    return words.contains(lower);
}

bool is_day_or_zone(std::string_view lower) {
    static const WordList words(
        "april atlantic august central daylight december eastern february friday greenwich january july june "
        "local march may monday mountain november october pacific saturday september standard sunday "
        "thursday tuesday wednesday zulu");
    return words.contains(lower);
}

std::optional<std::string_view> irregular_singular(std::string_view lower) {
    static const WordTable words(
        "addenda=addendum ads=ad alumni=alumnus analyses=analysis appendices=appendix "
        "attorneys-general=attorney-general bacteria=bacterium brothers-in-arms=brother-in-arms buses=bus "
        "busses=bus cacti=cactus calves=calf children=child cortices=cortex crises=crisis criteria=criterion "
        "curricula=curriculum diagnoses=diagnosis dice=die elves=elf emphases=emphasis errata=erratum "
        "feet=foot foci=focus fungi=fungus geese=goose halves=half hooves=hoof hypotheses=hypothesis "
        "indices=index knives=knife leaves=leaf lice=louse lives=life loaves=loaf loci=locus matrices=matrix "
        "memoranda=memorandum men=man mice=mouse midwives=midwife neuroses=neurosis nuclei=nucleus "
        "oases=oasis oxen=ox paralyses=paralysis parentheses=parenthesis passersby=passerby "
        "penknives=penknife phenomena=phenomenon prognoses=prognosis quizzes=quiz radii=radius scarves=scarf "
        "selves=self sergeants-major=sergeant-major shelves=shelf spectra=spectrum stimuli=stimulus "
        "strata=stratum synopses=synopsis syntheses=synthesis teeth=tooth theses=thesis thieves=thief "
        "vertices=vertex vortices=vortex wives=wife wolves=wolf women=woman");
    return words.value(lower);
}

bool is_invariable(std::string_view lower) {
    static const WordList words(
        "achilles adams afterwards aircraft alps always andes andrews angeles ares arkansas asbestos athens "
        "backwards bahamas barbados barracks besides billiards binoculars brussels burgos carlos chaos "
        "charles chassis clothes collins congress corps cosmos crossroads daniels davis diabetes downstairs "
        "downwards edwards ethos forbes forwards gallows goods gps hawkins headquarters hercules hermes "
        "honduras hopkins hughes indoors innings james jones kansas kudos lagos laos lens lewis lotus "
        "maldives marcos mars massachusetts matthews means measles mercedes mumps naples netherlands news "
        "nowadays outdoors overseas pathos perhaps perkins peters philippines pliers plus rabies reuters "
        "rhinoceros richards roberts rogers sanders scabies scissors series seychelles simmons sometimes "
        "species stevens texas thanks thus times towards trousers ulysses upstairs upwards wales watkins "
        "whereas williams yes");
    return words.contains(lower);
}

bool takes_plain_s(std::string_view lower) {
    static const WordList words(
        "abuses aches agendas alibis alphas antennas antibiotics antics apaches areas arenas armadas asthmas "
        "attics aussies avalanches axes bangladeshis betas bikinis birdies bogies brownies caches caliches "
        "calories camaraderies cameras canoes ceramics characteristics cicadas classics cliches clinics "
        "cobras collies comas comics commas cookies cosmetics coteries creches critics cynics deltas dies "
        "dilemmas diplomas dramas emiratis emojis emus enigmas epics eras excuses extras eyries fabrics "
        "fanatics floes foes foodies formulas freebies fuses gammas genies goalies gondolas gorillas "
        "graphics guerrillas gurus headaches heretics hippies hoes hoodies horseshoes houthis ideas "
        "insignias iraqis israelis jacuzzis junkies kamikazes khakis kuwaitis lies lunatics mechanics medics "
        "menageries menus metrics microfiches militias mimics misuses mosaics moustaches movies muses "
        "narcotics nazis newbies niches oboes omanis pakistanis pandas panoramas peninsulas personas picnics "
        "pies pinkies pixies pizzas plastics plazas prairies propagandas psyches pumas qataris quiches "
        "quotas rabbis recluses refuses relics republics reuses reveries rookies ruses rustics safaris sagas "
        "samurais saudis schemas seas selfies shoes skeptics skis smoothies sodas sofas sorties spas "
        "statistics stigmas taxis ties tiptoes toes topics tropics tsunamis tundras umbrellas underlies uses "
        "veggies vendettas villas visas vistas walkie-talkies wikis woes yazidis yemenis yuppies zebras "
        "zombies");
    return words.contains(lower);
}

bool takes_es(std::string_view lower) {
    static const WordList words(
        "aliases atlases biases blitzes canvases christmases gases ibises irises lenses pancreases quartzes "
        "trellises waltzes");
    return words.contains(lower);
}

}  // namespace yakugo::text

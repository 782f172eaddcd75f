package descenso.phrases;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of a language that steer how a learner's sentence is read: they negate, raise or lower what others name.
 * They are data of the language, {@code grammar.properties}.
 *
 * @param roles the roles of words and phrases, {@linkplain TextFolding folded}, with spaces inside phrases and a star
 *     after beginnings of words
 * @param senses the senses of words and of beginnings of words, written in the same way
 * @param starts the first words of the phrases
 * @param stems the beginnings of words that have a sense and may be mistyped, without the star
 * @param nouns endings of nouns, folded
 * @param articles words before a noun, folded
 * @param conclusions beginnings of words that state what follows from something, as "mean" and "guarantee"
 * @param limits beginnings of words with which a negation denies only a part, as "all" and "enough"
 */
public record Grammar(
        Map<String, Role> roles,
        Map<String, Sense> senses,
        Set<String> starts,
        List<String> stems,
        List<String> nouns,
        List<String> articles,
        List<String> conclusions,
        List<String> limits) {

    /** The effect of a word on the words around it. A word without an effect names something. */
    public enum Role {
        FILLER,
        NEUTRAL,
        BREAK,
        /** Begins a clause that a denial before it does not reach, as "but". */
        CONTRAST,
        /** Denies the rest of its sentence up to a contrast, as "it is not true that". */
        DENIAL,
        /** Begins a clause that a denied main clause denies too, as in "it does not help when". */
        SUBORDINATE,
        /** Begins a clause about the word before it, whose negation does not reach that word. */
        RELATIVE,
        JOIN,
        PREPOSITION,
        COPULA,
        NEGATOR,
        /** Negates only the next words. */
        NEGATOR_SHORT,
        /** Negates unless the clause is negated already: a double negation that strengthens the first. */
        NEGATOR_AGAIN,
        /** Names something as a phrase, although one of its words negates. */
        NAME,
        /** If it is negated, it negates the words before it, as "does not matter". */
        MATTER,
        RAISE,
        LOWER,
        /** Lowers as a word of quantity and no verb. */
        LESS,
        /** Raises the word beside it. */
        GREATER,
        /** Lowers the word beside it. */
        LESSER,
        BIG,
        SMALL;

        private static final Set<Role> SILENT = Set.copyOf(EnumSet.range(FILLER, NEGATOR_AGAIN));

        /** Tests whether the word names nothing by itself. */
        public boolean isSilent() {
            return SILENT.contains(this);
        }

        public boolean isNegator() {
            return this == NEGATOR || this == NEGATOR_SHORT || this == NEGATOR_AGAIN;
        }

        /** Tests whether the word begins a clause. */
        public boolean isBreak() {
            return this == BREAK || this == CONTRAST || this == SUBORDINATE;
        }

        private String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '.');
        }
    }

    /**
     * A meaning that several words have. The opposite words have the same number and are opposed. A manner says how
     * something happens.
     */
    public record Sense(int number, boolean isOpposed, boolean isManner) {}

    /** Maximum number of words of a phrase in the data. */
    public static final int LONGEST_PHRASE = 5;

    /** Maximum number of letters of a beginning of a word in the data. */
    private static final int LONGEST_STEM = 12;

    /**
     * Minimum number of letters of a beginning that may be mistyped. A shorter one is too often that of another word.
     */
    private static final int MISTYPED_LENGTH = 6;

    private static final char ANY_ENDING = '*';
    private static final String SENSE = "sense-";

    /** The grammars of all languages, read with the first answer and not with the first page. */
    private static final class All {

        static final Map<Language, Grammar> BY_LANGUAGE =
                Stream.of(Language.values()).collect(Collectors.toUnmodifiableMap(Function.identity(), Grammar::read));
    }

    public Grammar {
        roles = Map.copyOf(roles);
        senses = Map.copyOf(senses);
        starts = Set.copyOf(starts);
        stems = List.copyOf(stems);
        nouns = List.copyOf(nouns);
        articles = List.copyOf(articles);
        conclusions = List.copyOf(conclusions);
        limits = List.copyOf(limits);
    }

    public static Grammar of(Language language) {
        return All.BY_LANGUAGE.getOrDefault(
                language,
                new Grammar(Map.of(), Map.of(), Set.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    private static Grammar read(Language language) {
        Properties file = language.properties("grammar.properties");
        Map<String, Role> roles = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            words(file.getProperty(role.key(), "")).forEach(word -> roles.putIfAbsent(word, role));
        }
        Map<String, Sense> senses = new HashMap<>();
        List<String> manners = words(file.getProperty("manner", ""));
        for (String key : file.stringPropertyNames()) {
            if (key.startsWith(SENSE)) {
                int number = Integer.parseInt(key.substring(SENSE.length()));
                String[] sides = file.getProperty(key).split("\\|", 2);
                for (int side = 0; side < sides.length; side++) {
                    Sense sense = new Sense(number, side == 1, manners.contains(Integer.toString(number)));
                    words(sides[side]).forEach(word -> senses.putIfAbsent(word, sense));
                }
            }
        }
        List<String> conclusions = words(file.getProperty("conclusion", ""));
        Set<String> starts = Stream.of(roles.keySet(), senses.keySet(), conclusions)
                .flatMap(Collection::stream)
                .filter(word -> word.indexOf(' ') > 0)
                .map(phrase -> phrase.substring(0, phrase.indexOf(' ')).replace("n't", ""))
                .collect(Collectors.toSet());
        return new Grammar(
                roles,
                senses,
                starts,
                stems(senses.keySet()),
                words(file.getProperty("noun", "")),
                words(file.getProperty("article", "")),
                conclusions,
                words(file.getProperty("limit", "")));
    }

    private static List<String> stems(Set<String> words) {
        return words.stream()
                .filter(word -> word.indexOf(ANY_ENDING) >= MISTYPED_LENGTH)
                .map(word -> word.substring(0, word.length() - 1))
                .sorted()
                .toList();
    }

    private static List<String> words(String list) {
        return Arrays.stream(list.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.replace('_', ' '))
                .toList();
    }

    public Optional<Role> role(String folded) {
        return longest(roles, folded);
    }

    /**
     * Returns the sense of a word or phrase; of a word without effect that the data do not have, that of a mistyped
     * one.
     */
    public Optional<Sense> sense(String folded) {
        Optional<Sense> sense = longest(senses, folded);
        return sense.isPresent()
                        || folded.length() < MISTYPED_LENGTH
                        || role(folded).isPresent()
                ? sense
                : stems.stream()
                        .filter(stem -> TextFolding.beginsMistyped(folded, stem))
                        .findFirst()
                        .flatMap(stem -> Optional.ofNullable(senses.get(stem + ANY_ENDING)));
    }

    /**
     * Returns the value of a word or phrase; otherwise, of a word, that of the longest beginning that the data have.
     */
    private static <T> Optional<T> longest(Map<String, T> data, String folded) {
        T exact = data.get(folded);
        int longest = folded.indexOf(' ') < 0 ? Math.min(folded.length(), LONGEST_STEM) : 0;
        for (int length = longest; exact == null && length > 1; length--) {
            exact = data.get(folded.substring(0, length) + ANY_ENDING);
        }
        return Optional.ofNullable(exact);
    }

    public boolean isArticle(String folded) {
        return articles.contains(folded);
    }

    public boolean isConclusion(String folded) {
        return conclusions.stream().anyMatch(folded::startsWith);
    }

    /** Tests whether a negation with this word denies only a part, or a conclusion. */
    public boolean isLimit(String folded) {
        return isConclusion(folded) || limits.stream().anyMatch(folded::startsWith);
    }

    public boolean isNoun(String folded) {
        return nouns.stream().anyMatch(folded::endsWith);
    }
}

package descenso.plain;

import descenso.app.Tutor;
import descenso.app.Word;
import descenso.course.Nearest;
import descenso.phrases.Folded;
import descenso.phrases.Language;
import descenso.phrases.Phrases;
import descenso.tui.Glyphs;
import descenso.view.Listed;
import descenso.view.Speech;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The words that a learner may say, in both languages at any time; the beginning of one is enough. */
final class KnownWords {

    /** Those that the console itself heeds. */
    private static final Set<Word> CONSOLES = Set.of(Word.FORMULA, Word.REPEAT, Word.BELL, Word.HELP);

    private final Map<Language, Phrases> phrases = new EnumMap<>(Language.class);
    private final Map<Language, Map<Word, List<String>>> names = new EnumMap<>(Language.class);

    KnownWords() {
        for (Language language : Language.values()) {
            Phrases spoken = Phrases.in(language);
            Map<Word, List<String>> words = new EnumMap<>(Word.class);
            for (Word word : Word.values()) {
                words.put(word, word.names(spoken));
            }
            phrases.put(language, spoken);
            names.put(language, words);
        }
    }

    /** The words that mean something now: to the tutor, or to the console that it speaks through. */
    Set<Word> here(Tutor tutor) {
        Set<Word> here = EnumSet.copyOf(CONSOLES);
        here.addAll(tutor.words());
        return here;
    }

    /** What those are called that are meant, in their order. */
    List<String> names(Predicate<Word> isMeant, Language language) {
        return Arrays.stream(Word.values())
                .filter(isMeant)
                .map(word -> name(word, language))
                .toList();
    }

    /** What it is called in that language. */
    String name(Word word, Language language) {
        return names(language).getOrDefault(word, List.of("")).get(0);
    }

    /** One of these or another, as it is said in that language. */
    String either(List<Word> words, Language language) {
        Speech speech = new Speech(Objects.requireNonNull(phrases.get(language)), Glyphs.UNICODE);
        return new Listed(words.stream().map(word -> name(word, language)).toList(), speech).or();
    }

    private Map<Word, List<String>> names(Language language) {
        return names.getOrDefault(language, Map.of());
    }

    /**
     * The words that may be meant: the one of that name, else those whose names begin so; of several those that mean
     * something here, of these rather those of the learner's language, and of those rather the tutor's than the console's own.
     *
     * @param here the words that do
     */
    List<Word> meant(String typed, Language language, Set<Word> here) {
        String beginning = Folded.of(typed);
        Set<Word> exact = called(beginning, List.of(Language.values()), true);
        if (!exact.isEmpty()) {
            return List.copyOf(exact);
        }
        Set<Word> all = called(beginning, List.of(Language.values()), false);
        Set<Word> ours = called(beginning, List.of(language), false);
        Set<Word> tutors = EnumSet.noneOf(Word.class);
        tutors.addAll(here);
        tutors.removeAll(CONSOLES);
        return Stream.of(both(ours, tutors), both(ours, here), both(all, here), ours, all)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .map(List::copyOf)
                .orElse(List.of());
    }

    private static Set<Word> both(Collection<Word> some, Collection<Word> others) {
        Set<Word> both = EnumSet.noneOf(Word.class);
        both.addAll(some);
        both.retainAll(others);
        return both;
    }

    /** The beginning of the first name is enough, of others all is needed. */
    private Set<Word> called(String typed, List<Language> languages, boolean isWhole) {
        Set<Word> called = EnumSet.noneOf(Word.class);
        for (Language language : languages) {
            names(language).forEach((word, names) -> {
                List<String> folded = names.stream().map(Folded::of).toList();
                if (isWhole
                        ? folded.contains(typed)
                        : !typed.isEmpty() && folded.get(0).startsWith(typed)) {
                    called.add(word);
                }
            });
        }
        return called;
    }

    /** The name that a misspelt one was meant to be, in the learner's language first. */
    Optional<String> nearest(String typed, Language language) {
        List<String> known = Stream.of(language, language.other())
                .flatMap(each -> names(each).values().stream())
                .flatMap(List::stream)
                .toList();
        return Nearest.to(Folded.of(typed), known.stream().map(Folded::of).toList())
                .flatMap(folded -> known.stream()
                        .filter(name -> Folded.of(name).equals(folded))
                        .findFirst());
    }
}

package descenso.plain;

import descenso.app.Tutor;
import descenso.app.key.PlainCommand;
import descenso.course.source.SpellingSuggestion;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.phrases.TextFolding;
import descenso.tui.CharacterSet;
import descenso.view.text.ListFormatter;
import descenso.view.text.UiText;
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
final class CommandVocabulary {

    /** Those that the console itself heeds. */
    private static final Set<PlainCommand> CONSOLES =
            Set.of(PlainCommand.FORMULA, PlainCommand.REPEAT, PlainCommand.BELL, PlainCommand.HELP);

    private final Map<Language, Messages> phrases = new EnumMap<>(Language.class);
    private final Map<Language, Map<PlainCommand, List<String>>> names = new EnumMap<>(Language.class);

    CommandVocabulary() {
        for (Language language : Language.values()) {
            Messages spoken = Messages.in(language);
            Map<PlainCommand, List<String>> words = new EnumMap<>(PlainCommand.class);
            for (PlainCommand word : PlainCommand.values()) {
                words.put(word, word.names(spoken));
            }
            phrases.put(language, spoken);
            names.put(language, words);
        }
    }

    /** The words that mean something now: to the tutor, or to the console that it speaks through. */
    Set<PlainCommand> here(Tutor tutor) {
        Set<PlainCommand> here = EnumSet.copyOf(CONSOLES);
        here.addAll(tutor.words());
        return here;
    }

    /** What those are called that are meant, in their order. */
    List<String> names(Predicate<PlainCommand> isMeant, Language language) {
        return Arrays.stream(PlainCommand.values())
                .filter(isMeant)
                .map(word -> name(word, language))
                .toList();
    }

    /** What it is called in that language. */
    String name(PlainCommand word, Language language) {
        return names(language).getOrDefault(word, List.of("")).get(0);
    }

    /** One of these or another, as it is said in that language. */
    String either(List<PlainCommand> words, Language language) {
        UiText speech = new UiText(Objects.requireNonNull(phrases.get(language)), CharacterSet.UNICODE);
        return new ListFormatter(
                        words.stream().map(word -> name(word, language)).toList(), speech)
                .or();
    }

    private Map<PlainCommand, List<String>> names(Language language) {
        return names.getOrDefault(language, Map.of());
    }

    /**
     * The words that may be meant: the one of that name, else those whose names begin so; of several those that mean
     * something here, of these rather those of the learner's language, and of those rather the tutor's than the console's own.
     *
     * @param here the words that do
     */
    List<PlainCommand> meant(String typed, Language language, Set<PlainCommand> here) {
        String beginning = TextFolding.of(typed);
        Set<PlainCommand> exact = called(beginning, List.of(Language.values()), true);
        if (!exact.isEmpty()) {
            return List.copyOf(exact);
        }
        Set<PlainCommand> all = called(beginning, List.of(Language.values()), false);
        Set<PlainCommand> ours = called(beginning, List.of(language), false);
        Set<PlainCommand> tutors = EnumSet.noneOf(PlainCommand.class);
        tutors.addAll(here);
        tutors.removeAll(CONSOLES);
        return Stream.of(both(ours, tutors), both(ours, here), both(all, here), ours, all)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .map(List::copyOf)
                .orElse(List.of());
    }

    private static Set<PlainCommand> both(Collection<PlainCommand> some, Collection<PlainCommand> others) {
        Set<PlainCommand> both = EnumSet.noneOf(PlainCommand.class);
        both.addAll(some);
        both.retainAll(others);
        return both;
    }

    /** The beginning of the first name is enough, of others all is needed. */
    private Set<PlainCommand> called(String typed, List<Language> languages, boolean isWhole) {
        Set<PlainCommand> called = EnumSet.noneOf(PlainCommand.class);
        for (Language language : languages) {
            names(language).forEach((word, names) -> {
                List<String> folded = names.stream().map(TextFolding::of).toList();
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
        return SpellingSuggestion.to(
                        TextFolding.of(typed),
                        known.stream().map(TextFolding::of).toList())
                .flatMap(folded -> known.stream()
                        .filter(name -> TextFolding.of(name).equals(folded))
                        .findFirst());
    }
}

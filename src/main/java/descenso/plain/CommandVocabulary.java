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

/** The names of the commands. The learner may use both languages at any time; the beginning of a name is enough. */
final class CommandVocabulary {

    /** Commands that the loop carries out itself. */
    private static final Set<PlainCommand> LOOP_COMMANDS =
            Set.of(PlainCommand.FORMULA, PlainCommand.REPEAT, PlainCommand.BELL, PlainCommand.HELP);

    private final Map<Language, Messages> phrases = new EnumMap<>(Language.class);
    private final Map<Language, Map<PlainCommand, List<String>>> names = new EnumMap<>(Language.class);

    CommandVocabulary() {
        for (Language language : Language.values()) {
            Messages messages = Messages.in(language);
            Map<PlainCommand, List<String>> words = new EnumMap<>(PlainCommand.class);
            for (PlainCommand command : PlainCommand.values()) {
                words.put(command, command.names(messages));
            }
            phrases.put(language, messages);
            names.put(language, words);
        }
    }

    /** Returns the commands that work now, both the tutor's and those of the loop. */
    Set<PlainCommand> here(Tutor tutor) {
        Set<PlainCommand> here = EnumSet.copyOf(LOOP_COMMANDS);
        here.addAll(tutor.commands());
        return here;
    }

    /** Returns the names of the commands that a test accepts, in the order of {@link PlainCommand}. */
    List<String> names(Predicate<PlainCommand> isSelected, Language language) {
        return Arrays.stream(PlainCommand.values())
                .filter(isSelected)
                .map(command -> name(command, language))
                .toList();
    }

    /** Returns the name of a command in a language. */
    String name(PlainCommand command, Language language) {
        return names(language).getOrDefault(command, List.of("")).get(0);
    }

    /** Returns the names of commands in a language, joined by "or". */
    String either(List<PlainCommand> words, Language language) {
        UiText texts = new UiText(Objects.requireNonNull(phrases.get(language)), CharacterSet.UNICODE);
        return new ListFormatter(
                        words.stream().map(command -> name(command, language)).toList(), texts)
                .or();
    }

    private Map<PlainCommand, List<String>> names(Language language) {
        return names.getOrDefault(language, Map.of());
    }

    /**
     * Returns the commands that a typed word may mean. A complete name in either language precedes the beginning of a
     * name. If several names begin with the word, the first of these groups that is not empty is returned: the tutor's
     * commands that work here, in the learner's language; all commands that work here, in the learner's language; all
     * commands that work here, in either language; all commands in the learner's language; all commands.
     *
     * @param here the commands that work now
     */
    List<PlainCommand> matches(String typed, Language language, Set<PlainCommand> here) {
        String beginning = TextFolding.fold(typed);
        Set<PlainCommand> exact = matching(beginning, List.of(Language.values()), true);
        if (!exact.isEmpty()) {
            return List.copyOf(exact);
        }
        Set<PlainCommand> all = matching(beginning, List.of(Language.values()), false);
        Set<PlainCommand> inLanguage = matching(beginning, List.of(language), false);
        Set<PlainCommand> tutorCommands = EnumSet.noneOf(PlainCommand.class);
        tutorCommands.addAll(here);
        tutorCommands.removeAll(LOOP_COMMANDS);
        return Stream.of(
                        common(inLanguage, tutorCommands), common(inLanguage, here), common(all, here), inLanguage, all)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .map(List::copyOf)
                .orElse(List.of());
    }

    private static Set<PlainCommand> common(Collection<PlainCommand> some, Collection<PlainCommand> others) {
        Set<PlainCommand> common = EnumSet.noneOf(PlainCommand.class);
        common.addAll(some);
        common.retainAll(others);
        return common;
    }

    /**
     * Returns the commands with a matching name. The beginning of the first name is enough; other names must be
     * complete.
     *
     * @param isWhole whether the first name must be complete too
     */
    private Set<PlainCommand> matching(String typed, List<Language> languages, boolean isWhole) {
        Set<PlainCommand> matching = EnumSet.noneOf(PlainCommand.class);
        for (Language language : languages) {
            names(language).forEach((command, names) -> {
                List<String> folded = names.stream().map(TextFolding::fold).toList();
                if (isWhole
                        ? folded.contains(typed)
                        : !typed.isEmpty() && folded.get(0).startsWith(typed)) {
                    matching.add(command);
                }
            });
        }
        return matching;
    }

    /**
     * Returns the known name nearest to a misspelt one; if several are equally near, one in the learner's language.
     * Empty if none is near.
     */
    Optional<String> nearest(String typed, Language language) {
        List<String> known = Stream.of(language, language.other())
                .flatMap(each -> names(each).values().stream())
                .flatMap(List::stream)
                .toList();
        return SpellingSuggestion.to(
                        TextFolding.fold(typed),
                        known.stream().map(TextFolding::fold).toList())
                .flatMap(folded -> known.stream()
                        .filter(name -> TextFolding.fold(name).equals(folded))
                        .findFirst());
    }
}

package descenso.app;

import descenso.course.source.SpellingSuggestion;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.phrases.Messages;
import descenso.phrases.TextFolding;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of the commands. The learner may use both languages at any time; the beginning of a name is enough. */
public final class CommandVocabulary {

    /** Commands that give way to others of the same beginning, because they only print. */
    private static final Set<MessageKey> PRINTING =
            Set.of(MessageKey.WORD_FORMULA, MessageKey.WORD_REPEAT, MessageKey.WORD_BELL, MessageKey.WORD_HELP);

    /** A command with its names in a language. */
    private record Named(MessageKey word, List<String> names) {}

    /** The commands in the order of their messages. */
    private final Map<Language, List<Named>> commands;

    CommandVocabulary() {
        commands = Arrays.stream(Language.values())
                .collect(Collectors.toUnmodifiableMap(Function.identity(), CommandVocabulary::named));
    }

    private static List<Named> named(Language language) {
        Messages messages = Messages.in(language);
        return all().stream()
                .map(word -> new Named(word, names(word, messages)))
                .toList();
    }

    /** Returns the words of all commands: the messages that have another with how they are used. */
    static Set<MessageKey> all() {
        return Arrays.stream(MessageKey.values())
                .filter(key -> key.name().startsWith("WORD_") && help(key).isPresent())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(MessageKey.class)));
    }

    /** Returns the explanation of how a command is used. */
    static Optional<MessageKey> help(MessageKey word) {
        String name = word.name() + "_HELP";
        return Arrays.stream(MessageKey.values())
                .filter(key -> key.name().equals(name))
                .findFirst();
    }

    /** Returns the names of a command: first the one that the tutor shows, then others that it accepts. */
    public static List<String> names(MessageKey word, Messages messages) {
        return List.of(messages.say(word).split(", ", -1));
    }

    /** Returns the first names of commands in a language, in the order of their messages. */
    List<String> names(Set<MessageKey> words, Language language) {
        return commands(language).stream()
                .filter(command -> words.contains(command.word))
                .map(command -> command.names.get(0))
                .toList();
    }

    String name(MessageKey word, Language language) {
        return names(Set.of(word), language).get(0);
    }

    private List<Named> commands(Language language) {
        return Objects.requireNonNull(commands.get(language));
    }

    /**
     * Returns the commands that a typed word may mean. A complete name in either language precedes the beginning of a
     * name. If several names begin with the word, the first of these groups that is not empty is returned: the tutor's
     * commands that work here, in the learner's language; all commands that work here, in the learner's language; all
     * commands that work here, in either language; all commands in the learner's language; all commands.
     *
     * @param here the commands that work now
     */
    List<MessageKey> matches(String typed, Language language, Set<MessageKey> here) {
        String beginning = TextFolding.fold(typed);
        Set<MessageKey> exact = matching(beginning, List.of(Language.values()), true);
        if (!exact.isEmpty()) {
            return List.copyOf(exact);
        }
        Set<MessageKey> all = matching(beginning, List.of(Language.values()), false);
        Set<MessageKey> inLanguage = matching(beginning, List.of(language), false);
        Set<MessageKey> tutorCommands = EnumSet.noneOf(MessageKey.class);
        tutorCommands.addAll(here);
        tutorCommands.removeAll(PRINTING);
        return Stream.of(
                        common(inLanguage, tutorCommands), common(inLanguage, here), common(all, here), inLanguage, all)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .map(List::copyOf)
                .orElse(List.of());
    }

    private static Set<MessageKey> common(Collection<MessageKey> some, Collection<MessageKey> others) {
        Set<MessageKey> common = EnumSet.noneOf(MessageKey.class);
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
    private Set<MessageKey> matching(String typed, List<Language> languages, boolean isWhole) {
        Set<MessageKey> matching = EnumSet.noneOf(MessageKey.class);
        for (Language language : languages) {
            commands(language).forEach(command -> {
                List<String> folded =
                        command.names.stream().map(TextFolding::fold).toList();
                if (isWhole
                        ? folded.contains(typed)
                        : !typed.isEmpty() && folded.get(0).startsWith(typed)) {
                    matching.add(command.word);
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
        List<String> known = language.withFallbacks()
                .flatMap(each -> commands(each).stream())
                .flatMap(command -> command.names.stream())
                .toList();
        return SpellingSuggestion.to(
                        TextFolding.fold(typed),
                        known.stream().map(TextFolding::fold).toList())
                .flatMap(folded -> known.stream()
                        .filter(name -> TextFolding.fold(name).equals(folded))
                        .findFirst());
    }
}

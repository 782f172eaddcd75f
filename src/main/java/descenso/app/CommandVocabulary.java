package descenso.app;

import descenso.course.source.KnownWords;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.phrases.Messages;
import descenso.phrases.TextFolding;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of the commands. The learner may use both languages at any time; the beginning of a name is enough. */
public final class CommandVocabulary {

    /** Commands that give way to others of the same beginning, because they only print. */
    private static final Set<MessageKey> PRINTING =
            Set.of(MessageKey.WORD_FORMULA, MessageKey.WORD_REPEAT, MessageKey.WORD_BELL, MessageKey.WORD_HELP);

    /** A command with its names in a language: first the one that the tutor shows, then others that it accepts. */
    private record Named(MessageKey word, Language language, List<String> names) {

        private boolean isNamed(String folded) {
            return names.stream().map(TextFolding::fold).anyMatch(folded::equals);
        }

        /** Tests whether the shown name begins with a text. Other names must be complete. */
        private boolean begins(String folded) {
            return !folded.isEmpty() && TextFolding.fold(names.get(0)).startsWith(folded);
        }
    }

    /** The commands in the order of their messages, in each language. */
    private final List<Named> commands = Arrays.stream(Language.values())
            .flatMap(language -> {
                Messages messages = Messages.in(language);
                return all().stream().map(word -> new Named(word, language, names(word, messages)));
            })
            .toList();

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
    List<String> names(Collection<MessageKey> words, Language language) {
        return commands.stream()
                .filter(command -> command.language.equals(language) && words.contains(command.word))
                .map(command -> command.names.get(0))
                .toList();
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
        String folded = TextFolding.fold(typed);
        List<MessageKey> all = words(command -> command.begins(folded));
        List<MessageKey> ours = words(command -> command.language.equals(language) && command.begins(folded));
        return Stream.of(
                        named(typed),
                        common(ours, word -> here.contains(word) && !PRINTING.contains(word)),
                        common(ours, here::contains),
                        common(all, here::contains),
                        ours)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse(all);
    }

    /** Returns the commands of which a typed word is a complete name, in either language. */
    List<MessageKey> named(String typed) {
        String folded = TextFolding.fold(typed);
        return words(command -> command.isNamed(folded));
    }

    private List<MessageKey> words(Predicate<Named> isMeant) {
        return commands.stream()
                .filter(isMeant)
                .map(Named::word)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<MessageKey> common(List<MessageKey> words, Predicate<MessageKey> isAlso) {
        return words.stream().filter(isAlso).toList();
    }

    /** Returns the known name nearest to a misspelt one, rather in the learner's language; empty if none is near. */
    Optional<String> nearest(String typed, Language language) {
        List<String> known = language.withFallbacks()
                .flatMap(each -> commands.stream().filter(command -> command.language.equals(each)))
                .flatMap(command -> command.names.stream())
                .toList();
        return KnownWords.nearest(
                        TextFolding.fold(typed),
                        known.stream().map(TextFolding::fold).toList())
                .flatMap(folded -> known.stream()
                        .filter(name -> TextFolding.fold(name).equals(folded))
                        .findFirst());
    }
}

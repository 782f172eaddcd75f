package descenso.plain;

import descenso.app.Tutor;
import descenso.app.key.PlainCommand;
import descenso.phrases.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Completes a line: its first word, which is a command, and the arguments of that command.
 *
 * @param tutor the tutor in its current state
 */
record Completion(CommandVocabulary vocabulary, Supplier<Tutor> tutor) {

    /** Returns all words that may replace the last word of the line. */
    List<String> complete(String line) {
        String[] parts = line.stripLeading().split("\\s+", 2);
        return parts.length < 2 ? words() : completions(parts[0], parts[1]);
    }

    private List<String> words() {
        return vocabulary.names(vocabulary.here(tutor.get())::contains, language());
    }

    private List<String> completions(String first, String rest) {
        List<PlainCommand> meant = vocabulary.matches(first, language(), vocabulary.here(tutor.get()));
        if (meant.size() != 1) {
            return List.of();
        }
        PlainCommand command = meant.get(0);
        List<String> choices = new ArrayList<>(
                command == PlainCommand.HELP ? words() : tutor.get().completions(command));
        if (FileCompletion.areMeant(rest)) {
            choices.addAll(FileCompletion.of(rest));
        }
        return choices;
    }

    private Language language() {
        return tutor.get().state().language();
    }
}

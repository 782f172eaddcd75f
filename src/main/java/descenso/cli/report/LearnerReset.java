package descenso.cli.report;

import descenso.cli.process.Console;
import descenso.cli.process.ExitStatus;
import descenso.cli.process.ProcessEnvironment;
import descenso.cli.process.UserError;
import descenso.phrases.MessageKey;
import descenso.progress.Journal;
import descenso.progress.PrivateFile;
import descenso.progress.StateFile;
import descenso.tui.CharacterSet;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Removes the files of a learner after a confirmation: journal, place file and typed lines. */
record LearnerReset(ProcessEnvironment environment, Console console) {

    /**
     * Asks for confirmation and removes the files. Returns 0 if no file is left, 1 if the learner did not confirm.
     *
     * @param learner name of the learner; empty for the account's default learner
     * @throws UserError if standard input is not a terminal, or a file cannot be removed
     */
    int run(Optional<String> learner) throws UserError {
        Journal journal = environment.journal(learner);
        StateFile place = environment.stateFile(learner);
        if (!environment.streams().asks()) {
            throw UserError.of(MessageKey.REPORT_RESET_UNASKED);
        }
        PrivateFile words = environment.lineHistory(learner);
        if (!journal.isThere() && !new PrivateFile(place.path()).isThere() && !words.isThere()) {
            console.warn(console.messages().say(MessageKey.REPORT_RESET_NOTHING));
            return ExitStatus.OK;
        }
        ask(journal, List.of(journal.path(), place.path(), words.path()));
        if (!isYes(answer())) {
            console.warn(console.messages().say(MessageKey.REPORT_RESET_KEPT));
            return ExitStatus.FAILED;
        }
        remove(journal.path().toString(), journal::remove);
        remove(place.path().toString(), place::remove);
        remove(words.path().toString(), words::remove);
        console.out(console.messages().say(MessageKey.REPORT_RESET_DONE));
        return ExitStatus.OK;
    }

    private void ask(Journal journal, List<Path> files) {
        console.warn(console.messages()
                .say(
                        MessageKey.REPORT_RESET_ASKS,
                        JournalFinder.name(journal),
                        files.stream().map(Path::toString).collect(Collectors.joining(", ")),
                        console.messages().say(MessageKey.REPORT_RESET_YES)));
    }

    /** Reads a line from the keyboard; empty at the end of input. */
    private static String answer() throws UserError {
        try {
            String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw UserError.of(MessageKey.REPORT_RESET_UNASKED);
        }
    }

    /** Tests whether the answer is yes. Ignores case and accents, because some keyboards have no accents. */
    private boolean isYes(String answer) {
        String yes = CharacterSet.ASCII.encode(console.messages().say(MessageKey.REPORT_RESET_YES));
        return CharacterSet.ASCII
                .encode(answer.strip())
                .toLowerCase(Locale.ROOT)
                .equals(yes);
    }

    /** Removes a file, which need not exist. */
    private interface Removal {
        /**
         * Removes the file. Returns whether it existed.
         *
         * @throws IOException if the file exists and cannot be removed
         */
        boolean remove() throws IOException;
    }

    private static void remove(String path, Removal removal) throws UserError {
        try {
            removal.remove();
        } catch (IOException e) {
            throw UserError.of(MessageKey.REPORT_RESET_FAILED, path);
        }
    }
}

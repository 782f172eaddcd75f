package descenso.cli;

import descenso.phrases.Language;
import descenso.progress.Attempt;
import descenso.progress.Attempt.AttemptEffort;
import descenso.progress.Journal;
import descenso.progress.SavedState;
import descenso.progress.SavedState.Bookmark;
import descenso.progress.SavedState.StateFile;
import descenso.runtime.ExperimentLibrary;
import descenso.terminal.PtyProcess;
import descenso.tui.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Runs the tutor once on a pseudo-terminal, for a learner with one answer: lesson, lab and quiz. The JVM of this run
 * archives the classes that it has loaded, and later starts are faster.
 */
public final class ArchiveTrainer {

    private static final Size SIZE = new Size(80, 24);

    /** Time without output after which the tutor counts as idle, in milliseconds. */
    private static final int QUIET_MS = 120;
    /** Maximum wait for the tutor to become idle after a key, in milliseconds. */
    private static final int PATIENCE_MS = 800;
    /** Maximum wait for the first frame and for the end of the tutor, in milliseconds. */
    private static final int LONG_PATIENCE_MS = 60_000;

    static final String DOWN = "\033[B";
    static final String RIGHT = "\033[C";
    static final String END = "\033[F";
    static final String ENTER = "\r";
    static final String ESCAPE = "\033";

    /** Ends a free-text answer, in which Enter ends a line. */
    static final String FINISH = "\004";

    private static final String QUIT = "\003";

    /** Keys that turn pages, open the contents, search, and open the help. */
    private static final List<String> READING =
            List.of(RIGHT, RIGHT, "6" + ENTER, " ", DOWN, "c", ESCAPE, "/", "momentum" + ENTER, ESCAPE, "?", ESCAPE);

    /** Keys that answer the questions of a screen without its prediction: free text, its ideas, the feedback. */
    private static final List<String> ANSWERING =
            List.of("4" + ENTER, END, "s", "a", "1", FINISH, ENTER, ESCAPE, ESCAPE);

    /**
     * Keys of the bet at a seal, whose last option is "I don't know"; then the race, its end at once, the question
     * about what was seen, and the lab with the verdict.
     */
    private static final List<String> PREDICTING = List.of("2" + ENTER, END, "?", ESCAPE, "4", ENTER, ENTER, "4", "e");

    /** Keys for charts, tables, knobs and the sweep, which needs a loss. The last ones leave sweep and lab. */
    private static final List<String> EXPERIMENTING =
            List.of("v", "v", "y", ESCAPE, "i", ESCAPE, DOWN, RIGHT, "w", ESCAPE, ESCAPE, ESCAPE, ESCAPE);

    private static final List<String> LOOKING_ROUND = List.of("L", "t", "P", ESCAPE);

    private ArchiveTrainer() {}

    /** Returns the keys in their order. After each element, the trainer waits for the tutor. */
    static List<String> script() {
        return Stream.of(READING, ANSWERING, PREDICTING, EXPERIMENTING, LOOKING_ROUND)
                .flatMap(List::stream)
                .toList();
    }

    /**
     * Runs the tutor and exits with its exit status.
     *
     * @param command command line that starts the tutor, one element per word
     * @throws IOException if the pseudo-terminal fails
     * @throws InterruptedException if the thread is interrupted
     */
    public static void main(String[] command) throws IOException, InterruptedException {
        Path learner = Files.createTempDirectory("descenso-rehearsal");
        leaveOff(learner.resolve("descenso"));
        int status;
        Map<String, String> surroundings =
                new HashMap<>(Map.of("TERM", "xterm-256color", "COLORTERM", "")); // as over ssh
        surroundings.put("XDG_STATE_HOME", learner.toString());
        surroundings.put("XDG_DATA_HOME", learner.toString());
        try (PtyProcess tutor = PtyProcess.start(List.of(command), surroundings, SIZE)) {
            tutor.awaitIdle(QUIET_MS, LONG_PATIENCE_MS);
            for (String keys : script()) {
                tutor.type(keys);
                tutor.awaitIdle(QUIET_MS, PATIENCE_MS);
            }
            tutor.type(QUIT);
            status = tutor.awaitEnd(LONG_PATIENCE_MS);
        } finally {
            ExperimentLibrary.delete(learner);
        }
        System.exit(status);
    }

    /** Leaves the state and the journal of an earlier session, because most starts read such files. */
    private static void leaveOff(Path folder) throws IOException {
        SavedState state = new SavedState(
                Optional.of(Bookmark.atTop("page")),
                Optional.of(Language.first()),
                Optional.of("dark"),
                Optional.of("BRAILLE"),
                Set.of("page"),
                Map.of("question", "draft"));
        new StateFile(folder.resolve("place.properties")).write(state);
        new Journal(folder.resolve(ProcessEnvironment.OWN + ProcessEnvironment.JOURNAL))
                .append(new Attempt(
                        Attempt.VERSION,
                        Instant.now(),
                        Attempt.Kind.QUESTION,
                        "page",
                        "question",
                        List.of(),
                        "1",
                        Attempt.Grade.WRONG,
                        Map.of(),
                        AttemptEffort.LEAST));
    }
}

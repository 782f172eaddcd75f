package descenso.cli.start;

import descenso.terminal.PtyProcess;
import descenso.tui.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Plays the tutor through once, on a terminal that nobody sees and with a learner that nobody knows: lesson, lab and quiz.
 * What the JVM that plays it has loaded by then, it keeps, and starts sooner the next time.
 */
public final class ArchiveTrainer {

    private static final Size SIZE = new Size(80, 24);

    private static final int QUIET_MS = 120;
    private static final int PATIENCE_MS = 800;
    private static final int LONG_PATIENCE_MS = 60_000;

    static final String UP = "\033[A";
    static final String DOWN = "\033[B";
    static final String RIGHT = "\033[C";
    static final String END = "\033[F";
    static final String ENTER = "\r";
    static final String ESCAPE = "\033";

    /** Ends an answer in words, in which Enter ends a line. */
    static final String FINISH = "\004";

    private static final String QUIT = "\003";

    /** Turning pages, contents, search, help. */
    private static final List<String> READING =
            List.of(RIGHT, RIGHT, "6" + ENTER, " ", DOWN, "c", ESCAPE, "/", "momentum" + ENTER, ESCAPE, "?", ESCAPE);

    /**
     * The questions of a slide below its only experiment, whose prediction is skipped; words, which ideas they hold, the
     * verdict.
     */
    private static final List<String> ANSWERING =
            List.of("4" + ENTER, END, "s", "a", "1", FINISH, ENTER, ESCAPE, ESCAPE);

    /**
     * An experiment: from the seal to its prediction, which the last row says not to know; the race, its verdict, pictures,
     * tables, knobs, sweep, for which the experiment needs a loss. The last keys lead out of the sweep, running or not, and out of the lab.
     */
    private static final List<String> EXPERIMENTING = List.of(
            "2" + ENTER,
            END,
            "e",
            "?",
            ESCAPE,
            UP,
            ENTER,
            ESCAPE,
            "v",
            "v",
            "y",
            ESCAPE,
            "i",
            ESCAPE,
            DOWN,
            RIGHT,
            "w",
            ESCAPE,
            ESCAPE,
            ESCAPE,
            ESCAPE);

    private static final List<String> LOOKING_ROUND = List.of("L", "t", "P", ESCAPE);

    private ArchiveTrainer() {}

    /** Returns what is typed, in its order; after each, the tutor is waited for. */
    static List<String> script() {
        return Stream.of(READING, ANSWERING, EXPERIMENTING, LOOKING_ROUND)
                .flatMap(List::stream)
                .toList();
    }

    /**
     * Plays it, and exits with 0 where it came to its end.
     *
     * @param command what starts the tutor, word by word
     */
    public static void main(String[] command) throws IOException, InterruptedException {
        Path learner = Files.createTempDirectory("descenso-rehearsal");
        int status;
        try (PtyProcess tutor = PtyProcess.start(List.of(command), unknown(learner), SIZE)) {
            status = play(tutor);
        } finally {
            remove(learner);
        }
        System.exit(status);
    }

    private static Map<String, String> unknown(Path learner) {
        String folder = learner.toString();
        return Map.of(
                "XDG_STATE_HOME", folder,
                "XDG_DATA_HOME", folder,
                "XDG_CACHE_HOME", folder,
                "TERM", "xterm-256color",
                "COLORTERM", "truecolor");
    }

    private static int play(PtyProcess tutor) throws IOException, InterruptedException {
        tutor.awaitIdle(QUIET_MS, LONG_PATIENCE_MS);
        for (String keys : script()) {
            tutor.type(keys);
            tutor.awaitIdle(QUIET_MS, PATIENCE_MS);
        }
        tutor.type(QUIT);
        return tutor.awaitEnd(LONG_PATIENCE_MS);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}

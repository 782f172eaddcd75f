package descenso.runtime;

import descenso.app.Tutor.TutorUpdate;
import descenso.course.experiment.ExperimentSpecs;
import descenso.phrases.Language;
import descenso.progress.Journal;
import descenso.progress.SavedState.StateFile;
import descenso.testing.ManualClock;
import descenso.testing.ManualScheduler;
import descenso.testing.ReactingTerminal;
import descenso.testing.ScriptedLearner;
import descenso.testing.TestCourse;
import descenso.tui.CharacterSet;
import descenso.tui.Key;
import descenso.tui.Key.Code;
import descenso.tui.Size;
import descenso.tui.Terminal.Listener;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that reads, answers and races on the abridged course, and prints the used heap in bytes: after the warm-up
 * and every 4 minutes from then on, one number a line. It has a JVM of its own, because other tests leave more memory
 * than it measures.
 */
final class LongSessionProgram {

    private static final Duration KEY = Duration.ofSeconds(1);
    private static final int KEYS_A_MINUTE = 60;

    /** Length of the warm-up, in minutes. By then every page has been visited, with its questions and experiments. */
    private static final int WARM_UP = 15;

    /** Time between two measurements, in minutes. */
    private static final int BETWEEN = 4;

    /** Numbers of the visited pages. Their experiments train no networks, with which minutes would become hours. */
    private static final List<Integer> PAGES = List.of(2, 3, 4, 5, 6, 7, 9, 10, 12, 14);

    private LongSessionProgram() {}

    /**
     * Runs the session.
     *
     * @param arguments the folder of the learner's files, and the number of measurements
     */
    public static void main(String[] arguments) throws Exception {
        used(Path.of(arguments[0]), Integer.parseInt(arguments[1])).forEach(System.out::println);
        System.exit(0);
    }

    private static List<Long> used(Path folder, int times) throws Exception {
        ManualClock clock = new ManualClock(() -> 1_000_000);
        ManualScheduler scheduler = new ManualScheduler(clock);
        Typist typist = new Typist(times, clock);
        ReactingTerminal terminal = new ReactingTerminal(new Size(80, 24), (frame, listener) -> {
            scheduler.workAll();
            typist.pressNext(listener);
        });
        SessionFiles resources = new SessionFiles(
                new StateFile(folder.resolve("place")),
                new Journal(folder.resolve("me.jsonl")),
                new ExperimentLibrary(TestCourse.ABRIDGED.folder(), new ExperimentSpecs()),
                folder);
        ScriptedLearner learner = ScriptedLearner.at(0, Language.ES, new Size(80, 24), CharacterSet.UNICODE);
        SessionContext context =
                resources.context(clock, () -> Instant.EPOCH.plus(clock.time()).atZone(ZoneOffset.UTC));
        try (Session session = Session.onScreen(context, scheduler, TutorUpdate.at(learner.tutor()), terminal)) {
            session.run();
        }
        return typist.used;
    }

    /**
     * A typist, who presses a key per second after the frame that answers the last one. Measures memory. The previews
     * that are in memory depend on the order of the keys and of the reports, which must not vary.
     */
    private static final class Typist {

        /**
         * The keys of a round, from a page: its questions, the lab with a race, an inspection and a sweep, and all the
         * other screens.
         */
        private static final List<Key> ROUND = round();

        private final int times;
        private final ManualClock clock;
        private final List<Long> used = new ArrayList<>();
        private int pressed;

        /** Creates a typist, who stops after a number of measurements. */
        Typist(int times, ManualClock clock) {
            this.times = times;
            this.clock = clock;
        }

        private static List<Key> round() {
            List<Key> round = new ArrayList<>();
            type(round, "  ?");
            back(round, 1);
            type(round, "a1");
            round.add(Key.of(Code.ENTER));
            type(round, " 2 s ");
            back(round, 4);
            type(round, "e ");
            round.addAll(List.of(Key.of(Code.DOWN), Key.of(Code.ENTER)));
            type(round, "   vvlmasri");
            round.addAll(List.of(Key.of(Code.RIGHT), Key.of(Code.DOWN), Key.of(Code.ESCAPE), Key.of(Code.RIGHT)));
            type(round, "  w  ");
            back(round, 5);
            type(round, "L/adam");
            round.addAll(List.of(Key.of(Code.DOWN), Key.of(Code.ENTER)));
            type(round, "tP");
            back(round, 1);
            type(round, "v");
            back(round, 3);
            type(round, "c");
            back(round, 1);
            return round;
        }

        private static void type(List<Key> keys, String text) {
            text.chars().forEach(character -> keys.add(Key.of(character)));
        }

        private static void back(List<Key> keys, int times) {
            for (int i = 0; i < times; i++) {
                keys.add(Key.of(Code.ESCAPE));
            }
        }

        /** Measures memory on a page, between two rounds: a race that is shown may be large. */
        private void pressNext(Listener listener) {
            if (used.size() == times) {
                listener.closed();
                return;
            }
            int due = (WARM_UP + BETWEEN * used.size()) * KEYS_A_MINUTE;
            if (pressed >= due && pressed % ROUND.size() == 0) {
                used.add(bytesUsed());
            }
            clock.move(KEY);
            press(listener);
            pressed++;
        }

        private void press(Listener listener) {
            int round = pressed / ROUND.size();
            int key = pressed % ROUND.size();
            if (key == 0) {
                int columns = 80 + round % 5 * 20;
                listener.resized(new Size(columns, 24 + round % 3 * 8));
                Integer.toString(PAGES.get(round % PAGES.size()))
                        .chars()
                        .forEach(digit -> listener.pressed(Key.of(digit)));
                listener.pressed(Key.of(Code.ENTER));
            }
            listener.pressed(ROUND.get(key));
        }

        private static long bytesUsed() {
            for (int i = 0; i < 3; i++) {
                System.gc();
            }
            return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        }
    }
}

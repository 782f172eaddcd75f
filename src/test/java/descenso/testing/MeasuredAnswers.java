package descenso.testing;

import descenso.course.CourseTasksTest;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The correct answers to the predictions of the shipped course's experiments, for tests of the screens that ask them.
 * {@link CourseTasksTest} compares them with the runs.
 */
public final class MeasuredAnswers {

    private static final Map<String, String> ALL = Collections.unmodifiableMap(new TreeMap<>(Map.ofEntries(
            Map.entry("adam-bursts", "2"),
            Map.entry("alternating-gradient", "[2, 1, 0]"),
            Map.entry("ball", "[1, 2, 0, 3]"),
            Map.entry("bias-correction", "2"),
            Map.entry("bias-correction-bowl", "true"),
            Map.entry("bump", "false"),
            Map.entry("catapult", "2"),
            Map.entry("comparison", "2"),
            Map.entry("constant-rate", "1"),
            Map.entry("direction", "1"),
            Map.entry("fast-is-not-good", "2"),
            Map.entry("first-step", "2"),
            Map.entry("found-rates", "1"),
            Map.entry("knife-edge", "≈6"),
            Map.entry("learning-rate", "2"),
            Map.entry("library-defaults", "[0, 1, 3, 2]"),
            Map.entry("lr-finder", "2"),
            Map.entry("noise-floor", "3"),
            Map.entry("notebook", "[1, 2, 3, 0]"),
            Map.entry("one-spike", "[3, 2, 0, 1]"),
            Map.entry("rare-classes", "2"),
            Map.entry("rotation", "2"),
            Map.entry("saddle", "≈72"),
            Map.entry("same-start", "3"),
            Map.entry("spike-after-quiet", "false"),
            Map.entry("stability", "true"),
            Map.entry("standardised-data", "2"),
            Map.entry("sweep", "false"),
            Map.entry("ten-draws", "1"),
            Map.entry("terminal-speed", "≈10"),
            Map.entry("too-much-momentum", "true"),
            Map.entry("tuned-momentum", "≈11"),
            Map.entry("unscaled-data", "2"),
            Map.entry("valley", "≈10"),
            Map.entry("weight-decay", "2"),
            Map.entry("wilson", "1"))));

    private MeasuredAnswers() {}

    /**
     * Returns the answers by experiment id, in the same notation as that test: 0-based indices for an option or a
     * ranking, the nearest whole number for an amount.
     */
    public static Map<String, String> all() {
        return ALL;
    }
}

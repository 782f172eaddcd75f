package descenso.app.race;

import java.util.List;

/**
 * How fast a race is run.
 *
 * @param stepsPerSecond 0 for as fast as it goes
 */
public record PlaybackSpeed(int stepsPerSecond) {

    /** As fast as it goes. */
    public static final PlaybackSpeed FASTEST = new PlaybackSpeed(0);

    /** From one step a second on, about three times as fast each. */
    private static final List<Integer> LEVELS = List.of(1, 3, 10, 30, 100, 300, 1000, 3000, 10_000, 30_000);

    /** In how many seconds a race is to be over that nobody has chosen a pace for. */
    private static final int SECONDS = 5;

    /** One at which so many steps take a few seconds. */
    public static PlaybackSpeed fitting(int steps) {
        PlaybackSpeed pace = new PlaybackSpeed(LEVELS.get(0));
        while (!pace.isFastest() && pace.stepsPerSecond * SECONDS < steps) {
            pace = pace.faster();
        }
        return pace;
    }

    public boolean isFastest() {
        return stepsPerSecond == 0;
    }

    public PlaybackSpeed faster() {
        for (int level : LEVELS) {
            if (!isFastest() && level > stepsPerSecond) {
                return new PlaybackSpeed(level);
            }
        }
        return FASTEST;
    }

    public PlaybackSpeed slower() {
        int slower = LEVELS.get(0);
        for (int level : LEVELS) {
            slower = isFastest() || level < stepsPerSecond ? level : slower;
        }
        return new PlaybackSpeed(slower);
    }
}

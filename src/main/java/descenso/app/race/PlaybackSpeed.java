package descenso.app.race;

import java.util.List;

/**
 * The speed of a race.
 *
 * @param stepsPerSecond the steps of each run per second; 0 for maximum speed
 */
public record PlaybackSpeed(int stepsPerSecond) {

    /** Maximum speed. */
    public static final PlaybackSpeed FASTEST = new PlaybackSpeed(0);

    /** Speeds that a learner can select, in steps per second; each is about three times the one before. */
    private static final List<Integer> LEVELS = List.of(1, 3, 10, 30, 100, 300, 1000, 3000, 10_000, 30_000);

    /** Maximum duration of a race at its initial speed, in seconds. */
    private static final int SECONDS = 5;

    /** Returns the slowest speed at which the steps take at most 5 seconds; maximum speed if no level does. */
    public static PlaybackSpeed fitting(int steps) {
        PlaybackSpeed speed = new PlaybackSpeed(LEVELS.get(0));
        while (!speed.isFastest() && speed.stepsPerSecond * SECONDS < steps) {
            speed = speed.faster();
        }
        return speed;
    }

    public boolean isFastest() {
        return stepsPerSecond == 0;
    }

    /** Returns the next higher speed; maximum speed after the highest level. */
    public PlaybackSpeed faster() {
        return LEVELS.stream()
                .filter(level -> !isFastest() && level > stepsPerSecond)
                .findFirst()
                .map(PlaybackSpeed::new)
                .orElse(FASTEST);
    }

    /** Returns the next lower speed; the lowest level stays as it is. */
    public PlaybackSpeed slower() {
        return LEVELS.stream()
                .filter(level -> isFastest() || level < stepsPerSecond)
                .reduce((lower, higher) -> higher)
                .map(PlaybackSpeed::new)
                .orElse(this);
    }
}

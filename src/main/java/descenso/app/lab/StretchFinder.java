package descenso.app.lab;

import descenso.app.lab.Timeline.Stretch;
import descenso.train.run.History;
import descenso.train.run.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the turns of a heat that matter, from its complete history: until all runs are at rest; or else until shortly
 * after the first crossing of two losses; or else around the largest jump of a loss.
 *
 * @param runs the runs of the heat, trained to their end
 * @param hasEpochs whether turns are epochs; otherwise they are steps
 */
record StretchFinder(List<Snapshot> runs, boolean hasEpochs) {

    /** Distance from the end below which a value is at rest, relative to its largest distance from the end. */
    private static final double REST = 0.03;
    /** Maximum share of the heat that a stretch may take: a longer one is no better than the whole. */
    private static final double MOST = 0.6;
    /** Time after the last event of a stretch, as a factor of its length. */
    private static final double AFTER = 1.25;
    /** Minimum number of turns of a heat with a stretch: a shorter heat is seen as a whole. */
    private static final int FEW = 20;
    /** Minimum number of turns of a stretch from the start. */
    private static final int SHORTEST = 10;
    /** Minimum factor by which a loss rises within a turn at a jump. */
    private static final double JUMP = 10;
    /** Share of the heat in which a crossing does not count: losses that have hardly parted cross by chance. */
    private static final double EARLY = 0.02;
    /** Maximum number of coordinates that are looked at; bounds the time. */
    private static final int COORDINATES = 10;

    /** Returns the stretch of a heat of some turns; empty if nothing stands out. */
    Optional<Stretch> find(int turns) {
        return turns < FEW
                ? Optional.empty()
                : from(rest(), turns).or(() -> from(crossing(), turns)).or(() -> jump(turns));
    }

    private static Optional<Stretch> from(int event, int turns) {
        int end = Math.max(SHORTEST, (int) Math.ceil(AFTER * event));
        return event > 0 && end <= MOST * turns ? Optional.of(new Stretch(0, end)) : Optional.empty();
    }

    /** Returns the first turn from which all runs are at rest. */
    private int rest() {
        return runs.stream()
                .flatMapToInt(run -> series(run).mapToInt(values -> rest(values, length(run))))
                .max()
                .orElse(0);
    }

    private static int rest(IntToDoubleFunction values, int length) {
        int last = length - 1;
        double end = values.applyAsDouble(last);
        if (!Double.isFinite(end)) {
            return last; // what diverges moves to its end
        }
        double far = REST
                * IntStream.range(0, length)
                        .mapToDouble(turn -> Math.abs(values.applyAsDouble(turn) - end))
                        .max()
                        .orElse(0);
        int turn = last;
        while (turn > 0 && Math.abs(values.applyAsDouble(turn - 1) - end) <= far) {
            turn--;
        }
        return turn;
    }

    /** Returns the first turn at which one loss falls below another that was smaller; 0 if there is none. */
    private int crossing() {
        int first = Integer.MAX_VALUE;
        for (int one = 1; one < runs.size(); one++) {
            for (Snapshot other : runs.subList(0, one)) {
                first = Math.min(first, crossing(runs.get(one), other));
            }
        }
        return first == Integer.MAX_VALUE ? 0 : first;
    }

    private int crossing(Snapshot one, Snapshot other) {
        double order = 0;
        int end = Math.min(length(one), length(other));
        for (int turn = 1; turn < end; turn++) {
            double now = Math.signum(loss(one, turn) - loss(other, turn));
            if (order * now < 0 && turn > EARLY * end) {
                return turn;
            }
            order = now;
        }
        return Integer.MAX_VALUE;
    }

    /** Returns the turns around the largest rise of a loss within a turn. */
    private Optional<Stretch> jump(int turns) {
        int at = 0;
        double largest = JUMP;
        for (Snapshot run : runs) {
            for (int turn = 1; turn < length(run); turn++) {
                double rise = loss(run, turn) / loss(run, turn - 1);
                if (rise > largest && Double.isFinite(rise)) {
                    largest = rise;
                    at = turn;
                }
            }
        }
        int around = Math.max(SHORTEST, turns / 20);
        return at == 0 ? Optional.empty() : Optional.of(new Stretch(Math.max(0, at - around), at + 2 * around));
    }

    /** Returns the coordinates of a run by turn; its losses if it has none. */
    private Stream<IntToDoubleFunction> series(Snapshot run) {
        History history = run.history();
        int coordinates =
                hasEpochs ? 0 : Math.min(COORDINATES, history.coordinates().size());
        return coordinates == 0
                ? Stream.of(turn -> loss(run, turn))
                : IntStream.range(0, coordinates).mapToObj(i -> turn -> history.parameter(turn, i));
    }

    private double loss(Snapshot run, int turn) {
        return hasEpochs ? run.history().epoch(turn).trainLoss() : run.history().loss(turn);
    }

    /** Returns the number of values of a run by turn, including the one at the start. */
    private int length(Snapshot run) {
        return hasEpochs ? run.epochs() : run.steps() + 1;
    }
}

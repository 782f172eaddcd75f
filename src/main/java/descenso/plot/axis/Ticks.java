package descenso.plot.axis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Chooses the round numbers of a range that an axis labels. */
public final class Ticks {

    /** Candidate distances between two ticks, in decades, tried in this order until the ticks fit. */
    private static final List<Integer> EVERY = List.of(1, 2, 3, 5, 10, 20, 50, 100, 200);

    private Ticks() {}

    /**
     * Returns the ticks of a range, in ascending order: about {@code most}, and never more than {@code most + 1}.
     *
     * @param most the number of ticks that fit, at least 1
     */
    public static List<Double> of(Range range, Scale scale, int most) {
        return switch (scale) {
            case LINEAR -> linear(range, most);
            case LOG -> log(range, most);
        };
    }

    private static List<Double> linear(Range range, int most) {
        TickStep step = TickStep.atLeast(range.max() / most - range.min() / most);
        if (isTooFine(step, range)) {
            return List.of(range.min());
        }
        List<Double> values = multiples(step, range);
        for (TickStep finer = step.finer();
                isNoScale(values, most) && !isTooFine(finer, range);
                finer = finer.finer()) {
            values = thinned(multiples(finer, range), most + 1);
        }
        return values;
    }

    private static boolean isTooFine(TickStep step, Range range) {
        return range.min() == range.max() || step.isTooFine(range.min()) || step.isTooFine(range.max());
    }

    /** Tests whether there are too few ticks to show a distance although two would fit. */
    private static boolean isNoScale(List<Double> values, int most) {
        return most > 1 && values.size() < 2;
    }

    private static List<Double> multiples(TickStep step, Range range) {
        List<Double> values = new ArrayList<>();
        for (long count = step.firstAbove(range.min()); count <= step.lastBelow(range.max()); count++) {
            values.add(step.times(count));
        }
        return values;
    }

    /**
     * Returns the ticks of a logarithmic scale. If the range holds fewer than two powers of ten, takes evenly thinned
     * numbers of 1, 2, 5, 10, …; if it holds fewer than two of these, takes linear ticks.
     */
    private static List<Double> log(Range range, int most) {
        List<Double> fine = Decades.fine(range.min(), range.max());
        List<Double> values = fine;
        for (int i = 0; values.size() > most && i < EVERY.size(); i++) {
            values = Decades.coarse(range.min(), range.max(), EVERY.get(i));
        }
        return values.size() >= 2 ? values : fine.size() >= 2 ? thinned(fine, most) : linear(range, most);
    }

    /**
     * Returns every n-th value, beginning with the first, for the smallest n that leaves at most {@code most} values.
     */
    private static List<Double> thinned(List<Double> values, int most) {
        int every = (values.size() + most - 1) / most;
        return IntStream.range(0, values.size())
                .filter(i -> i % every == 0)
                .mapToObj(values::get)
                .toList();
    }
}

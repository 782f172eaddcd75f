package descenso.view.spoken;

import descenso.phrases.MessageKey;
import descenso.train.run.Snapshot;
import descenso.view.trend.Extremum;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Describes the last step of each coordinate, in learning rates, in words. */
record StepBarText(TrendNumbers formatter) {

    /** Maximum number of coordinates that are listed; a listener can hardly remember more. */
    private static final int MOST = 6;

    /** Returns one sentence. Requires at least one step. */
    List<String> paragraphs(Snapshot run) {
        int coordinates = run.history().coordinates().size();
        double[] steps = IntStream.range(0, coordinates)
                .mapToDouble(coordinate -> StepSizeText.inRates(run, run.steps(), coordinate))
                .toArray();
        if (!IntStream.range(0, coordinates).allMatch(i -> Double.isFinite(steps[i]))) {
            return List.of(formatter.diverged(run));
        }
        return List.of(coordinates > MOST ? ends(run, steps) : all(run, steps));
    }

    private String all(Snapshot run, double[] steps) {
        String items = IntStream.range(0, steps.length)
                .mapToObj(i -> formatter.say(
                        MessageKey.CURVE_BAR, run.history().coordinates().get(i), formatter.number(steps[i])))
                .collect(Collectors.joining("; "));
        return formatter.say(MessageKey.CURVE_BARS, items);
    }

    private String ends(Snapshot run, double[] steps) {
        Extremum least = Extremum.smallest(steps.length, i -> steps[i]).orElseThrow();
        Extremum most = Extremum.largest(steps.length, i -> steps[i]).orElseThrow();
        return formatter.say(
                MessageKey.CURVE_MANY_BARS,
                Integer.toString(steps.length),
                formatter.number(least.value()),
                run.history().coordinates().get(least.index()),
                formatter.number(most.value()),
                run.history().coordinates().get(most.index()));
    }
}

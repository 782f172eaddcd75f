package descenso.view.spoken;

import descenso.phrases.MessageKey;
import descenso.train.run.Measures;
import descenso.train.run.Snapshot;
import descenso.train.run.Status;
import descenso.view.trend.PointText;
import descenso.view.trend.RunUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Describes in words where a run began on the loss surface, where it is and how it moved. */
record LandscapeText(TrendNumbers formatter) {

    /** Maximum ratio of the path's length to the straight distance of a path that counts as straight. */
    private static final double STRAIGHT = 1.02;

    /** A path zigzags if it turns back at least once in this number of steps. */
    private static final int OFTEN = 4;

    /** Returns at most three sentences. Requires at least one step. */
    List<String> paragraphs(Snapshot run) {
        PointText start = PointText.of(run, 0);
        if (run.status() == Status.DIVERGED) {
            return List.of(formatter.diverged(run), formatter.say(MessageKey.CURVE_BEGAN, place(run, start)));
        }
        PointText now = PointText.of(run, run.steps());
        List<String> sentences = new ArrayList<>();
        sentences.add(formatter.say(
                MessageKey.CURVE_FROM_TO,
                place(run, start),
                place(run, now),
                RunUnit.STEP.count(run.steps(), formatter.texts())));
        sentences.add(height(run, start, now));
        movement(run, start.distance(now)).ifPresent(sentences::add);
        return sentences;
    }

    private String place(Snapshot run, PointText place) {
        return IntStream.range(0, place.size())
                .mapToObj(i -> formatter.say(
                        MessageKey.CURVE_COORDINATE, run.history().coordinates().get(i), formatter.number(place.at(i))))
                .collect(Collectors.joining(", "));
    }

    /** Returns the distance to the minimum if it is known, else the loss. */
    private String height(Snapshot run, PointText start, PointText now) {
        return PointText.nearestMinimum(run)
                .map(minimum -> isLine(run)
                        ? formatter.say(MessageKey.CURVE_MINIMUM, place(run, minimum))
                        : formatter.say(
                                MessageKey.CURVE_DISTANCE,
                                place(run, minimum),
                                formatter.number(start.distance(minimum)),
                                formatter.number(now.distance(minimum))))
                .orElseGet(() -> formatter.say(
                        MessageKey.CURVE_HEIGHT,
                        formatter.number(run.history().loss(0)),
                        formatter.number(run.loss())));
    }

    private Optional<String> movement(Snapshot run, double straight) {
        int turns = run.measures().getOrDefault(Measures.OSCILLATIONS, 0.0).intValue();
        if (turns > 0) {
            boolean isZigzag = turns >= run.steps() / OFTEN;
            MessageKey across = isZigzag ? MessageKey.CURVE_ZIGZAG : MessageKey.CURVE_TURNS_ACROSS;
            return Optional.of(
                    formatter.say(isLine(run) ? MessageKey.CURVE_TURNS_BACK : across, formatter.times(turns)));
        }
        return isLine(run) || run.steps() == 1 || !(straight > 0) ? Optional.empty() : bend(length(run) / straight);
    }

    private Optional<String> bend(double times) {
        return Optional.of(
                times < STRAIGHT
                        ? formatter.say(MessageKey.CURVE_STRAIGHT)
                        : formatter.say(MessageKey.CURVE_BENT, formatter.number(times)));
    }

    private static boolean isLine(Snapshot run) {
        return run.history().coordinates().size() == 1;
    }

    private static double length(Snapshot run) {
        double length = 0;
        for (int step = 1; step <= run.steps(); step++) {
            length += PointText.of(run, step).distance(PointText.of(run, step - 1));
        }
        return length;
    }
}

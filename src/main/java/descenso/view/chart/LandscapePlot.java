package descenso.view.chart;

import descenso.phrases.MessageKey;
import descenso.plot.Axis;
import descenso.plot.BallChart;
import descenso.plot.Chart;
import descenso.plot.ContourMap;
import descenso.plot.Curve;
import descenso.plot.Marker;
import descenso.plot.PointOfInterest;
import descenso.plot.Samples;
import descenso.plot.Scale;
import descenso.train.problem.Objective;
import descenso.train.problem.Problem;
import descenso.train.run.Measures;
import descenso.train.run.Snapshot;
import descenso.train.run.Status;
import descenso.train.run.Trial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The loss over one coordinate or two, and the positions of the optimizers. */
final class LandscapePlot {

    /** Maximum ratio of the length of a path that counts as straight to the straight distance. */
    private static final double STRAIGHT = 1.02;

    /** A path zigzags if it turns back at least once in this number of steps. */
    private static final int OFTEN = 4;

    private LandscapePlot() {}

    static boolean applies(List<Trial> trials) {
        Problem problem = trials.get(0).problem();
        int coordinates = problem.coordinates().size();
        return problem.hasLoss() && (coordinates == 1 || coordinates == 2);
    }

    /** Returns the loss surface of the selected run, without noise, with all runs on the same surface. */
    static Chart chart(PlotRuns runs) {
        Snapshot chosen = runs.chosen();
        Problem problem = chosen.trial().problem();
        List<String> coordinates = chosen.history().coordinates();
        boolean isLine = coordinates.size() == 1;
        Objective objective = problem.newObjective();
        double[] point = objective.parameters()[0];
        Axis across = runs.axis(coordinates.get(0), Scale.LINEAR);
        List<PointOfInterest> spots = spots(runs, problem);
        // a ball chart computes the height from the loss
        int up = isLine ? 0 : 1;
        List<Curve> own = runs.exact(run -> run.trial().problem().equals(problem), run -> {
            int from = runs.first(runs.steps(run));
            return Samples.of(
                    runs.steps(run) + 1 - from,
                    i -> run.history().parameter(from + i, 0),
                    i -> run.history().parameter(from + i, up));
        });
        List<Curve> trails = runs.overFormer(own, (former, from, to) -> former.positions(up, from, to));
        OptionalInt selected = OptionalInt.of(runs.chosen(trails).orElse(0));
        if (isLine) {
            Axis losses = runs.axis(runs.ofSteps(runs.texts().say(MessageKey.AXIS_LOSS)), Scale.LINEAR);
            DoubleUnaryOperator loss = x -> {
                point[0] = x;
                return objective.loss();
            };
            return new BallChart(loss, trails, spots, across, losses, selected);
        }
        DoubleBinaryOperator loss = (x, y) -> {
            point[0] = x;
            point[1] = y;
            return objective.loss();
        };
        Axis upwards = runs.axis(runs.ofSteps(coordinates.get(1)), Scale.LINEAR);
        String directionNote = runs.texts().say(MessageKey.PICTURE_AIM);
        ContourMap map = new ContourMap(loss, trails, spots, across, upwards, directionNote, selected);
        String stretched = runs.texts().say(MessageKey.PICTURE_STRETCHED);
        return runs.how().flipsScale() ? map.stretched(stretched) : map;
    }

    /** Returns the start of the selected run and the known minima. */
    private static List<PointOfInterest> spots(PlotRuns runs, Problem problem) {
        Stream<PointOfInterest> start =
                Stream.of(spot(runs, MessageKey.PICTURE_START, Marker.START, point(runs.chosen(), 0)));
        return Stream.concat(
                        start,
                        problem.minima().stream()
                                .map(place -> spot(runs, MessageKey.PICTURE_MINIMUM, Marker.MINIMUM, place)))
                .toList();
    }

    private static PointOfInterest spot(PlotRuns runs, MessageKey name, Marker mark, double[] place) {
        String label = runs.how().hasLegend() ? runs.texts().say(name) : "";
        return new PointOfInterest(label, mark, place[0], place.length > 1 ? place[1] : 0);
    }

    static List<String> sentences(Snapshot run, PlotRuns runs) {
        TrendNumbers numbers = runs.numbers();
        double[] start = point(run, 0);
        if (run.status() == Status.DIVERGED) {
            return List.of(numbers.diverged(run), numbers.say(MessageKey.CURVE_BEGAN, place(run, start, numbers)));
        }
        double[] now = point(run, run.steps());
        List<String> sentences = new ArrayList<>();
        sentences.add(numbers.say(
                MessageKey.CURVE_FROM_TO, place(run, start, numbers), place(run, now, numbers), numbers.steps(run)));
        sentences.add(height(run, start, now, numbers));
        movement(run, distance(start, now), numbers).ifPresent(sentences::add);
        return sentences;
    }

    private static String place(Snapshot run, double[] place, TrendNumbers numbers) {
        return IntStream.range(0, place.length)
                .mapToObj(i -> numbers.say(
                        MessageKey.CURVE_COORDINATE, run.history().coordinates().get(i), numbers.number(place[i])))
                .collect(Collectors.joining(", "));
    }

    /** Returns the distance to the minimum if it is known, else the loss. */
    private static String height(Snapshot run, double[] start, double[] now, TrendNumbers numbers) {
        return nearestMinimum(run)
                .map(minimum -> isLine(run)
                        ? numbers.say(MessageKey.CURVE_MINIMUM, place(run, minimum, numbers))
                        : numbers.say(
                                MessageKey.CURVE_DISTANCE,
                                place(run, minimum, numbers),
                                numbers.number(distance(start, minimum)),
                                numbers.number(distance(now, minimum))))
                .orElseGet(() -> numbers.say(
                        MessageKey.CURVE_HEIGHT, numbers.number(run.history().loss(0)), numbers.number(run.loss())));
    }

    private static Optional<String> movement(Snapshot run, double straight, TrendNumbers numbers) {
        int turns = run.measures().getOrDefault(Measures.OSCILLATIONS, 0.0).intValue();
        if (turns > 0) {
            boolean isZigzag = turns >= run.steps() / OFTEN;
            MessageKey across = isZigzag ? MessageKey.CURVE_ZIGZAG : MessageKey.CURVE_TURNS_ACROSS;
            return Optional.of(numbers.say(isLine(run) ? MessageKey.CURVE_TURNS_BACK : across, numbers.times(turns)));
        }
        if (isLine(run) || run.steps() == 1 || !(straight > 0)) {
            return Optional.empty();
        }
        double length = IntStream.rangeClosed(1, run.steps())
                .mapToDouble(step -> distance(point(run, step), point(run, step - 1)))
                .sum();
        boolean isStraight = length / straight < STRAIGHT;
        MessageKey shape = isStraight ? MessageKey.CURVE_STRAIGHT : MessageKey.CURVE_BENT;
        return Optional.of(numbers.say(shape, numbers.number(length / straight)));
    }

    private static boolean isLine(Snapshot run) {
        return run.history().coordinates().size() == 1;
    }

    /** Returns the recorded coordinates of a run after the given step. */
    private static double[] point(Snapshot run, int step) {
        return IntStream.range(0, run.history().coordinates().size())
                .mapToDouble(i -> run.history().parameter(step, i))
                .toArray();
    }

    /** Returns the known minimum nearest to the run's current position; empty if no minimum is known. */
    static Optional<double[]> nearestMinimum(Snapshot run) {
        double[] now = point(run, run.steps());
        return run.trial().problem().minima().stream()
                .min(Comparator.comparingDouble(minimum -> distance(now, minimum)));
    }

    /** Returns the Euclidean distance of two points, in the coordinates of the first. */
    private static double distance(double[] one, double[] other) {
        double distance = 0;
        for (int i = 0; i < one.length; i++) {
            distance = Math.hypot(distance, one[i] - other[i]);
        }
        return distance;
    }
}

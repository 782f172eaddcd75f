package descenso.view.observation;

import descenso.course.experiment.ObservationQuestion;
import descenso.course.experiment.ObservationQuestion.Kind;
import descenso.plot.PlacedCurves;
import descenso.plot.Range;
import descenso.train.problem.Problem;
import descenso.train.run.Snapshot;
import descenso.view.chart.LabPlot;
import descenso.view.chart.PlotRuns;
import descenso.view.table.NamedRun;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the answer to an author's question in a picture that gives it clearly. Distances are shares of the axes, so
 * that a question is about what can be seen: with the range and the scale that are shown, and not from the numbers
 * alone.
 */
final class ObservationFinder {

    /** Minimum difference of two heights that a reader sees for certain: two of the 36 dots of a chart of 9 rows. */
    static final double SEEN = 0.05;

    /**
     * Factor of that difference for networks. Their curves are chaotic: the last digits of the arithmetic, which differ
     * between JVMs, move them by a few dots.
     */
    private static final double CHAOS = 2;

    /** Greatest distance of two curves that run together: less than a dot. */
    private static final double TOGETHER = 0.01;

    /** Maximum distance from the chord of a path that looks straight. */
    private static final double STRAIGHT = 0.03;

    /** Minimum distance from the chord of a path that looks bent. */
    private static final double BENT = 0.08;

    /** Maximum number of options: one digit each, on one line. */
    private static final int MOST = 4;

    /** Smallest counts of passes of the answers after the first, {@code never}: once, a few times, many times. */
    private static final List<Integer> PASSES = List.of(1, 2, 5);

    private final LabPlot picture;
    private final PlotRuns runs;
    private final List<SeenCurve> paths;
    private final Optional<PlacedCurves> placed;
    private final double seen;

    ObservationFinder(LabPlot picture, PlotRuns runs) {
        this.picture = picture;
        this.runs = runs;
        this.placed = runs.runs().isEmpty() ? Optional.empty() : picture.placed(runs);
        this.paths = placed.stream()
                .flatMap(all -> all.curves().stream())
                .filter(curve -> curve.samples().size() > 0)
                .map(SeenCurve::of)
                .toList();
        boolean isChaotic =
                shown().stream().anyMatch(drawn -> drawn.run().trial().problem().stepsPerEpoch() > 0);
        this.seen = isChaotic ? CHAOS * SEEN : SEEN;
    }

    /** Returns the runs that are drawn. */
    private List<NamedRun> shown() {
        return IntStream.range(0, runs.runs().size())
                .filter(i -> runs.how().only().isEmpty() || runs.how().only().contains(i))
                .mapToObj(runs.runs()::get)
                .toList();
    }

    /** Returns the question of an author; empty if the picture does not answer it clearly. */
    Optional<Observation> asked(ObservationQuestion question) {
        List<SeenCurve> own = paths.stream()
                .filter(path -> question.of().contains(optimizer(path.number())))
                .toList();
        Optional<Observation> observation = switch (question.kind()) {
            case PASSES -> passes(own);
            case REACH -> reach(own, question.levels());
            case LOWEST_AT -> lowestAt(own, question.levels());
            case TOGETHER -> together(question.of());
            case ASTRAY -> astray();
        };
        return observation.map(found -> found.withAsk(question.ask()));
    }

    private String optimizer(int curve) {
        return run(curve).trial().label().optimizer();
    }

    private Snapshot run(int curve) {
        return runs.runs().stream()
                .filter(drawn -> drawn.curve() == curve)
                .map(NamedRun::run)
                .findFirst()
                .orElseThrow();
    }

    // questions about several curves

    /** Returns the only path that leaves the straight line to the minimum. */
    private Optional<Observation> astray() {
        List<double[]> minima = minima();
        if (picture != LabPlot.LANDSCAPE || minima.size() != 1 || minima.get(0).length < 2) {
            return Optional.empty();
        }
        PlacedCurves map = placed.orElseThrow();
        double across = map.across(minima.get(0)[0]);
        double up = map.up(minima.get(0)[1]);
        List<SeenCurve> away = paths.stream()
                .filter(path -> path.offLine(across, up) > STRAIGHT)
                .toList();
        boolean isClear = away.size() == 1 && away.get(0).offLine(across, up) >= BENT;
        return isClear
                ? ofCurves(
                        Kind.ASTRAY,
                        paths.stream().map(SeenCurve::number).toList(),
                        away.get(0).number())
                : Optional.empty();
    }

    /** Returns which other curve runs along with the first one of some optimizers, or which other bar is as long. */
    private Optional<Observation> together(List<String> of) {
        List<Integer> all = shown().stream().map(NamedRun::curve).toList();
        return all.stream()
                .filter(curve -> of.contains(optimizer(curve)))
                .findFirst()
                .flatMap(one -> {
                    List<Integer> others =
                            all.stream().filter(curve -> !curve.equals(one)).toList();
                    List<Integer> along = others.stream()
                            .filter(curve -> apart(one, curve) < seen)
                            .toList();
                    boolean isClear = along.size() == 1 && apart(one, along.get(0)) <= TOGETHER;
                    return isClear
                            ? ofCurves(Kind.TOGETHER, others, along.get(0)).map(found -> found.about(one))
                            : Optional.empty();
                });
    }

    /**
     * Returns the greatest distance of two curves; of bars, which have no curves, the share that the shorter one lacks.
     */
    private double apart(int one, int other) {
        List<SeenCurve> both = paths.stream()
                .filter(path -> path.number() == one || path.number() == other)
                .toList();
        if (both.size() == 2) {
            return both.get(0).distance(both.get(1));
        }
        double first = longestBar(run(one));
        double second = longestBar(run(other));
        return 1 - Math.min(first, second) / Math.max(first, second);
    }

    /** Returns the length of a run's longest bar, in learning rates; 0 before the first step. */
    private static double longestBar(Snapshot run) {
        int steps = run.steps();
        return IntStream.range(0, steps == 0 ? 0 : run.history().coordinates().size())
                .mapToDouble(i -> Math.abs(
                        run.history().parameter(steps, i) - run.history().parameter(steps - 1, i)))
                .map(moved -> moved / run.trial().rate(steps - 1))
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }

    // questions about one curve

    /** Returns between which levels the greatest distance of a curve from 0 lies, on a linear scale. */
    private Optional<Observation> reach(List<SeenCurve> some, List<Double> levels) {
        return some.stream().findFirst().flatMap(path -> {
            PlacedCurves chart = placed.orElseThrow();
            double far = path.heights().map(chart::y).map(Math::abs).max().orElse(0);
            double margin = seen * (chart.y(1) - chart.y(0));
            boolean isClear = levels.stream().allMatch(level -> Math.abs(level - far) >= margin);
            return isClear ? ofRange(Kind.REACH, path, far, levels) : Optional.empty();
        });
    }

    /** Returns between which levels of the horizontal axis a curve is lowest. */
    private Optional<Observation> lowestAt(List<SeenCurve> some, List<Double> levels) {
        return some.stream().findFirst().flatMap(path -> {
            List<Double> places =
                    path.lowestAt(seen).map(placed.orElseThrow()::x).boxed().toList();
            boolean isClear = places.stream()
                            .map(place -> range(place, levels))
                            .distinct()
                            .count()
                    == 1;
            return isClear ? ofRange(Kind.LOWEST_AT, path, places.get(0), levels) : Optional.empty();
        });
    }

    private Optional<Observation> ofRange(Kind kind, SeenCurve path, double value, List<Double> levels) {
        List<Integer> ranges = IntStream.rangeClosed(0, levels.size()).boxed().toList();
        return levels.isEmpty() ? Optional.empty() : ofOne(kind, path, ranges, range(value, levels), levels);
    }

    /** Returns the number of levels below a value: the number of its range, 0-based. */
    private static int range(double value, List<Double> levels) {
        return (int) levels.stream().filter(level -> value > level).count();
    }

    /** Returns how often a path passes the only minimum: of the path that does so most often and clearly. */
    private Optional<Observation> passes(List<SeenCurve> some) {
        List<double[]> minima = minima();
        if (minima.size() != 1 || (picture == LabPlot.LANDSCAPE && minima.get(0).length > 1)) {
            return Optional.empty();
        }
        PlacedCurves chart = placed.orElseThrow();
        int coordinate = Math.min(runs.how().coordinate(), minima.get(0).length - 1);
        double level = minima.get(0)[coordinate];
        boolean isLine = picture == LabPlot.LANDSCAPE;
        double target = isLine ? chart.across(level) : chart.up(level);
        return some.stream()
                .filter(path -> Math.abs((isLine ? path.startX() : path.startY()) - target) >= seen)
                .filter(path ->
                        answer(path.passes(isLine, target, seen / 2)) == answer(path.passes(isLine, target, seen)))
                .max(Comparator.comparingInt(path -> path.passes(isLine, target, seen)))
                .flatMap(path -> ofOne(
                        Kind.PASSES, path, List.of(0, 1, 2, 3), answer(path.passes(isLine, target, seen)), List.of()));
    }

    private static int answer(int passes) {
        return (int) PASSES.stream().filter(least -> passes >= least).count();
    }

    private List<double[]> minima() {
        Problem problem = shown().get(0).run().trial().problem();
        boolean isShared =
                shown().stream().allMatch(drawn -> drawn.run().trial().problem().equals(problem));
        return isShared ? problem.minima() : List.of();
    }

    // observations

    /**
     * Returns a question with the right curve among its options: the first ones if there are many. Empty if two of the
     * runs have the same name.
     */
    private Optional<Observation> ofCurves(Kind kind, List<Integer> all, int winner) {
        List<String> names = runs.runs().stream()
                .filter(drawn -> all.contains(drawn.curve()))
                .map(NamedRun::name)
                .toList();
        if (names.stream().distinct().count() < names.size()) {
            return Optional.empty();
        }
        List<Integer> options = all.size() <= MOST
                ? all
                : Stream.concat(
                                Stream.of(winner),
                                all.stream().filter(curve -> curve != winner).limit(MOST - 1))
                        .sorted()
                        .toList();
        return options.size() < 2
                ? Optional.empty()
                : Optional.of(new Observation(
                        kind,
                        picture,
                        winner,
                        options,
                        options.indexOf(winner),
                        List.of(),
                        stretch(),
                        Optional.empty()));
    }

    private Optional<Range> stretch() {
        return placed.map(chart -> new Range(chart.x(0), chart.x(1)));
    }

    private Optional<Observation> ofOne(
            Kind kind, SeenCurve path, List<Integer> answers, int right, List<Double> levels) {
        return Optional.of(
                new Observation(kind, picture, path.number(), answers, right, levels, stretch(), Optional.empty()));
    }
}

package descenso.view.observation;

import descenso.course.experiment.ObservationQuestion;
import descenso.course.experiment.ObservationQuestion.Kind;
import descenso.plot.PlacedCurves;
import descenso.plot.Range;
import descenso.train.problem.Problem;
import descenso.train.run.Snapshot;
import descenso.train.run.Status;
import descenso.view.chart.LabPlot;
import descenso.view.chart.PlotRuns;
import descenso.view.table.NamedRun;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds a question that a picture answers clearly. Distances are shares of the axes, so that a question is about what
 * can be seen: with the range and the scale that are shown, and not from the numbers alone.
 */
final class ObservationFinder {

    /** Minimum difference of two heights that a reader sees for certain: two of the 36 dots of a chart of 9 rows. */
    static final double SEEN = 0.05;

    /**
     * Factor of that difference for networks. Their curves are chaotic: the last digits of the arithmetic, which differ
     * between JVMs, move them by a few dots.
     */
    private static final double CHAOS = 2;

    /** Minimum difference of two times that a reader sees for certain: three of 60 columns. */
    private static final double GAP = 0.05;

    /** Distance of an accepted step from the right ones: two of 60 columns, which a cursor hits. */
    private static final double TOLERANCE = 0.04;

    /** Maximum width of a bottom or a top whose step is asked. The steps of a wider one are a matter of opinion. */
    private static final double NARROW = 0.15;

    /** Maximum rise of a curve that never rises: less than a dot. */
    private static final double UNSEEN = 0.01;

    /** Minimum number of turns of a curve that goes up and down; a single turn may be the end of a descent. */
    private static final int SEVERAL = 3;

    /** Maximum distance from the chord of a path that looks straight. */
    private static final double STRAIGHT = 0.03;

    /** Minimum distance from the chord of a path that looks bent. */
    private static final double BENT = 0.08;

    /** Minimum length of a path whose shape is asked. */
    private static final double LONG = 0.2;

    /** Minimum ratio of the longest bar to the next. */
    private static final double RATIO = 1.5;

    /** Part of the picture at its right, as a share, that shows which curve ends lowest or has the widest range. */
    private static final double TAIL = 0.5;

    /** Maximum number of options: one digit each, on one line. */
    private static final int MOST = 4;

    /** Smallest counts of passes of the answers after the first, {@code never}: once, a few times, many times. */
    private static final List<Integer> PASSES = List.of(1, 2, 5);

    /** The order in which questions are tried for each picture: what teaches more comes first. */
    private static List<Kind> kinds(LabPlot picture) {
        return switch (picture) {
            case LOSS, RATE ->
                List.of(Kind.SWINGS, Kind.FIRST_BELOW, Kind.SHORTEST, Kind.LOWEST, Kind.TOP, Kind.BOTTOM, Kind.RISE);
            case ACCURACY -> List.of(Kind.FIRST_ABOVE, Kind.HIGHEST);
            case PATH ->
                List.of(
                        Kind.PASSES,
                        Kind.SWINGS,
                        Kind.FIRST_BELOW,
                        Kind.FIRST_ABOVE,
                        Kind.LOWEST,
                        Kind.HIGHEST,
                        Kind.BOTTOM,
                        Kind.TOP,
                        Kind.RISE);
            case STEP_SIZES -> List.of(Kind.SWINGS, Kind.HIGHEST, Kind.LOWEST, Kind.TOP, Kind.BOTTOM, Kind.RISE);
            case LANDSCAPE -> List.of(Kind.PASSES, Kind.SWINGS, Kind.SHAPE, Kind.NEAREST);
            // which bar is longest is no question: it is what a bar chart says at a glance; a map has only numbers
            case LAST_STEPS, HEATMAP -> List.of();
        };
    }

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

    /** Returns the first question that the picture answers clearly. */
    Optional<Observation> found() {
        return kinds(picture).stream().flatMap(kind -> of(kind, paths).stream()).findFirst();
    }

    /** Returns the question of an author; empty if the picture does not answer it clearly. */
    Optional<Observation> asked(ObservationQuestion question) {
        List<SeenCurve> own = paths.stream()
                .filter(path -> question.of().contains(optimizer(path.number())))
                .toList();
        Optional<Observation> observation = switch (question.kind()) {
            case REACH -> reach(own, question.levels());
            case LOWEST_AT -> lowestAt(own, question.levels());
            case TOGETHER -> together(question.of());
            default -> of(question.kind(), question.kind().isOfOne() ? own : paths);
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

    private Optional<Observation> of(Kind kind, List<SeenCurve> some) {
        return switch (kind) {
            case FIRST_BELOW -> first(some, kind, path -> path);
            case FIRST_ABOVE -> first(some, kind, SeenCurve::flipped);
            case SHORTEST -> shortest(some);
            case LOWEST -> lowest(some, kind, path -> path);
            case HIGHEST -> lowest(some, kind, SeenCurve::flipped);
            case WIDEST -> widest(some);
            case SWINGS -> swings(some);
            case RISE -> rise(some);
            case PASSES -> passes(some);
            case BOTTOM -> bottom(some, kind, path -> path);
            case TOP -> bottom(some, kind, SeenCurve::flipped);
            case SHAPE -> shape(some);
            case NEAREST -> nearest(some);
            case ASTRAY -> astray(some);
            case LONGEST -> longest();
            // only an author knows the levels, and the curve that another one runs along with
            case REACH, LOWEST_AT, TOGETHER -> Optional.empty();
        };
    }

    // questions about several curves

    /** Returns which curve is the first below a level: the round number nearest to the middle where that is clear. */
    private Optional<Observation> first(List<SeenCurve> some, Kind kind, Function<SeenCurve, SeenCurve> side) {
        record Lead(SeenCurve winner, double level, double height, double at, double until) {}
        List<Lead> leads = new ArrayList<>();
        List<SeenCurve> from = some.stream().map(side).toList();
        for (double level : placed.map(PlacedCurves::levels).orElse(List.of())) {
            double height = placed.orElseThrow().up(level);
            double target = kind == Kind.FIRST_BELOW ? height : 1 - height;
            if (!from.isEmpty() && from.stream().allMatch(path -> path.startY() > target + seen) && target > seen) {
                // below the level for certain, and nearly there
                List<SeenCurve> sorted = from.stream()
                        .sorted(Comparator.comparingDouble(path -> path.reaches(target - seen / 2)))
                        .toList();
                double at = sorted.get(0).reaches(target - seen / 2);
                double next = sorted.stream()
                        .skip(1)
                        .mapToDouble(path -> path.reaches(target + seen / 2))
                        .min()
                        .orElse(at);
                if (at <= 1 && next - at >= GAP) {
                    leads.add(new Lead(sorted.get(0), level, target, at, Math.min(1, next)));
                }
            }
        }
        return leads.stream()
                .min(Comparator.comparingDouble(lead -> Math.abs(lead.height - 0.5)))
                .flatMap(lead -> ofRuns(kind, some, lead.winner.number(), List.of(lead.level), lead.at, lead.until));
    }

    private Optional<Observation> shortest(List<SeenCurve> some) {
        boolean haveGoal = shown().stream().anyMatch(drawn -> drawn.run().status() == Status.STOPPED);
        return haveGoal ? least(some, SeenCurve::endX, GAP, Kind.SHORTEST) : Optional.empty();
    }

    /**
     * Returns which curve ends lowest; empty if a goal ends the runs, because then the height at the end means nothing.
     */
    private Optional<Observation> lowest(List<SeenCurve> some, Kind kind, Function<SeenCurve, SeenCurve> side) {
        if (shown().stream().anyMatch(drawn -> drawn.run().status() == Status.STOPPED)) {
            return Optional.empty();
        }
        List<SeenCurve> sorted = some.stream()
                .map(side)
                .sorted(Comparator.comparingDouble(SeenCurve::tailTop))
                .toList();
        boolean isClear = sorted.size() > 1
                && sorted.stream()
                        .skip(1)
                        .allMatch(path -> path.tailBottom() - sorted.get(0).tailTop() >= seen);
        return isClear ? ofRuns(kind, some, sorted.get(0).number(), List.of(), 1 - TAIL, 1) : Optional.empty();
    }

    /** Returns which curve has the widest range of heights in the second half of the picture. */
    private Optional<Observation> widest(List<SeenCurve> some) {
        List<SeenCurve> sorted = some.stream()
                .sorted(Comparator.comparingDouble(path -> -path.range(1 - TAIL)))
                .toList();
        boolean isClear = sorted.size() > 1
                && sorted.get(0).range(1 - TAIL) - sorted.get(1).range(1 - TAIL) >= 2 * seen;
        return isClear ? ofRuns(Kind.WIDEST, some, sorted.get(0).number(), List.of(), 1 - TAIL, 1) : Optional.empty();
    }

    /** Returns the only curve that goes up and down several times, or the only path that goes to and fro. */
    private Optional<Observation> swings(List<SeenCurve> some) {
        List<SeenCurve> swinging =
                some.stream().filter(path -> turns(path, 1.5 * seen) >= SEVERAL).toList();
        boolean isClear = swinging.size() == 1
                && some.stream().filter(path -> path != swinging.get(0)).allMatch(path -> turns(path, seen / 2) == 0);
        return isClear ? ofRuns(Kind.SWINGS, some, swinging.get(0).number(), List.of(), 0, 1) : Optional.empty();
    }

    private int turns(SeenCurve path, double margin) {
        return path.turns(picture == LabPlot.LANDSCAPE, margin).size();
    }

    /** Returns which path ends nearest to a minimum. */
    private Optional<Observation> nearest(List<SeenCurve> some) {
        List<double[]> minima = minima();
        if (minima.isEmpty() || minima.get(0).length < 2) {
            return Optional.empty();
        }
        PlacedCurves map = placed.orElseThrow();
        return least(
                some,
                path -> minima.stream()
                        .mapToDouble(minimum ->
                                Math.hypot(path.endX() - map.across(minimum[0]), path.endY() - map.up(minimum[1])))
                        .min()
                        .orElse(1),
                seen,
                Kind.NEAREST);
    }

    /** Returns the only path that leaves the straight line to the minimum. */
    private Optional<Observation> astray(List<SeenCurve> some) {
        List<double[]> minima = minima();
        if (picture != LabPlot.LANDSCAPE || minima.size() != 1 || minima.get(0).length < 2) {
            return Optional.empty();
        }
        PlacedCurves map = placed.orElseThrow();
        double across = map.across(minima.get(0)[0]);
        double up = map.up(minima.get(0)[1]);
        List<SeenCurve> away = some.stream()
                .filter(path -> path.offLine(across, up) > STRAIGHT)
                .toList();
        boolean isClear = away.size() == 1 && away.get(0).offLine(across, up) >= BENT;
        return isClear ? ofRuns(Kind.ASTRAY, some, away.get(0).number(), List.of(), 0, 1) : Optional.empty();
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
                    boolean isClear = along.size() == 1 && apart(one, along.get(0)) <= UNSEEN;
                    return isClear
                            ? ofCurves(Kind.TOGETHER, others, along.get(0), List.of(), new Range(0, run(one).steps()))
                                    .map(found -> found.about(one))
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

    private Optional<Observation> least(
            List<SeenCurve> some, ToDoubleFunction<SeenCurve> value, double margin, Kind kind) {
        List<SeenCurve> sorted =
                some.stream().sorted(Comparator.comparingDouble(value)).toList();
        return sorted.size() > 1 && value.applyAsDouble(sorted.get(1)) - value.applyAsDouble(sorted.get(0)) >= margin
                ? ofRuns(kind, some, sorted.get(0).number(), List.of(), 0, 1)
                : Optional.empty();
    }

    /** Returns which run has the longest bar of all coordinates. */
    private Optional<Observation> longest() {
        List<NamedRun> sorted = shown().stream()
                .sorted(Comparator.comparingDouble(drawn -> -longestBar(drawn.run())))
                .toList();
        boolean isClear = sorted.size() > 1
                && longestBar(sorted.get(0).run())
                        >= RATIO * longestBar(sorted.get(1).run());
        return isClear
                ? ofCurves(
                        Kind.LONGEST,
                        shown().stream().map(NamedRun::curve).toList(),
                        sorted.get(0).curve(),
                        List.of(),
                        new Range(0, sorted.get(0).run().steps()))
                : Optional.empty();
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

    /** Returns whether a curve rises: the one that rises most, or else any that never does. */
    private Optional<Observation> rise(List<SeenCurve> some) {
        return some.stream()
                .max(Comparator.comparingDouble(path -> path.rise().height()))
                .flatMap(path -> {
                    SeenCurve.Climb rise = path.rise();
                    boolean isUp = rise.height() >= 2 * seen;
                    boolean isClear = isUp || rise.height() <= UNSEEN;
                    double from = isUp ? rise.from() : 0;
                    return isClear
                            ? ofOne(
                                    Kind.RISE,
                                    path,
                                    List.of(1, 0),
                                    isUp ? 0 : 1,
                                    List.of(),
                                    from,
                                    isUp ? rise.until() : 1)
                            : Optional.empty();
                });
    }

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
        return levels.isEmpty() ? Optional.empty() : ofOne(kind, path, ranges, range(value, levels), levels, 0, 1);
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
                        Kind.PASSES,
                        path,
                        List.of(0, 1, 2, 3),
                        answer(path.passes(isLine, target, seen)),
                        List.of(),
                        0,
                        1));
    }

    private static int answer(int passes) {
        return (int) PASSES.stream().filter(least -> passes >= least).count();
    }

    /** Returns at which step a curve is lowest: of the curve whose bottom is narrowest. */
    private Optional<Observation> bottom(List<SeenCurve> some, Kind kind, Function<SeenCurve, SeenCurve> side) {
        boolean haveEpochs = runs.runs().stream().anyMatch(drawn -> drawn.run().epochs() > 0);
        if (haveEpochs || picture == LabPlot.RATE) {
            return Optional.empty();
        }
        return some.stream()
                .map(side)
                .flatMap(path -> path
                        .bottom(seen)
                        .filter(found -> found.from() > TOLERANCE && found.until() - found.from() <= NARROW)
                        .map(found -> ofOne(kind, path, List.of(), 0, List.of(), found.from(), found.until()))
                        .stream())
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Returns the shape of the only path on a map. */
    private Optional<Observation> shape(List<SeenCurve> some) {
        if (picture != LabPlot.LANDSCAPE
                || some.size() != 1
                || run(some.get(0).number()).history().coordinates().size() < 2) {
            return Optional.empty();
        }
        SeenCurve path = some.get(0);
        double bend = path.bend();
        int turns = turns(path, seen);
        int shape = turns > SEVERAL ? 2 : turns <= 1 && bend >= BENT ? 1 : bend <= STRAIGHT ? 0 : -1;
        return shape >= 0 && path.chord() >= LONG
                ? ofOne(Kind.SHAPE, path, List.of(0, 1, 2), shape, List.of(), 0, 1)
                : Optional.empty();
    }

    private List<double[]> minima() {
        Problem problem = shown().get(0).run().trial().problem();
        boolean isShared =
                shown().stream().allMatch(drawn -> drawn.run().trial().problem().equals(problem));
        return isShared ? problem.minima() : List.of();
    }

    // observations

    private Optional<Observation> ofRuns(
            Kind kind, List<SeenCurve> some, int winner, List<Double> levels, double from, double until) {
        return ofCurves(kind, some.stream().map(SeenCurve::number).toList(), winner, levels, stretch(from, until));
    }

    /**
     * Returns a question with the right curve among its options: the first ones if there are many. Empty if two of the
     * runs have the same name.
     */
    private Optional<Observation> ofCurves(
            Kind kind, List<Integer> all, int winner, List<Double> levels, Range stretch) {
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
                        levels,
                        stretch,
                        stretch,
                        Optional.empty()));
    }

    private Optional<Observation> ofOne(
            Kind kind,
            SeenCurve path,
            List<Integer> answers,
            int right,
            List<Double> levels,
            double from,
            double until) {
        Range stretch = stretch(from, until);
        return Optional.of(new Observation(
                kind, picture, path.number(), answers, right, levels, stretch, stretch, Optional.empty()));
    }

    /** Returns a part of the horizontal axis with the tolerance on both sides, within the axis. */
    private Range stretch(double from, double until) {
        PlacedCurves chart = placed.orElseThrow();
        double first = Math.max(0, Math.min(from, until) - TOLERANCE);
        double last = Math.min(1, Math.max(from, until) + TOLERANCE);
        return new Range(chart.x(first), Math.max(chart.x(first), chart.x(last)));
    }
}

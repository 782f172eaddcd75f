package descenso.plot;

import descenso.tui.Size;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;

/** Example charts of every kind, with ordinary and with odd data. */
@SuppressWarnings("UnnecessaryLambda")
public final class ChartExamples {

    private static final DoubleBinaryOperator BOWL = (x, y) -> (x * x + 10 * y * y) / 2;
    private static final DoubleBinaryOperator ROSENBROCK = (x, y) -> Math.pow(1 - x, 2) + 100 * Math.pow(y - x * x, 2);
    private static final DoubleUnaryOperator BUMP = x -> Math.pow(x, 4) / 4 - x * x / 2 + x / 10;

    private ChartExamples() {}

    public static Axis axis(String title, Scale scale) {
        return axis(title, scale, ChartExamples::number);
    }

    public static Axis axis(String title, Scale scale, DoubleFunction<String> written) {
        return new Axis(title, scale, Optional.empty(), written, values -> written, false);
    }

    /** Returns the number of curves with distinct marks. */
    public static int marks() {
        return 10;
    }

    public static LineChart lines(List<Curve> curves, Axis x, Axis y) {
        return new LineChart(curves, x, y, "", OptionalDouble.empty(), OptionalInt.empty());
    }

    static LineChart selecting(int curve, LineChart chart) {
        return new LineChart(chart.curves(), chart.x(), chart.y(), chart.note(), chart.cursor(), OptionalInt.of(curve));
    }

    static LineChart noted(String note, LineChart chart) {
        return new LineChart(chart.curves(), chart.x(), chart.y(), note, chart.cursor(), chart.selected());
    }

    static ContourMap contours(
            DoubleBinaryOperator surface, List<Curve> trails, List<PointOfInterest> spots, Axis x, Axis y) {
        return new ContourMap(surface, trails, spots, x, y, "", OptionalInt.empty());
    }

    static ContourMap selecting(int trail, ContourMap map) {
        return new ContourMap(
                map.surface(),
                map.trails(),
                map.points(),
                map.x(),
                map.y(),
                map.directionNote(),
                OptionalInt.of(trail));
    }

    static ContourMap aiming(String note, ContourMap map) {
        return new ContourMap(map.surface(), map.trails(), map.points(), map.x(), map.y(), note, map.selected());
    }

    static BallChart balls(
            DoubleUnaryOperator function, List<Curve> balls, List<PointOfInterest> spots, Axis x, Axis y) {
        return new BallChart(function, balls, spots, x, y, OptionalInt.empty());
    }

    static BallChart selecting(int ball, BallChart chart) {
        return new BallChart(
                chart.function(), chart.balls(), chart.points(), chart.x(), chart.y(), OptionalInt.of(ball));
    }

    static Bars bars(List<Bars.Group> groups, Scale scale, String title, DoubleFunction<String> written) {
        return new Bars(groups, scale, title, written, 0);
    }

    static Bars selecting(int group, Bars bars) {
        return new Bars(bars.groups(), bars.scale(), bars.title(), bars.written(), group);
    }

    static HeatMap heat(List<String> rows, List<String> columns, HeatMap.CellSource cells, String title, String note) {
        return new HeatMap(rows, columns, cells, title, note, Optional.empty());
    }

    static HeatMap pointing(int row, int column, HeatMap map) {
        Optional<HeatMap.CellIndex> cursor = Optional.of(new HeatMap.CellIndex(row, column));
        return new HeatMap(map.rows(), map.columns(), map.cells(), map.title(), map.note(), cursor);
    }

    static HeatMap.HeatCell cell(HeatMap.HeatCell.Kind kind, double rank, String... texts) {
        boolean hasRank = kind == HeatMap.HeatCell.Kind.KNOWN || kind == HeatMap.HeatCell.Kind.BEST;
        return new HeatMap.HeatCell(List.of(texts), hasRank ? OptionalDouble.of(rank) : OptionalDouble.empty(), kind);
    }

    /** Returns a number with three significant digits, as short as possible; "-" if it is not finite. */
    public static String number(double value) {
        if (!Double.isFinite(value)) {
            return "-";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(3)).stripTrailingZeros();
        int magnitude = value == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
        return magnitude < -3 || magnitude > 5
                ? rounded.movePointLeft(magnitude).stripTrailingZeros().toPlainString() + "e" + magnitude
                : rounded.toPlainString();
    }

    /** Returns samples at x = 0, 1, 2, … */
    public static Samples steps(int size, IntToDoubleFunction y) {
        return places(size, i -> i, y);
    }

    public static Samples places(int size, IntToDoubleFunction x, IntToDoubleFunction y) {
        return new Samples() {
            @Override
            public int size() {
                return size;
            }

            @Override
            public double x(int i) {
                return x.applyAsDouble(i);
            }

            @Override
            public double y(int i) {
                return y.applyAsDouble(i);
            }
        };
    }

    public static Map<String, Function<Size, Drawing>> all() {
        Map<String, Function<Size, Drawing>> all = new LinkedHashMap<>(ordinary());
        all.putAll(odd());
        return all;
    }

    static Map<String, Function<Size, Drawing>> ordinary() {
        Map<String, Function<Size, Drawing>> all = new LinkedHashMap<>();
        all.put("losses", lines(losses(), axis("step", Scale.LINEAR), axis("loss", Scale.LINEAR))::drawing);
        all.put("losses-log", logarithmic(losses())::drawing);
        all.put(
                "losses-read",
                noted("smoothed, c = 0.9", selecting(1, logarithmic(losses()).withCursor(1250)))::drawing);
        all.put("epochs", logarithmic(epochs())::drawing);
        all.put("diverging", diverging(Scale.LINEAR)::drawing);
        all.put("diverging-log", diverging(Scale.LOG)::drawing);
        all.put("bowl", map(BOWL, 2, 1, 0, 0, new double[][] {{0.19, 0}, {0.02, 0.9}, {0.21, 0}})::drawing);
        all.put("rosenbrock", map(ROSENBROCK, -1.2, 1, 1, 1, new double[][] {{0.001, 0}, {0.0004, 0.9}})::drawing);
        all.put("bump", balls()::drawing);
        all.put("heat", heat()::drawing);
        all.put("heat-cursor", pointing(2, 7, heat())::drawing);
        all.put("bars", bars(Scale.LINEAR, 1, -1.9, 0.99, 10, -3, 1)::drawing);
        all.put("bars-log", bars(Scale.LOG, 1e-6, 9.1, 0.99, 1e6, 10, 1)::drawing);
        return all;
    }

    /** Returns charts of odd data: none, one point, constant, huge, NaN. */
    static Map<String, Function<Size, Drawing>> odd() {
        Map<String, Function<Size, Drawing>> all = new LinkedHashMap<>();
        all.put("no-curve", logarithmic(List.of())::drawing);
        for (Scale scale : Scale.values()) {
            String ending = "-" + scale.name().toLowerCase(Locale.ROOT);
            all.put("no-sample" + ending, chart(scale, 0, i -> 1)::drawing);
            all.put("one-sample" + ending, chart(scale, 1, i -> 5)::drawing);
            all.put("constant" + ending, chart(scale, 50, i -> 0.3)::drawing);
            all.put("zero" + ending, chart(scale, 50, i -> 0)::drawing);
            all.put("negative" + ending, chart(scale, 50, i -> -i)::drawing);
            all.put("huge" + ending, chart(scale, 601, i -> Math.pow(10, i - 300))::drawing);
            all.put("largest" + ending, chart(scale, 3, i -> (i - 1) * Double.MAX_VALUE)::drawing);
            all.put("smallest" + ending, chart(scale, 9, i -> i * Double.MIN_VALUE)::drawing);
            all.put("nan" + ending, chart(scale, 9, i -> Double.NaN)::drawing);
            all.put("infinite" + ending, chart(scale, 9, i -> i < 5 ? i + 1 : Double.POSITIVE_INFINITY)::drawing);
            all.put("gaps" + ending, chart(scale, 90, i -> i / 10 % 2 == 0 ? 2 + Math.sin(i) : Double.NaN)::drawing);
        }
        all.put("map-empty", contours(BOWL, List.of(), List.of(), plain(), plain())::drawing);
        all.put("map-constant", map((x, y) -> 1, 1, 1, 1, 1, new double[][] {{0.1, 0}})::drawing);
        all.put("map-nan", map((x, y) -> Math.log(x), 1, 1, 0, 0, new double[][] {{0.1, 0}})::drawing);
        all.put("map-huge", map((x, y) -> 1e300 * x, 1e-9, 1e9, 0, 0, new double[][] {{0.1, 0}})::drawing);
        all.put("map-flight", map(BOWL, 1, 1, 0, 0, new double[][] {{1000, 0}})::drawing);
        all.put("ball-empty", balls(BUMP, List.of(), List.of(), plain(), plain())::drawing);
        all.put("ball-nan", balls(Math::log, List.of(ball(1)), List.of(), plain(), plain())::drawing);
        all.put("ball-huge", balls(x -> x * 1e308, List.of(ball(1e300)), List.of(), plain(), plain())::drawing);
        all.put("heat-empty", heat(List.of(), List.of(), (row, column) -> HeatMap.HeatCell.unknown(), "", "")::drawing);
        all.put(
                "heat-one",
                heat(List.of("SGD"), List.of("0.1"), (row, column) -> cell(HeatMap.HeatCell.Kind.KNOWN, 1, "1"), "", "")
                        ::drawing);
        all.put("bars-empty", bars(List.of(), Scale.LOG, "", ChartExamples::number)::drawing);
        all.put("bars-odd", bars(Scale.LOG, 0, Double.NaN, -1e300, 1e-300, Double.POSITIVE_INFINITY, 1)::drawing);
        return all;
    }

    private static Axis plain() {
        return axis("x", Scale.LINEAR);
    }

    private static LineChart chart(Scale scale, int size, IntToDoubleFunction y) {
        return lines(List.of(Curve.of("SGD", 0, steps(size, y))), axis("step", Scale.LINEAR), axis("loss", scale));
    }

    static LineChart logarithmic(List<Curve> curves) {
        return lines(curves, axis("step", Scale.LINEAR), axis("loss", Scale.LOG));
    }

    static List<Curve> losses() {
        double[] noise = new Random(1).doubles(2001).toArray();
        return List.of(
                Curve.of("SGD", 0, steps(2001, i -> 2.4 * Math.exp(-i / 400.0) + noise[i] / 10)),
                Curve.of(
                        "momentum",
                        1,
                        steps(2001, i -> 2.4 * Math.exp(-i / 90.0) * Math.pow(Math.cos(i / 90.0), 2) + 0.01)),
                Curve.of("RMSProp", 2, steps(2001, i -> 1.9 * Math.exp(-i / 250.0) + 0.05)),
                Curve.of("Adam", 3, steps(2001, i -> 2.4 / (1 + i / 50.0))));
    }

    private static List<Curve> epochs() {
        List<Curve> curves = new ArrayList<>();
        List<String> names = List.of("SGD", "momentum", "RMSProp", "Adam");
        for (int i = 0; i < names.size(); i++) {
            int number = i;
            curves.add(Curve.of(
                    names.get(i) + ", train", i, steps(21, t -> 2.4 * Math.exp(-t / (7.0 - number)) + 0.01)));
            Samples validation = steps(21, t -> 2.4 * Math.exp(-t / (6.0 - number)) + 0.18 + number * t / 250.0);
            curves.add(Curve.of("", i, validation).dotted(names.get(i) + ", validation"));
        }
        return curves;
    }

    private static LineChart diverging(Scale scale) {
        return lines(
                List.of(
                        Curve.of("lr = 0.21", 0, steps(101, i -> 5 * Math.pow(1.46, i)))
                                .withDivergence(),
                        Curve.of("lr = 0.01", 1, steps(101, i -> 5 * Math.pow(0.81, i))),
                        Curve.of(
                                "lr = 0.2", 2, steps(101, i -> i > 30 && i < 50 ? Double.NaN : 3 + Math.sin(i / 5.0)))),
                axis("step", Scale.LINEAR),
                axis("f", scale));
    }

    /**
     * Returns a contour map with one trail per setting.
     *
     * @param settings learning rate and momentum of each trail
     */
    private static ContourMap map(
            DoubleBinaryOperator f, double x, double y, double minX, double minY, double[][] settings) {
        List<Curve> trails = new ArrayList<>();
        for (double[] setting : settings) {
            trails.add(trail(f, x, y, setting[0], setting[1], trails.size()));
        }
        List<PointOfInterest> spots = List.of(
                new PointOfInterest("start", Marker.START, x, y),
                new PointOfInterest("minimum", Marker.MINIMUM, minX, minY));
        return contours(f, trails, spots, axis("x", Scale.LINEAR), axis("y", Scale.LINEAR));
    }

    private static Curve trail(DoubleBinaryOperator f, double x, double y, double lr, double beta, int number) {
        double[][] path = new double[200][];
        double[] place = {x, y};
        double[] velocity = new double[2];
        for (int i = 0; i < path.length; i++) {
            path[i] = place.clone();
            double h = 1e-6;
            double[] g = {
                (f.applyAsDouble(place[0] + h, place[1]) - f.applyAsDouble(place[0] - h, place[1])) / (2 * h),
                (f.applyAsDouble(place[0], place[1] + h) - f.applyAsDouble(place[0], place[1] - h)) / (2 * h)
            };
            for (int k = 0; k < 2; k++) {
                velocity[k] = beta * velocity[k] + g[k];
                place[k] -= lr * velocity[k];
            }
        }
        Curve trail = Curve.of("lr = " + number(lr), number, places(path.length, i -> path[i][0], i -> path[i][1]));
        return Math.abs(place[0]) + Math.abs(place[1]) < 1e3 ? trail : trail.withDivergence();
    }

    private static BallChart balls() {
        List<Curve> balls = List.of(ball("SGD", 0, 0, 12), ball("momentum", 1, 0.9, 30));
        List<PointOfInterest> spots = List.of(new PointOfInterest("minimum", Marker.MINIMUM, -1.046, 0));
        return balls(BUMP, balls, spots, axis("x", Scale.LINEAR), axis("f(x)", Scale.LINEAR));
    }

    private static Curve ball(String name, int number, double beta, int steps) {
        double[] xs = new double[steps];
        double x = 1.8;
        double velocity = 0;
        for (int i = 0; i < steps; i++) {
            xs[i] = x;
            velocity = beta * velocity + x * x * x - x + 0.1;
            x -= 0.05 * velocity;
        }
        return Curve.of(name, number, places(steps, i -> xs[i], i -> Double.NaN));
    }

    private static Curve ball(double scale) {
        return Curve.of("SGD", 0, places(9, i -> scale * (i - 3), i -> Double.NaN));
    }

    public static HeatMap heat() {
        List<String> rates = List.of("1e-4", "3e-4", "1e-3", "3e-3", "0.01", "0.03", "0.1", "0.3", "1", "3");
        return heat(
                List.of("SGD", "momentum", "RMSProp", "Adam"),
                rates,
                ChartExamples::heat,
                "learning rate",
                "validation accuracy in percent; * best of its row; ! ended worse than it began; · not yet known");
    }

    private static HeatMap.HeatCell heat(int row, int column) {
        double value = 96 - Math.pow(column - 6 + row, 2) * 2.3;
        String[] texts = {
            String.format(Locale.ROOT, "%.2f", value),
            String.format(Locale.ROOT, "%.1f", value),
            String.valueOf(Math.round(value))
        };
        if (row == 3 && column > 6) {
            return HeatMap.HeatCell.unknown();
        }
        HeatMap.HeatCell.Kind known = value == 96 ? HeatMap.HeatCell.Kind.BEST : HeatMap.HeatCell.Kind.KNOWN;
        return cell(value < 50 ? HeatMap.HeatCell.Kind.BAD : known, (value - 50) / 46, texts);
    }

    private static Bars bars(Scale scale, double... values) {
        List<Bars.Group> groups = new ArrayList<>();
        List<String> names = List.of("SGD", "momentum", "Adam");
        for (int i = 0; i < values.length; i += names.size()) {
            List<Bars.Item> items = new ArrayList<>();
            for (int k = 0; k < names.size(); k++) {
                items.add(new Bars.Item(names.get(k), k, values[i + k]));
            }
            groups.add(new Bars.Group("x" + (groups.size() + 1), items));
        }
        return bars(groups, scale, "step / lr", ChartExamples::number);
    }
}

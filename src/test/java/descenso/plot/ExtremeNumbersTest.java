package descenso.plot;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.tui.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the charts with random data that include the largest and the smallest doubles, infinity and NaN. */
class ExtremeNumbersTest {

    private static final int ROUNDS = 300;

    private static final double[] EDGES = {
        0, -0.0, Double.MIN_VALUE, Double.MIN_NORMAL, 1, Double.MAX_VALUE, Double.POSITIVE_INFINITY, Double.NaN
    };

    private enum Kind {
        LINES,
        MAP,
        BALLS,
        BARS,
        HEAT;

        Function<Size, Drawing> of(RandomData data) {
            return switch (this) {
                case LINES -> data.lines();
                case MAP -> data.map();
                case BALLS -> data.balls();
                case BARS -> data.bars();
                case HEAT -> data.heat();
            };
        }
    }

    private static final List<Raster> RASTERS = List.of(Raster.values());

    /** Tests that each chart fills its size and that no shape of it lies outside. */
    @ParameterizedTest
    @EnumSource
    void extremeNumbersAreDrawnWithinTheSize(Kind kind) {
        for (int seed = 0; seed < ROUNDS; seed++) {
            RandomData data = new RandomData(new Random(seed));
            Size size = new Size(1 + data.random.nextInt(130), 1 + data.random.nextInt(40));
            Drawing drawing = kind.of(data).apply(size);
            DrawingBounds within = new DrawingBounds(size);
            assertThat(drawing.shapes())
                    .as("seed %s", seed)
                    .filteredOn(shape -> !shape.accept(within))
                    .isEmpty();
            Raster raster = RASTERS.get(seed % RASTERS.size());
            List<Line> lines = drawing.lines(raster);
            assertThat(lines).as("seed %s", seed).hasSize(size.rows()).allMatch(line -> line.width() == size.columns());
            assertThat(lines)
                    .as("seed %s", seed)
                    .allMatch(line ->
                            raster != Raster.ASCII || line.toString().chars().allMatch(c -> c < 0x7F));
        }
    }

    /** Random data for charts. */
    private record RandomData(Random random) {

        /** Returns one of the edge values or a number of any magnitude, with a random sign. */
        double number() {
            double magnitude = random.nextBoolean()
                    ? EDGES[random.nextInt(EDGES.length)]
                    : Math.pow(10, random.nextInt(632) - 323) * random.nextDouble();
            return random.nextInt(3) == 0 ? -magnitude : magnitude;
        }

        double[] numbers(int count) {
            return IntStream.range(0, count).mapToDouble(i -> number()).toArray();
        }

        String name() {
            String name = List.of("", "β = 0.9", "Adam, η 10⁻³ → λ", "a name that nobody has room for")
                    .get(random.nextInt(4));
            return random.nextBoolean() ? name : CharacterSet.ASCII.encode(name);
        }

        Scale scale() {
            return random.nextBoolean() ? Scale.LOG : Scale.LINEAR;
        }

        Axis axis() {
            Axis axis = ChartExamples.axis(name(), scale(), ChartExamples::number);
            double a = random.nextDouble();
            return random.nextInt(4) == 0 ? axis.withRange(new Range(a, a + random.nextInt(3))) : axis;
        }

        Axis plain() {
            return ChartExamples.axis(name(), Scale.LINEAR, ChartExamples::number);
        }

        Curve curve(int number, Samples samples) {
            Curve curve = Curve.of(name(), number, samples);
            Curve dotted = random.nextInt(4) == 0 ? curve.dotted(curve.name()) : curve;
            return random.nextInt(4) == 0 ? dotted.withDivergence() : dotted;
        }

        private List<Curve> curves(boolean isOrdered) {
            List<Curve> curves = new ArrayList<>();
            for (int number = random.nextInt(12); number > 0; number--) {
                int size = random.nextInt(60);
                double[] ys = numbers(size);
                double[] xs = numbers(size);
                curves.add(curve(number, ChartExamples.places(size, i -> isOrdered ? i : xs[i], i -> ys[i])));
            }
            return curves;
        }

        Function<Size, Drawing> lines() {
            LineChart chart = ChartExamples.noted(name(), ChartExamples.lines(curves(true), axis(), axis()));
            LineChart read = random.nextBoolean() ? chart.withCursor(random.nextInt(70)) : chart;
            return (random.nextBoolean() ? ChartExamples.selecting(random.nextInt(12), read) : read)::drawing;
        }

        private List<PointOfInterest> spots() {
            return Stream.of(Marker.START, Marker.MINIMUM)
                    .filter(mark -> random.nextBoolean())
                    .map(mark -> new PointOfInterest(name(), mark, number(), number()))
                    .toList();
        }

        Function<Size, Drawing> map() {
            double a = number();
            double b = number();
            ContourMap map =
                    ChartExamples.contours((x, y) -> a * x + b * y * y, curves(false), spots(), plain(), plain());
            return ChartExamples.selecting(random.nextInt(12), ChartExamples.aiming(name(), map))::drawing;
        }

        Function<Size, Drawing> balls() {
            double a = number();
            BallChart balls = ChartExamples.balls(x -> a * x * x, curves(false), spots(), plain(), axis());
            return ChartExamples.selecting(random.nextInt(12), balls)::drawing;
        }

        Function<Size, Drawing> bars() {
            List<Bars.Group> groups = new ArrayList<>();
            for (int group = random.nextInt(6); group > 0; group--) {
                groups.add(new Bars.Group(
                        name(),
                        Arrays.stream(numbers(random.nextInt(5)))
                                .mapToObj(value -> new Bars.Item(name(), random.nextInt(12), value))
                                .toList()));
            }
            return new Bars(groups, scale(), name(), ChartExamples::number, random.nextInt(7))::drawing;
        }

        Function<Size, Drawing> heat() {
            List<String> rows =
                    Stream.generate(this::name).limit(1 + random.nextInt(6)).toList();
            List<String> columns =
                    Stream.generate(this::name).limit(1 + random.nextInt(12)).toList();
            HeatMap.CellSource cells = (row, column) -> switch ((row + column) % 3) {
                case 0 -> HeatMap.HeatCell.unknown();
                case 1 -> ChartExamples.cell(HeatMap.HeatCell.Kind.BAD, 0, "—");
                default ->
                    ChartExamples.cell(
                            HeatMap.HeatCell.Kind.KNOWN, random.nextDouble(), ChartExamples.number(number()), "1");
            };
            HeatMap map = ChartExamples.heat(rows, columns, cells, name(), name());
            return (random.nextBoolean()
                            ? ChartExamples.pointing(random.nextInt(rows.size()), random.nextInt(columns.size()), map)
                            : map)::drawing;
        }
    }
}

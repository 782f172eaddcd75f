package descenso.course.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.experiment.Knob.KnobScale;
import descenso.expr.NumberText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Tests the scales of values that a knob is turned to. */
class KnobScaleTest {

    private static Optional<String> turned(KnobScale scale, double value, boolean up) {
        return scale.turned(NumberText.of(value), OptionalDouble.of(value), up);
    }

    @ParameterizedTest
    @CsvSource({
        "lr, LOGARITHMIC",
        "epsilon, LOGARITHMIC",
        "k, LOGARITHMIC",
        "rows, LOGARITHMIC",
        "noise, FROM_ZERO",
        "weightDecay, FROM_ZERO",
        "l2, FROM_ZERO",
        "beta, SHARE",
        "beta1, SHARE",
        "beta2, SHARE",
        "rho, SHARE",
        "probability, TENTHS",
        "rotation, ANGLE",
        "angle, ANGLE",
        "seed, WHOLE",
        "init, WHOLE",
        "size, DOUBLING",
        "standardise, SWITCH",
        "biasCorrection, SWITCH"
    })
    void scaleFitsTheKey(String key, KnobScale scale) {
        assertThat(KnobScale.of(key)).isEqualTo(scale);
    }

    /** Tests values on the scale, between its values, and at and beyond its ends. */
    @ParameterizedTest
    @CsvSource(nullValues = "none", textBlock = """
            # dial,        from,                down,   up
            LOGARITHMIC,   0.1,                 0.05,   0.2
            LOGARITHMIC,   0.2,                 0.1,    0.5
            LOGARITHMIC,   0.5,                 0.2,    1
            LOGARITHMIC,   1,                   0.5,    2
            LOGARITHMIC,   1000,                500,    2000
            LOGARITHMIC,   0.001,               5e-4,   0.002
            LOGARITHMIC,   0.3,                 0.2,    0.5
            LOGARITHMIC,   0.30000000000000004, 0.2,    0.5
            LOGARITHMIC,   0.09999999999999999, 0.05,   0.2
            LOGARITHMIC,   0.10000000000000002, 0.05,   0.2
            LOGARITHMIC,   0.0198019801980198,  0.01,   0.02
            LOGARITHMIC,   0.99,                0.5,    1
            LOGARITHMIC,   7e-6,                5e-6,   1e-5
            LOGARITHMIC,   1e-12,               none,   2e-12
            LOGARITHMIC,   1e12,                500000000000, none
            LOGARITHMIC,   1e-15,               none,   1e-12
            LOGARITHMIC,   1e14,                1000000000000, none
            LOGARITHMIC,   0,                   none,   none
            LOGARITHMIC,   -1,                  none,   none
            FROM_ZERO,     0,                   none,   0.001
            FROM_ZERO,     0.001,               0,      0.002
            FROM_ZERO,     4e-4,                0,      0.001
            FROM_ZERO,     0.0015,              0.001,  0.002
            FROM_ZERO,     1,                   0.5,    2
            FROM_ZERO,     1e12,                500000000000, none
            SHARE,         0,                   none,   0.5
            SHARE,         0.5,                 0,      0.7
            SHARE,         0.9,                 0.8,    0.95
            SHARE,         0.81,                0.8,    0.9
            SHARE,         0.3,                 0,      0.5
            SHARE,         0.99,                0.98,   0.995
            SHARE,         0.999,               0.998,  0.9995
            SHARE,         0.9995,              0.999,  0.9999
            SHARE,         0.9999,              0.9995, none
            SHARE,         1,                   0.9999, none
            TENTHS,        0,                   none,   0.1
            TENTHS,        0.7,                 0.6,    0.8
            TENTHS,        0.30000000000000004, 0.2,    0.4
            TENTHS,        0.25,                0.2,    0.3
            TENTHS,        1,                   0.9,    none
            ANGLE,         0,                   -15,    15
            ANGLE,         45,                  30,     60
            ANGLE,         50,                  45,     60
            ANGLE,         -50,                 -60,    -45
            ANGLE,         90,                  75,     none
            ANGLE,         -90,                 none,   -75
            ANGLE,         100,                 90,     none
            ANGLE,         200,                 90,     none
            ANGLE,         -200,                none,   -90
            WHOLE,         7,                   6,      8
            WHOLE,         0,                   none,   1
            WHOLE,         1.5,                 1,      2
            WHOLE,         -3,                  none,   -2
            WHOLE,         -1,                  none,   0
            DOUBLING,      32,                  16,     64
            DOUBLING,      1,                   none,   2
            DOUBLING,      48,                  32,     64
            DOUBLING,      3,                   2,      4
            """)
    void valueIsTurnedToTheNextOfItsScale(KnobScale scale, double from, String down, String up) {
        assertThat(turned(scale, from, false)).isEqualTo(Optional.ofNullable(down));
        assertThat(turned(scale, from, true)).isEqualTo(Optional.ofNullable(up));
    }

    /**
     * Returns the values of a scale, computed independently of {@link KnobScale}; of an unbounded one only the first.
     */
    private static List<Double> scale(KnobScale scale) {
        return switch (scale) {
            case LOGARITHMIC -> decades(-12, 11).toList();
            case FROM_ZERO -> Stream.concat(Stream.of(0.0), decades(-3, 11)).toList();
            case SHARE ->
                Stream.concat(
                                Stream.of("0", ".5", ".7", ".8"),
                                Stream.of(".9", ".95", ".98", ".99", ".995", ".998", ".999", ".9995", ".9999"))
                        .map(Double::valueOf)
                        .toList();
            case TENTHS -> whole(0, 10).map(tenths -> tenths / 10).toList();
            case ANGLE -> whole(-6, 6).map(turns -> 15 * turns).toList();
            case WHOLE -> whole(0, 50).toList();
            case DOUBLING -> whole(0, 20).map(power -> Math.pow(2, power)).toList();
            default -> List.of();
        };
    }

    /** Returns 1, 2 and 5 times the powers of ten with these exponents, and then the next power of ten. */
    private static Stream<Double> decades(int from, int to) {
        Stream<String> all = IntStream.rangeClosed(from, to)
                .boxed()
                .flatMap(power -> Stream.of(1, 2, 5).map(digit -> digit + "e" + power));
        return Stream.concat(all, Stream.of("1e" + (to + 1))).map(Double::valueOf);
    }

    private static Stream<Double> whole(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(Double::valueOf);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "SWITCH")
    void scaleIsTurnedFromEndToEndAndBack(KnobScale dial) {
        List<Double> scale = scale(dial);
        List<Double> open = List.of(KnobScale.WHOLE, KnobScale.DOUBLING).contains(dial) ? scale.subList(0, 10) : scale;
        List<String> upwards = open.stream().map(NumberText::of).toList();
        assertThat(walked(dial, open.get(0), true, open.size())).isEqualTo(upwards);
        List<Double> back = new ArrayList<>(open);
        back.sort(Comparator.reverseOrder());
        assertThat(walked(dial, back.get(0), false, open.size()))
                .isEqualTo(back.stream().map(NumberText::of).toList());
        assertThat(turned(dial, open.get(0), false)).isEmpty();
    }

    private static List<String> walked(KnobScale scale, double from, boolean up, int most) {
        List<String> values = new ArrayList<>(List.of(NumberText.of(from)));
        Optional<String> next = turned(scale, from, up);
        while (next.isPresent() && values.size() < most) {
            values.add(next.get());
            next = turned(scale, Double.parseDouble(next.get()), up);
        }
        return values;
    }
}

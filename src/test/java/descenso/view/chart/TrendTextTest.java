package descenso.view.chart;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.phrases.Messages;
import descenso.plot.Scale;
import descenso.testing.CaseCount;
import descenso.tui.CharacterSet;
import descenso.view.text.UiText;
import descenso.view.trend.CurveSeries;
import descenso.view.trend.RunUnit;
import descenso.view.trend.SeriesTrend;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TrendTextTest {

    private static TrendNumbers numbers(Language language) {
        return new TrendNumbers(new UiText(Messages.in(language), CharacterSet.LATIN));
    }

    private static TrendText trend(double[] values, RunUnit unit, boolean isNoisy, Language language) {
        SeriesTrend curve = SeriesTrend.of(values.length, i -> values[i], Scale.LOG);
        TrendNumbers numbers = numbers(language);
        return new TrendText(curve, numbers.say(MessageKey.CURVE_LOSS), unit, isNoisy, numbers);
    }

    private static String text(TrendText trend) {
        List<String> sentences = new ArrayList<>(List.of(trend.describeChange()));
        sentences.addAll(trend.remarks());
        return String.join(" ", sentences);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        5 4 3.5 3.02 3 | STEP | the loss falls from 5 to 3 in 4 steps: 40 percent less. It never rises on the way. \
            | la pérdida baja de 5 a 3 en 4 pasos: un 40 por ciento menos. No sube ni una vez.
        2.5 0.1 | EPOCH | the loss falls from 2.5 to 0.1 in 1 epoch: 25 times smaller. \
            | la pérdida baja de 2,5 a 0,1 en 1 época: se divide entre 25.
        8 4 2 1 | EPOCH | the loss falls from 8 to 1 in 3 epochs: 8 times smaller. It is still falling. \
            | la pérdida baja de 8 a 1 en 3 épocas: se divide entre 8. Sigue bajando.
        8 2 1 1 1 | STEP | the loss falls from 8 to 1 in 4 steps: 8 times smaller. From step 2 on it hardly changes. \
            | la pérdida baja de 8 a 1 en 4 pasos: se divide entre 8. Desde el paso 2 apenas cambia.
        8 2 1 1 1 | EPOCH | the loss falls from 8 to 1 in 4 epochs: 8 times smaller. From epoch 2 on it hardly changes. \
            | la pérdida baja de 8 a 1 en 4 épocas: se divide entre 8. Desde la época 2 apenas cambia.
        8 2 4 1 | STEP | the loss falls from 8 to 1 in 3 steps: 8 times smaller. On the way it rises again once. It is still falling. \
            | la pérdida baja de 8 a 1 en 3 pasos: se divide entre 8. Por el camino vuelve a subir una vez. Sigue bajando.
        8 2 9 1 3 0.5 | STEP | the loss falls from 8 to 0.5 in 5 steps: 16 times smaller. On the way it rises 2 times, at most to 9, at step 2. It is still falling. \
            | la pérdida baja de 8 a 0,5 en 5 pasos: se divide entre 16. Por el camino sube 2 veces, como mucho hasta 9, en el paso 2. Sigue bajando.
        8 2 1 2 | STEP | the loss falls from 8 to 2 in 3 steps: 4 times smaller. On the way it rises again once. Its lowest was 1, at step 2. \
            | la pérdida baja de 8 a 2 en 3 pasos: se divide entre 4. Por el camino vuelve a subir una vez. Lo más bajo fue 1, en el paso 2.
        8 8 8 8 4 | STEP | the loss falls from 8 to 4 in 4 steps: 2 times smaller. Up to step 3 it hardly moves. It is still falling. \
            | la pérdida baja de 8 a 4 en 4 pasos: se divide entre 2. Hasta el paso 3 apenas se mueve. Sigue bajando.
        5 5 5 | STEP | the loss stays at 5 for 2 steps. | la pérdida se queda en 5 durante 2 pasos.
        5 7 5 | STEP | the loss is back where it began, at 5, after 2 steps. On the way it rises once, at most to 7, at step 1. \
            | la pérdida vuelve a estar donde empezó, en 5, tras 2 pasos. Por el camino sube una vez, como mucho hasta 7, en el paso 1.
        1 2 30 | STEP | the loss rises from 1 to 30 in 2 steps: 30 times as large. From step 2 on it is more than ten times its starting value. \
            | la pérdida sube de 1 a 30 en 2 pasos: se multiplica por 30. Desde el paso 2 supera diez veces su valor inicial.
        4 4.4 | STEP | the loss rises from 4 to 4.4 in 1 step: 10 percent more. | la pérdida sube de 4 a 4,4 en 1 paso: un 10 por ciento más.
        1 1e8 | STEP | the loss rises from 1 to 100\u00A0000\u00A0000 in 1 step: about 8 powers of ten larger. \
            | la pérdida sube de 1 a 100\u00A0000\u00A0000 en 1 paso: unas 8 potencias de diez más.
        1 1e-3 1e-30 1e-40 | STEP | the loss falls from 1 to 1e-40 in 3 steps: about 40 powers of ten smaller. From step 2 on it is practically zero. \
            | la pérdida baja de 1 a 1e-40 en 3 pasos: unas 40 potencias de diez menos. Desde el paso 2 es prácticamente cero.
        3 1 -2 -4 | STEP | the loss falls from 3 to -4 in 3 steps. It is still falling. | la pérdida baja de 3 a -4 en 3 pasos. Sigue bajando.
        1 0.999999 | STEP | the loss falls from 1 to 0.999999 in 1 step. | la pérdida baja de 1 a 0,999999 en 1 paso.
        """)
    void trendIsDescribedInBothLanguages(String values, RunUnit unit, String english, String spanish) {
        double[] read = CurveSeries.read(values);
        assertThat(text(trend(read, unit, false, Language.EN))).isEqualTo(english);
        assertThat(text(trend(read, unit, false, Language.ES))).isEqualTo(spanish);
    }

    /** Tests that a curve that rose at the end, however little, is not described as falling. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        0.1061 0.1068 | At the end it is nearly flat. | Al final está casi plana.
        0.1068 0.1061 | It is still falling. | Sigue bajando.
        0.1061 0.1061 | It is still falling. | Sigue bajando.
        """)
    void curveIsFallingOnlyIfItsLastValueIsLowest(String end, String english, String spanish) {
        DoubleStream fall = IntStream.range(0, 19).mapToDouble(i -> 2.4 - i * 0.12);
        double[] all =
                DoubleStream.concat(fall, Arrays.stream(CurveSeries.read(end))).toArray();
        assertThat(text(trend(all, RunUnit.EPOCH, false, Language.EN))).endsWith(". " + english);
        assertThat(text(trend(all, RunUnit.EPOCH, false, Language.ES))).endsWith(". " + spanish);
    }

    /** Tests 2000 random curves (seed 8): at most two remarks, and no sign for a value that is not finite. */
    @ParameterizedTest
    @MethodSource("descenso.phrases.Language#values")
    void remarksOnRandomCurvesAreShortAndSpeakable(Language language) {
        Random random = new Random(8);
        for (int round = 0; round < CaseCount.of(2000); round++) {
            TrendText trend = trend(CurveSeries.any(random), RunUnit.STEP, random.nextBoolean(), language);
            if (!trend.curve().isEmpty()) {
                assertThat(trend.remarks()).hasSizeLessThanOrEqualTo(2);
                assertThat(text(trend) + trend.divergence(3)).doesNotContain("NaN", "inf", "--", "  ", "{");
            }
        }
    }
}

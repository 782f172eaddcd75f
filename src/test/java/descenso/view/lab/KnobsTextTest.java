package descenso.view.lab;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.experiment.Experiment;
import descenso.course.experiment.Knob;
import descenso.course.experiment.KnobResolver;
import descenso.course.experiment.Setting;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.testing.ExperimentFixture;
import descenso.testing.SpokenParagraphs;
import descenso.testing.TestCourse;
import descenso.tui.CharacterSet;
import descenso.view.text.UiText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class KnobsTextTest {

    static List<String> experimentIds() {
        return TestCourse.ABRIDGED.experimentIds();
    }

    private static KnobsText words(
            Experiment experiment, List<Knob> original, Language language, CharacterSet characters) {
        return new KnobsText(
                experiment,
                original,
                experiment.labels().stream().findFirst(),
                new UiText(Messages.in(language), characters));
    }

    private static String text(String id, Language language, Setting... settings) {
        return words(
                        TestCourse.ABRIDGED.experiment(id, settings),
                        TestCourse.ABRIDGED.experiment(id).knobs(),
                        language,
                        CharacterSet.LATIN)
                .paragraphs()
                .stream()
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void knobsAreListedByOptimizer() {
        assertThat(text("same-start", Language.EN)).isEqualTo("""
                SGD: lr 0.1.
                Momentum: lr 0.1, beta 0.9.
                Problem: seed 1.
                To change one: set sgd.lr 0.2. “lr” alone is that of SGD; “all.lr” is that of every optimizer.
                """);
        assertThat(text("ball", Language.ES, new Setting("optimizers.1.beta", "0.5")))
                .isEqualTo("""
                beta 0 (escribe beta0): lr 0,01; beta 0.
                beta 0,5 (escribe beta0.5): lr 0,01; beta 0,5.
                beta 0,9 (escribe beta0.9): lr 0,01; beta 0,9.
                beta 0,99 (escribe beta0.99): lr 0,01; beta 0,99.
                Problema: ruido 0, semilla 1.
                Para cambiar uno: pon beta0.lr 0,02. «lr» a secas es de beta 0; «todos.lr», de todos los optimizadores.
                Cambiado: beta0.5.beta, de 0,81 a 0,5.
                """);
        assertThat(text("valley", Language.EN, new Setting("variables.k", "[1, 2.5]")))
                .isEqualTo("""
                SGD: lr 1.
                Problem: kappa 1 and 2.5, rotation 0, noise 0, seed 1.
                To change one: set lr 2.
                Changed: kappa from 1, 10, 100, 1000 and 10 000 to 1 and 2.5.
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            same-start      | momentum.beta | EN | momentum.beta is beta of Momentum; now 0.9. It may be any number from 0 to 1. The next one up is 0.95. The next one down is 0.8.
            same-start      | momentum.lr   | ES | momentum.lr es tasa de aprendizaje eta de Momentum; ahora, 0,1. Puede ser cualquier número a partir de 0. El siguiente hacia arriba es 0,2. El siguiente hacia abajo es 0,05.
            valley          | kappa         | EN | kappa: now 1, 10, 100, 1000 and 10 000. Its author offers 1, 10, 100, 1000 or 10 000; any other number will do.
            valley          | lr            | EN | lr is learning rate eta of SGD; now 1. It follows from other values until you set it. It may be any number from 0 on. The next one up is 2. The next one down is 0.5.
            valley          | giro          | ES | giro: ahora, 0. Es un ángulo en grados. El siguiente hacia arriba es 15. El siguiente hacia abajo es -15.
            notebook        | batch         | EN | batch is mini-batch size; now 32. It may be any whole number from 1 on. The next one up is 64. The next one down is 16.
            unscaled-data   | estandarizar  | ES | estandarizar: ahora, no. Puede ser sí o no.
            bias-correction | adam.beta2    | EN | adam.beta2 is beta_2 of Adam; now 0.999. It may be any number from 0 to just below 1. The next one up is 0.9995. The next one down is 0.998.
            """)
    void knobIsDescribedWithItsRangeAndNeighbours(String id, String name, Language language, String expected) {
        Experiment experiment = TestCourse.ABRIDGED.experiment(id);
        Knob knob = new KnobResolver(experiment, language, Optional.empty())
                .resolve(name)
                .found()
                .get(0);
        assertThat(words(experiment, experiment.knobs(), language, CharacterSet.LATIN)
                        .of(knob))
                .isEqualTo(expected);
    }

    @Test
    void changedKnobNamesItsOriginalValue() {
        Experiment changed = TestCourse.ABRIDGED.experiment("same-start", new Setting("optimizers.1.beta", "0.5"));
        KnobsText words =
                words(changed, TestCourse.ABRIDGED.experiment("same-start").knobs(), Language.EN, CharacterSet.LATIN);
        assertThat(words.of(changed.knobs().get(2))).contains("beta of Momentum; now 0.5. Its author set 0.9. ");
        assertThat(words.changed()).isEqualTo("Changed: momentum.beta from 0.9 to 0.5.");
        assertThat(words(changed, List.of(), Language.EN, CharacterSet.LATIN).changed())
                .isEmpty();
    }

    @Test
    void experimentWithoutKnobsIsDescribed() {
        assertThat(words(ExperimentFixture.VALLEY.experiment(), List.of(), Language.ES, CharacterSet.LATIN)
                        .paragraphs())
                .containsExactly("Aquí no hay nada que cambiar.");
    }

    @ParameterizedTest
    @MethodSource("experimentIds")
    void textsOfEveryExperimentAreSpeakable(String id) {
        Experiment experiment = TestCourse.ABRIDGED.experiment(id);
        for (Language language : Language.values()) {
            for (CharacterSet characters : List.of(CharacterSet.LATIN, CharacterSet.ASCII)) {
                KnobsText words = words(experiment, experiment.knobs(), language, characters);
                SpokenParagraphs.check(words.paragraphs(), characters);
                SpokenParagraphs.check(
                        experiment.knobs().stream().map(words::of).toList(), characters);
                assertThat(words.changed()).isEmpty();
            }
        }
    }
}

package descenso.course.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.testing.CaseCount;
import descenso.testing.TestCourse;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class KnobResolverTest {

    static List<String> course() {
        return TestCourse.ABRIDGED.experimentIds();
    }

    /**
     * Creates a resolver for an experiment of the course.
     *
     * @param chosen label of the chosen optimizer; empty for none
     */
    private static KnobResolver resolver(String id, Language language, String chosen) {
        return new KnobResolver(
                TestCourse.ABRIDGED.experiment(id),
                language,
                Optional.of(chosen).filter(label -> !label.isEmpty()));
    }

    private static String format(KnobResolver.Result<Setting> change) {
        return change.message()
                .map(message -> "! " + Messages.in(Language.EN).say(message))
                .orElseGet(() -> change.found().stream()
                        .map(setting -> setting.path() + " := " + setting.value())
                        .collect(Collectors.joining("; ")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            same-start | SGD        | lr 0.05                    | optimizers.0.lr := 0.05
            same-start | Momentum   | lr 0,05                    | optimizers.1.lr := 0.05
            same-start | Momentum   | LR = 5e-2                  | optimizers.1.lr := 5e-2
            same-start | SGD        | η 2/101                    | optimizers.0.lr := 2/101
            same-start | SGD        | eta: 1 / 2                 | optimizers.0.lr := 1 / 2
            same-start | SGD        | tasa .1                    | optimizers.0.lr := .1
            same-start | SGD        | tasa de aprendizaje a 0,1  | optimizers.0.lr := 0.1
            same-start | SGD        | Learning rate to 0.1       | optimizers.0.lr := 0.1
            same-start | SGD        | beta .99                   | optimizers.1.beta := .99
            same-start | SGD        | momentum.beta .99          | optimizers.1.beta := .99
            same-start | SGD        | MOMENTUM.β ,99             | optimizers.1.beta := 0.99
            same-start | SGD        | mom.b 0.5                  | optimizers.1.beta := 0.5
            same-start | SGD        | optimizers.1.beta 0.5      | optimizers.1.beta := 0.5
            same-start | SGD        | optimizers.momentum.lr 1   | optimizers.1.lr := 1
            same-start | SGD        | 1.lr 1                     | optimizers.1.lr := 1
            same-start | SGD        | all.lr 0.2                 | optimizers.0.lr := 0.2; optimizers.1.lr := 0.2
            same-start | ''         | todos.tasa 0,2             | optimizers.0.lr := 0.2; optimizers.1.lr := 0.2
            same-start | SGD        | seed 3                     | seed := 3
            same-start | SGD        | SEMILLA=3                  | seed := 3
            same-start | SGD        | problema.semilla 3         | seed := 3
            valley     | SGD        | rotation 30                | problem.rotation := 30
            valley     | SGD        | problem.rotation 30        | problem.rotation := 30
            valley     | SGD        | giro ° 30                  | problem.rotation := 30
            valley     | SGD        | rot -30                    | problem.rotation := -30
            valley     | SGD        | noise 5 %                  | problem.noise := 0.05
            valley     | SGD        | σ 0,5                      | problem.noise := 0.5
            valley     | SGD        | kappa 1, 10, 100           | variables.k := [1, 10, 100]
            valley     | SGD        | κ 1; 2,5                   | variables.k := [1, 2.5]
            valley     | SGD        | k all                      | variables.k := [1, 10, 100, 1000, 10000]
            valley     | SGD        | k 50                       | variables.k := 50
            ball       | β .9       | beta 0.8                   | optimizers.2.beta := 0.8
            ball       | β .9       | beta .81.beta 0.8          | optimizers.1.beta := 0.8
            ball       | β .9       | beta 0,81.lr 0,2           | optimizers.1.lr := 0.2
            ball       | β .9       | β .99.β 0.5                | optimizers.3.beta := 0.5
            ball       | β .9       | all.beta 0.5               | optimizers.0.beta := 0.5; optimizers.1.beta := 0.5; optimizers.2.beta := 0.5; optimizers.3.beta := 0.5
            comparison | SGD        | adam 0,1.lr 0.2            | optimizers.5.lr := 0.2
            comparison | SGD        | Adam .1.lr 0.2             | optimizers.5.lr := 0.2
            comparison | SGD        | adag.lr 0.2                | optimizers.6.lr := 0.2
            notebook   | Adam       | batch 32                   | problem.batches.size := 32
            notebook   | Adam       | size 32                    | problem.batches.size := 32
            notebook   | Adam       | minilote 32                | problem.batches.size := 32
            notebook   | Adam       | initial weights 7          | problem.init := 7
            bias-correction | Adam  | beta1 0.5                  | optimizers.0.beta1 := 0.5
            bias-correction | Adam  | β₁ 0.5                     | optimizers.0.beta1 := 0.5
            bias-correction | Adam  | \\beta_1 0.5               | optimizers.0.beta1 := 0.5
            bias-correction | Adam  | adam m/√v.beta2 0.5        | optimizers.1.beta2 := 0.5
            unscaled-data   | Adam  | standardise no             | problem.standardise := false
            unscaled-data   | Adam  | estandarizar Sí            | problem.standardise := true
            unscaled-data   | Adam  | standardize off            | problem.standardise := false
            stability  | Momentum   | beta 0.5                   | variables.b := 0.5
            constant-rate | RMSProp | lambda 5                   | variables.k := 5
            """)
    void assignmentIsParsed(String id, String chosen, String line, String expected) {
        for (Language language : Language.values()) {
            assertThat(format(resolver(id, language, chosen).parseAssignment(line)))
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            same-start | SGD  | momentun.beta .9 | There is no “momentun.beta” to change here; did you mean “momentum.beta”?
            same-start | SGD  | betta .9         | There is no “betta” to change here; did you mean “beta”?
            same-start | SGD  | sgd.beta .9      | There is no “sgd.beta” to change here. What there is: “sgd.lr”.
            same-start | SGD  | dropout .9       | There is no “dropout” to change here. What there is: “sgd.lr”, “momentum.lr”, “momentum.beta”, “seed”.
            same-start | SGD  | sgd 0.9          | Name what of “sgd” you want to change: “sgd.lr”.
            same-start | ''   | lr 0.9           | “lr” may be any of these: “sgd.lr”, “momentum.lr”.
            same-start | SGD  | lr               | Type a value after “sgd.lr”.
            valley     | SGD  | rotaton 30       | There is no “rotaton” to change here; did you mean “rotation”?
            ball       | β .9 | momentum.beta 0  | “momentum.beta” may be any of these: “beta0.beta”, “beta0.81.beta”, “beta0.9.beta”, “beta0.99.beta”.
            ball       | β .9 | beta0.7.lr 0     | There is no “beta0.7.lr” to change here; did you mean “beta0.9.lr”?
            unscaled-data | Adam | standardise maybe | “maybe” is neither “yes” nor “no”.
            bias-correction | Adam | beta 0.5     | “beta” may be any of these: “adam.beta1”, “adam.beta2”.
            """)
    void errorOfAnAssignmentIsExplained(String id, String chosen, String line, String expected) {
        assertThat(format(resolver(id, Language.EN, chosen).parseAssignment(line)))
                .isEqualTo("! " + expected);
    }

    /** Values that are words may be typed in either language. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            same-start      | Momentum | form average       | optimizers.1.form := average
            same-start      | Momentum | forma = media      | optimizers.1.form := average
            same-start      | SGD      | momentum.form suma | optimizers.1.form := sum
            same-start      | SGD      | form both          | ! “both” is neither “sum” nor “average”.
            bias-correction | Adam     | biasCorrection no  | optimizers.0.biasCorrection := false
            bias-correction | Adam     | bias off           | optimizers.0.biasCorrection := false
            bias-correction | Adam     | sesgo sí           | optimizers.0.biasCorrection := true
            bias-correction | Adam     | all.bias on        | optimizers.0.biasCorrection := true; optimizers.1.biasCorrection := true
            bias-correction | Adam     | all.bias perhaps   | ! “perhaps” is neither “yes” nor “no”.
            """)
    void wordIsParsedAsAValue(String id, String chosen, String line, String expected) {
        String varied = id.equals("same-start") ? "optimizers.form" : "optimizers.biasCorrection";
        Experiment experiment = TestCourse.ABRIDGED.experiment(id, new Setting("vary", "[" + varied + "]"));
        assertThat(format(new KnobResolver(experiment, Language.EN, Optional.of(chosen)).parseAssignment(line)))
                .isEqualTo(expected);
    }

    /** Tests with each optimizer chosen: a knob has a name of its own, which any keyboard can type. */
    @ParameterizedTest
    @MethodSource("course")
    void everyKnobHasAUniqueName(String id) {
        Experiment experiment = TestCourse.ABRIDGED.experiment(id);
        for (Language language : Language.values()) {
            for (String chosen : experiment.labels()) {
                KnobResolver resolver = new KnobResolver(experiment, language, Optional.of(chosen));
                List<String> completions = resolver.completions();
                for (Knob knob : experiment.knobs()) {
                    String name = resolver.of(knob);
                    assertThat(name).matches("[a-z0-9.]+");
                    assertThat(resolver.resolve(name).found()).as(name).containsExactly(knob);
                    assertThat(completions).contains(name);
                }
            }
        }
    }

    /**
     * Tests that a plain name refers to one knob, and a name that begins with {@code todos.} to those of all optimizers
     * that have it.
     */
    @ParameterizedTest
    @MethodSource("course")
    void everyCompletionRefersToKnobsOfItsName(String id) {
        Experiment experiment = TestCourse.ABRIDGED.experiment(id);
        for (String chosen : experiment.labels()) {
            KnobResolver resolver = new KnobResolver(experiment, Language.ES, Optional.of(chosen));
            for (String name : resolver.completions()) {
                List<Knob> found = resolver.resolve(name).found();
                String last = name.substring(name.lastIndexOf('.') + 1);
                assertThat(found).allMatch(knob -> resolver.word(knob).equals(last));
                if (name.startsWith("todos.")) {
                    assertThat(found)
                            .isEqualTo(experiment.knobs().stream()
                                    .filter(knob -> knob.optimizer().isPresent()
                                            && resolver.word(knob).equals(last))
                                    .toList());
                } else {
                    assertThat(found).hasSize(1);
                }
            }
        }
    }

    static Stream<String> assigned() {
        return CaseCount.every(4, course());
    }

    /** Tests whether the next value of each knob, assigned by its name, is the new value in the experiment. */
    @ParameterizedTest
    @MethodSource("assigned")
    void assignedValueIsReadByTheExperiment(String id) {
        Experiment experiment = TestCourse.ABRIDGED.experiment(id);
        KnobResolver resolver = new KnobResolver(experiment, Language.EN, Optional.empty());
        for (Knob knob : experiment.knobs()) {
            knob.turned(true).ifPresent(next -> {
                KnobResolver.Result<Setting> change = resolver.parseAssignment(resolver.of(knob) + " " + next);
                Knob changed =
                        TestCourse.ABRIDGED.experiment(id, change.found().toArray(Setting[]::new)).knobs().stream()
                                .filter(other -> other.path().equals(knob.path()))
                                .findFirst()
                                .orElseThrow();
                assertThat(changed.isAlready(knob.set(next))).as(knob.path()).isTrue();
            });
        }
    }

    /** Tests random texts: each gives a message or settings, no exception, and no control sequence of the terminal. */
    @Test
    void anyTextGivesAMessageOrSettings() {
        Random random = new Random(7);
        KnobResolver ball = resolver("ball", Language.ES, "");
        KnobResolver valley = resolver("valley", Language.ES, "");
        List<String> parts =
                List.of("lr", "beta", ".", " ", "=", "0.1", "all", "κ", "sgd", "\u001b[2J", "(", "-", ",", "k", "1e9");
        for (int i = 0; i < CaseCount.of(400); i++) {
            String line = random.ints(random.nextInt(9), 0, parts.size())
                    .mapToObj(parts::get)
                    .collect(Collectors.joining());
            KnobResolver.Result<Setting> change = (random.nextBoolean() ? ball : valley).parseAssignment(line);
            assertThat(change.message().isPresent())
                    .as(line)
                    .isEqualTo(change.found().isEmpty());
            change.message()
                    .ifPresent(message -> assertThat(message.arguments()).noneMatch(word -> word.contains("\u001b")));
        }
    }
}

package descenso.course.question;

import static descenso.testing.QuestionPages.CHOICE;
import static descenso.testing.QuestionPages.MATCH;
import static descenso.testing.QuestionPages.NUMBER;
import static descenso.testing.QuestionPages.OPEN;
import static descenso.testing.QuestionPages.ORDER;
import static descenso.testing.QuestionPages.STEPS;
import static descenso.testing.QuestionPages.TRUTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import descenso.testing.QuestionPages;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests the diagnostics of faulty questions, with their source positions. Each case changes one part of a valid
 * question.
 */
class ExerciseDiagnosticsTest {

    static Stream<Arguments> ofAnyKind() {
        return Stream.of(
                arguments(OPEN, "kind: open", "kind: opn", "2:7 EXPERIMENT_MISSPELT_WORD opn, open"),
                arguments(
                        OPEN,
                        "kind: open",
                        "kind: essay",
                        "2:7 EXPERIMENT_UNKNOWN_WORD essay, open, choice, number, order, match, truth"),
                arguments(OPEN, "kind: open\n", "", "1:1 COURSE_MISSING_KEY kind"),
                arguments(OPEN, "kind: open", "knd: open", "2:1 COURSE_MISSPELT_KEY knd, kind"),
                arguments(
                        OPEN,
                        "kind: open",
                        "kind: choice",
                        "1:1 COURSE_MISSING_KEY options; 1:1 COURSE_MISSING_KEY why; 4:1 COURSE_UNKNOWN_KEY ideas, id, kind, ask, options, several, hints, why; 9:1 COURSE_UNKNOWN_KEY model, id, kind, ask, options, several, hints, why"),
                arguments(OPEN, "id: momentum-valleys\n", "", "1:1 COURSE_MISSING_KEY id"),
                arguments(OPEN, "id: momentum-valleys", "id: Momentum valleys", "1:5 COURSE_BAD_ID Momentum valleys"),
                arguments(OPEN, "ask: ¿Por qué ayuda en *valles*?\n", "", "1:1 COURSE_MISSING_KEY ask"),
                arguments(OPEN, "ask: ¿Por qué", "ask: Di: ¿por qué", "3:8 COURSE_YAML_COLON"),
                arguments(OPEN, "ask: ¿Por qué ayuda en *valles*?", "ask: [a]", "3:6 COURSE_EXPECTED_TEXT"),
                arguments(OPEN, "ask: ¿Por qué ayuda en *valles*?", "ask: '- b'", "3:6 COURSE_NOT_A_PARAGRAPH"),
                arguments(OPEN, "ask: ¿Por qué ayuda en *valles*?", "ask: |\n  b\n\n  c", "3:6 COURSE_NOT_A_PARAGRAPH"),
                arguments(OPEN, "ask: ¿Por qué ayuda en *valles*?", "ask: <div>", "3:6 COURSE_HTML"),
                arguments(OPEN, "ayuda en", "ayuda <b>en</b>", "3:21 COURSE_HTML; 3:26 COURSE_HTML"),
                arguments(OPEN, "ayuda en", "ayuda $x en", "3:21 COURSE_OPEN_FORMULA"),
                arguments(OPEN, "ayuda en", "ayuda {{x}} en", "3:23 QUESTION_NO_VALUES x"),
                arguments(OPEN, "ayuda en", "ayuda {{ en", "3:21 QUESTION_OPEN_VALUE"),
                arguments(
                        OPEN,
                        "ask:",
                        "akeys: c\nask:",
                        "3:1 COURSE_UNKNOWN_KEY akeys, id, kind, ask, ideas, beliefs, model, hints, why"),
                arguments(
                        OPEN,
                        "ask:",
                        "unit: pasos\nask:",
                        "3:1 COURSE_UNKNOWN_KEY unit, id, kind, ask, ideas, beliefs, model, hints, why"),
                arguments(CHOICE, "why: Porque sí.\n", "", "1:1 COURSE_MISSING_KEY why"),
                arguments(CHOICE, "why: Porque sí.", "why: Es {{answer}}.", "7:11 QUESTION_NO_VALUES answer"),
                arguments(
                        CHOICE,
                        "why: Porque sí.",
                        "why: Porque $x$ <b>.\nwyh: a",
                        "7:17 COURSE_HTML; 8:1 COURSE_UNKNOWN_KEY wyh, id, kind, ask, options, several, hints, why"),
                arguments(OPEN, "hints: [Mira el signo.", "hints: [a ![b](c)", "10:8 COURSE_YAML_BRACKET"),
                arguments(OPEN, "hints: [Mira el signo., \"Mira $g_t$.\"]", "hints: Mira", "10:8 COURSE_EXPECTED_LIST"),
                arguments(OPEN, "hints: [Mira el signo., \"Mira $g_t$.\"]", "hints: []", "10:8 COURSE_EMPTY_VALUE"),
                arguments(OPEN, "hints: [Mira el signo.", "hints: ['', {a: b}", "10:9 COURSE_EMPTY_VALUE"),
                arguments(OPEN, "id: momentum-valleys", "id: A\nid: b", "2:1 COURSE_DUPLICATE_KEY id"),
                arguments(
                        OPEN,
                        "id: momentum-valleys",
                        "id: A\nfoo: b",
                        "1:5 COURSE_BAD_ID A; 2:1 COURSE_UNKNOWN_KEY foo, id, kind, ask, ideas, beliefs, model, hints, why"));
    }

    static Stream<Arguments> ofOpenQuestions() {
        return Stream.of(
                arguments(OPEN, "model: Se cancelan y se suman.\n", "", "1:1 COURSE_MISSING_KEY model"),
                arguments(OPEN, "model: Se cancelan y se suman.", "model: |\n  a\n\n  b", "9:8 COURSE_NOT_A_PARAGRAPH"),
                arguments(
                        OPEN,
                        "  - {id: adds-up, idea: Se suman., signs: [acumul]}\n",
                        "  - {}\n",
                        "8:5 COURSE_MISSING_KEY id; 8:5 COURSE_MISSING_KEY idea; 8:5 COURSE_MISSING_KEY signs"),
                arguments(OPEN, "ideas:", "idea:", "4:1 COURSE_MISSPELT_KEY idea, ideas"),
                arguments(
                        OPEN,
                        "ideas:",
                        "ideas: []\nidea:",
                        "4:8 QUESTION_COUNT 0, 1, 4; 5:1 COURSE_MISSPELT_KEY idea, ideas"),
                arguments(OPEN, "id: adds-up", "id: cancels", "8:10 QUESTION_SAME_ID cancels, 10:9"),
                arguments(OPEN, "id: adds-up, ", "", "8:5 COURSE_MISSING_KEY id"),
                arguments(
                        OPEN,
                        "idea: Se suman.",
                        "text: Se suman.",
                        "8:5 COURSE_MISSING_KEY idea; 8:19 COURSE_UNKNOWN_KEY text, id, idea, signs, about, beyond"),
                arguments(OPEN, "signs: [acumul]", "signs: []", "8:43 COURSE_EMPTY_VALUE"),
                arguments(OPEN, "signs: [acumul]", "signs: ['']", "8:44 COURSE_EMPTY_VALUE"),
                arguments(OPEN, "signs: [acumul]", "signs: [acumul, '…']", "8:52 QUESTION_NO_SIGN …"),
                arguments(
                        OPEN,
                        "alter]\n  - {id: adds-up, ",
                        "alter]\n    beyond: true\n  - {id: adds-up, beyond: true, ",
                        "5:3 QUESTION_ALL_BEYOND"),
                arguments(OPEN, "signs: [acumul]", "signs: acumul", "8:43 COURSE_EXPECTED_LIST"),
                arguments(OPEN, ", signs: [acumul]", "", "8:5 COURSE_MISSING_KEY signs"),
                arguments(
                        OPEN,
                        "signs: [acumul]",
                        "signs: [acumul], right: true",
                        "8:53 COURSE_UNKNOWN_KEY right, id, idea, signs, about, beyond"),
                arguments(OPEN, "Se cancelan con $\\beta$", "Se cancelan con $\\beta", "6:27 COURSE_OPEN_FORMULA"));
    }

    static Stream<Arguments> ofOptions() {
        return Stream.of(
                arguments(CHOICE, "options:", "option:", "4:1 COURSE_MISSPELT_KEY option, options"),
                arguments(CHOICE, "right: true, ", "", "5:3 QUESTION_ONE_RIGHT 0"),
                arguments(CHOICE, "text: Nada, ", "text: Nada, right: true, ", "5:3 QUESTION_ONE_RIGHT 2"),
                arguments(CHOICE, "right: true, ", "right: yes, ", "5:38 EXPERIMENT_UNKNOWN_WORD yes, true, false"),
                arguments(
                        CHOICE,
                        "ask: ¿Cuál?",
                        "ask: ¿Cuál?\nseveral: 2",
                        "4:10 EXPERIMENT_UNKNOWN_WORD 2, true, false"),
                arguments(
                        CHOICE.replace("right: true, ", ""),
                        "ask: ¿Cuál?",
                        "ask: ¿Cuál?\nseveral: true",
                        "6:3 QUESTION_NONE_RIGHT"),
                arguments(CHOICE, ", reply: Sí.", "", "5:5 COURSE_MISSING_KEY reply"),
                arguments(
                        CHOICE,
                        "text: Nada, reply: No., ",
                        "",
                        "6:5 COURSE_MISSING_KEY text; 6:5 COURSE_MISSING_KEY reply"),
                arguments(CHOICE, "id: untuned", "id: tune", "6:10 QUESTION_SAME_ID tune, 10:10"),
                arguments(CHOICE, "text: Nada", "text: 'Nada {{x}}'", "6:33 QUESTION_NO_VALUES x"),
                arguments(CHOICE, "misconception: adam-untuned", "misconception: Adam", "6:58 COURSE_BAD_ID Adam"),
                arguments(CHOICE, "experiment: sweep", "experiment: [sweep]", "6:84 COURSE_EXPECTED_TEXT"),
                arguments(
                        CHOICE,
                        "misconception:",
                        "miscon:",
                        "6:43 COURSE_UNKNOWN_KEY miscon, id, text, right, reply, misconception, experiment"),
                arguments(
                        CHOICE,
                        "  - {id: tune, text: Ajustar, right: true, reply: Sí.}\n",
                        "",
                        "5:3 QUESTION_COUNT 1, 2, 6"),
                arguments(CHOICE, "options:\n", "options:\n  - a\n", "5:5 COURSE_EXPECTED_KEYS"),
                arguments(TRUTH, "holds: false\n", "", "1:1 COURSE_MISSING_KEY holds"),
                arguments(TRUTH, "holds: false", "holds: no", "4:8 EXPERIMENT_UNKNOWN_WORD no, true, false"),
                arguments(TRUTH, "text: Los suma, ", "text: Los suma, right: true, ", "6:3 QUESTION_ONE_RIGHT 2"),
                arguments(TRUTH, ", reply: Eso es.", "", "6:5 COURSE_MISSING_KEY reply"),
                arguments(
                        TRUTH,
                        "holds: false",
                        "holds: false\nseveral: true",
                        "5:1 COURSE_UNKNOWN_KEY several, id, kind, ask, holds, reasons, hints, why"));
    }

    static Stream<Arguments> ofItemsAndPairs() {
        return Stream.of(
                arguments(
                        ORDER,
                        "  - {id: root, text: Raíz}\n  - {id: step, text: Paso}\n",
                        "",
                        "5:3 QUESTION_COUNT 1, 2, 6"),
                arguments(
                        ORDER,
                        "items:\n",
                        "items:\n  - {id: a, text: A}\n  - {id: b, text: B}\n  - {id: c, text: C}\n  - {id: d, text: D}\n",
                        "5:3 QUESTION_COUNT 7, 2, 6"),
                arguments(ORDER, "id: step", "id: mean", "7:10 QUESTION_SAME_ID mean, 10:10"),
                arguments(ORDER, "text: Paso", "text: Paso, right: true", "7:28 COURSE_UNKNOWN_KEY right, id, text"),
                arguments(
                        ORDER,
                        "items:",
                        "items: 3\nitem:",
                        "4:8 COURSE_EXPECTED_LIST; 5:1 COURSE_MISSPELT_KEY item, items"),
                arguments(MATCH, "  - {id: adam, left: Adam, right: paso propio}\n", "", "5:3 QUESTION_COUNT 1, 2, 6"),
                arguments(MATCH, ", right: paso fijo", "", "5:5 COURSE_MISSING_KEY right"),
                arguments(MATCH, "left: SGD, ", "", "5:5 COURSE_MISSING_KEY left"),
                arguments(MATCH, "id: adam", "id: sgd", "6:10 QUESTION_SAME_ID sgd, 10:10"),
                arguments(MATCH, "right: paso fijo", "right: paso $fijo", "5:38 COURSE_OPEN_FORMULA"),
                arguments(
                        MATCH,
                        "right: paso fijo",
                        "right: paso fijo, reply: a",
                        "5:44 COURSE_UNKNOWN_KEY reply, id, left, right"));
    }

    static Stream<Arguments> ofNumbers() {
        return Stream.of(
                arguments(NUMBER, "lr: [0.01, 0.02]", "2lr: [0.01, 0.02]", "5:3 EXPERIMENT_BAD_NAME 2lr"),
                arguments(
                        NUMBER,
                        "lr: [0.01, 0.02]",
                        "lr: [0.01, 0.02]\n  answer: 1",
                        "6:3 EXPERIMENT_TAKEN_NAME answer"),
                arguments(NUMBER, "lr: [0.01, 0.02]", "lr: [0.01, 0.02]\n  pi: 3", "6:3 EXPERIMENT_TAKEN_NAME pi"),
                arguments(NUMBER, "lr: [0.01, 0.02]", "lr: [0.01, 0.02]\n  not: 3", "6:3 EXPERIMENT_BAD_NAME not"),
                arguments(NUMBER, "lr: [0.01, 0.02]", "lr: []", "5:7 COURSE_EMPTY_VALUE"),
                arguments(NUMBER, "lr: [0.01, 0.02]", "lr: [0.01, 0.02, 0.01]", "5:20 EXPERIMENT_SAME_VALUE 0.01"),
                arguments(NUMBER, "lr: [0.01, 0.02]", "lr: [0.01, 2x]", "5:15 EXPRESSION_OPERATOR x"),
                arguments(NUMBER, "lr: [0.01, 0.02]", "lr: [0.01, 1/0]", "5:14 NUMBER_NOT_FINITE 1/0"),
                arguments(NUMBER, "lr: [0.01, 0.02]", "lr: x0/10", "5:7 QUESTION_LATER_VALUE x0"),
                arguments(NUMBER, "g: 10*x0", "g: 10*g", "7:9 QUESTION_LATER_VALUE g"),
                arguments(NUMBER, "g: 10*x0", "g: 10*x1", "7:9 EXPRESSION_VARIABLE x1, lr, x0, pi, e"),
                arguments(NUMBER, "g: 10*x0", "g: 10*y", "7:9 EXPRESSION_VARIABLE y, lr, x0, pi, e"),
                arguments(NUMBER, "g: 10*x0", "g: ''", "7:6 COURSE_EMPTY_VALUE"),
                arguments(
                        NUMBER,
                        "{from: 1, to: 4, step: 0.5}",
                        "{from: 1, to: 0.5, step: 0.5}",
                        "6:21 EXPERIMENT_OUT_OF_RANGE 0.5, x ≥ 1"),
                arguments(
                        NUMBER,
                        "{from: 1, to: 4, step: 0.5}",
                        "{from: 1, to: 4, step: 0}",
                        "6:30 EXPERIMENT_OUT_OF_RANGE 0, x > 0"),
                arguments(
                        NUMBER,
                        "{from: 1, to: 4, step: 0.5}",
                        "{from: 1, to: 4, step: -1}",
                        "6:30 EXPERIMENT_OUT_OF_RANGE -1, x > 0"),
                arguments(
                        NUMBER,
                        "{from: 1, to: 4, step: 0.5}",
                        "{from: 1, to: 4, step: 0.7}",
                        "6:7 QUESTION_STEP 0.7, 1, 4"),
                arguments(
                        NUMBER,
                        "{from: 1, to: 4, step: 0.5}",
                        "{from: 1, to: 4, step: 1e-9}",
                        "6:7 QUESTION_LONG_RANGE 10000"),
                arguments(NUMBER, "{from: 1, to: 4, step: 0.5}", "{from: 1, to: 4}", "6:7 COURSE_MISSING_KEY step"),
                arguments(
                        NUMBER,
                        "{from: 1, to: 4, step: 0.5}",
                        "{from: 1, to: 4, points: 3}",
                        "6:7 COURSE_MISSING_KEY step; 6:24 COURSE_UNKNOWN_KEY points, from, to, step"),
                arguments(
                        NUMBER,
                        "{from: 1, to: 4, step: 0.5}",
                        "{from: a, to: 0.5, step: 0.5}",
                        "6:14 EXPRESSION_VARIABLE a, pi, e"),
                arguments(NUMBER, "where: lr*x0 < 1", "where: lr*x0", "8:8 EXPRESSION_NO_CONDITION lr*x0"),
                arguments(
                        NUMBER, "where: lr*x0 < 1", "where: lr*y < 1", "8:11 EXPRESSION_VARIABLE y, lr, x0, g, pi, e"),
                arguments(NUMBER, "answer: x0 - lr*g\n", "", "1:1 COURSE_MISSING_KEY answer"),
                arguments(
                        NUMBER,
                        "answer: x0 - lr*g",
                        "answer: x0 - lr*q",
                        "9:17 EXPRESSION_VARIABLE q, lr, x0, g, pi, e"),
                arguments(NUMBER, "answer: x0 - lr*g", "answer: x0 - 0,5", "9:15 EXPRESSION_COMMA"),
                arguments(NUMBER, "answer: x0 - lr*g", "answer: [x0]", "9:9 COURSE_EXPECTED_KEYS"),
                arguments(NUMBER, "tolerance: {percent: 1}\n", "", "1:1 COURSE_MISSING_KEY tolerance"),
                arguments(NUMBER, "{percent: 1}", "{}", "10:12 EXPERIMENT_NEEDS_ONE percent, absolute, digits"),
                arguments(NUMBER, "{percent: 1}", "1", "10:12 COURSE_EXPECTED_KEYS"),
                arguments(
                        NUMBER,
                        "{percent: 1}",
                        "{percent: 1, digits: 2}",
                        "10:25 EXPERIMENT_ALTERNATIVES percent, digits"),
                arguments(NUMBER, "{percent: 1}", "{percent: -1}", "10:22 EXPERIMENT_OUT_OF_RANGE -1, x ≥ 0"),
                arguments(
                        NUMBER,
                        "{percent: 1}",
                        "{factor: 2}",
                        "10:12 EXPERIMENT_NEEDS_ONE percent, absolute, digits; 10:13 COURSE_UNKNOWN_KEY factor, percent, absolute, digits"),
                arguments(NUMBER, "{percent: 1}", "{digits: 0.5}", "10:21 EXPERIMENT_OUT_OF_RANGE 0.5, 1 ≤ x ≤ 15"),
                arguments(NUMBER, "unit: pasos", "unit: ''", "11:7 COURSE_EMPTY_VALUE"),
                arguments(NUMBER, "unit: pasos", "unit: [pasos]", "11:7 COURSE_EXPECTED_TEXT"),
                arguments(NUMBER, "{{x0}}, ¿", "{{x1}}, ¿", "3:32 QUESTION_UNKNOWN_VALUE x1, g, lr, x0"),
                arguments(NUMBER, "{{x0}}, ¿", "{{ y }}, ¿", "3:33 QUESTION_UNKNOWN_VALUE y, g, lr, x0"),
                arguments(NUMBER, "{{x0}}, ¿", "{{answer}}, ¿", "3:32 QUESTION_UNKNOWN_VALUE answer, g, lr, x0"),
                arguments(NUMBER, "{{x0}}, ¿", "{{x0, ¿", "3:30 QUESTION_OPEN_VALUE"),
                arguments(NUMBER, "{{x0}}, ¿", "{{2x}}, ¿", "3:30 QUESTION_OPEN_VALUE"),
                arguments(NUMBER, "= {{lr}}$", "= {{lt}}$", "3:22 QUESTION_UNKNOWN_VALUE lt, g, lr, x0"),
                arguments(
                        NUMBER,
                        "Multiplica por {{lr}}",
                        "Sale {{answer}}",
                        "14:17 QUESTION_UNKNOWN_VALUE answer, g, lr, x0"),
                arguments(
                        NUMBER,
                        "Queda {{answer}}",
                        "Queda {{anwser}}",
                        "15:15 EXPERIMENT_MISSPELT_WORD anwser, answer"),
                arguments(NUMBER, "Sumaste {{g}}", "Sumaste {{h}}", "13:52 QUESTION_UNKNOWN_VALUE h, g, lr, x0"),
                arguments(NUMBER, "value: x0 + lr*g, ", "", "13:5 COURSE_MISSING_KEY value"),
                arguments(
                        NUMBER,
                        "value: x0 + lr*g",
                        "value: x0 + lr*h",
                        "13:31 EXPRESSION_VARIABLE h, lr, x0, g, pi, e"),
                arguments(NUMBER, ", reply: \"Sumaste {{g}}.\"", "", "13:5 COURSE_MISSING_KEY reply"),
                arguments(NUMBER, "{id: sign, ", "{", "13:5 COURSE_MISSING_KEY id"),
                arguments(
                        NUMBER,
                        "{id: sign, ",
                        "{id: sign, right: true, ",
                        "13:16 COURSE_UNKNOWN_KEY right, id, value, reply, misconception, experiment"),
                arguments(
                        NUMBER,
                        "values:\n",
                        "values: 3\nvalue:\n",
                        "4:9 COURSE_EXPECTED_KEYS; 5:1 COURSE_MISSPELT_KEY value, values"));
    }

    static Stream<Arguments> ofSteps() {
        return Stream.of(
                arguments(
                        STEPS,
                        "rule: adam",
                        "rule: adma",
                        "5:16 EXPERIMENT_UNKNOWN_WORD adma, sgd, momentum, rmsprop, adam"),
                arguments(
                        STEPS,
                        "rule: adam",
                        "rule: lion",
                        "5:16 EXPERIMENT_UNKNOWN_WORD lion, sgd, momentum, rmsprop, adam"),
                arguments(STEPS, "rule: adam, ", "", "5:9 COURSE_MISSING_KEY rule"),
                arguments(STEPS, "beta1: 0.9", "beta3: 0.9", "5:29 COURSE_MISSPELT_KEY beta3, beta1"),
                arguments(STEPS, "beta1: 0.9", "beta: 0.9", "5:29 COURSE_MISSPELT_KEY beta, beta1"),
                arguments(STEPS, "beta1: 0.9", "beta1: 1", "5:36 EXPERIMENT_OUT_OF_RANGE 1, 0 ≤ x < 1"),
                arguments(
                        STEPS,
                        "beta1: 0.9",
                        "beta1: 1/2+0.6",
                        "5:36 EXPERIMENT_VALUE_OUT_OF_RANGE 1/2+0.6, 1.1, 0 ≤ x < 1"),
                arguments(STEPS, "beta1: 0.9", "beta1: c", "5:36 EXPRESSION_VARIABLE c, a, g1, pi, e"),
                arguments(STEPS, "lr: a", "lr: -1", "5:26 EXPERIMENT_OUT_OF_RANGE -1, x ≥ 0"),
                arguments(STEPS, "beta1: 0.9", "biasCorrection: a", "5:45 EXPERIMENT_UNKNOWN_WORD a, false, true"),
                arguments(STEPS, "start: 1, ", "", "5:9 COURSE_MISSING_KEY start"),
                arguments(STEPS, "start: 1", "start: x", "5:61 EXPRESSION_VARIABLE x, a, g1, pi, e"),
                arguments(STEPS, "gradients: [g1, 10*x], ", "", "5:9 COURSE_MISSING_KEY gradients"),
                arguments(STEPS, "gradients: [g1, 10*x]", "gradients: []", "5:75 COURSE_EMPTY_VALUE"),
                arguments(
                        STEPS,
                        "gradients: [g1, 10*x]",
                        "gradients: [g1, 10*y]",
                        "5:83 EXPRESSION_VARIABLE y, a, g1, x, pi, e"),
                arguments(STEPS, "gradients: [g1, 10*x]", "gradients: [g1, [2]]", "5:80 EXPRESSION_EXPECTED"),
                arguments(
                        STEPS.replace("a: [", "x: [4], a: ["),
                        "start: 1",
                        "start: x",
                        "5:80 QUESTION_HIDDEN_PARAMETER x"),
                arguments(STEPS, "of: vHat", "of: vhat", "5:91 EXPERIMENT_MISSPELT_WORD vhat, vHat"),
                arguments(STEPS, "of: vHat", "of: s", "5:91 EXPERIMENT_UNKNOWN_WORD s, x, step, m, v, mHat, vHat"),
                arguments(
                        STEPS,
                        "start: 1",
                        "start: 1, schedule: {kind: cosine}",
                        "5:64 COURSE_UNKNOWN_KEY schedule, rule, lr, beta1, beta2, epsilon, biasCorrection, l2, start, gradients, of"));
    }

    static Stream<Arguments> faults() {
        return Stream.of(ofAnyKind(), ofOpenQuestions(), ofOptions(), ofItemsAndPairs(), ofNumbers(), ofSteps())
                .flatMap(table -> table);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void errorIsReportedAtItsPosition(String yaml, String right, String wrong, String expected) {
        assertThat(yaml).contains(right);
        assertThat(QuestionPages.faults(yaml.replace(right, wrong))).isEqualTo(expected);
    }

    @Test
    void validQuestionHasNoDiagnostics() {
        assertThat(QuestionPages.ALL)
                .allSatisfy(yaml -> assertThat(QuestionPages.faults(yaml)).isEmpty());
    }
}

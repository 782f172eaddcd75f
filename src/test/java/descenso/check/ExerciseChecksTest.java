package descenso.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import descenso.course.source.CourseException;
import descenso.course.source.Diagnostic;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the checks of exercises with clean questions that have one fault at a time. */
class ExerciseChecksTest {

    private static final String OPEN = """
            id: why
            kind: open
            ask: a
            ideas:
              - {id: one, idea: b, signs: [c]}
              - {id: two, idea: d, signs: [h]}
            model: f
            hints: [g]
            """;

    private static final String CHOICE = """
            id: which
            kind: choice
            ask: a
            options:
              - {id: one, text: b, right: true, reply: c}
              - {id: two, text: d, reply: e, misconception: belief, experiment: valley}
            why: f
            """;

    private static final String NUMBER = """
            id: how-many
            kind: number
            ask: "{{lr}} {{x}}"
            values:
              lr: [0.1, 0.2, 0.3]
              x: {from: 1, to: 4, step: 0.5}
              g: 10*x
            where: lr < 0.3
            answer: x - lr*g/20
            tolerance: {percent: 1}
            traps:
              - {id: sign, value: x + lr*g/20, reply: a}
              - {id: whole, value: x - lr*g, reply: b}
            why: "{{answer}}"
            """;

    private static final String STEPS = """
            id: steps
            kind: number
            ask: "{{b}} {{g1}} {{g2}}"
            values: {b: [0.5, 0.8, 0.9], g1: [1, 2], g2: [3, -4]}
            answer: {rule: momentum, lr: 0.1, beta: b, start: 1, gradients: [g1, g2], of: v}
            tolerance: {absolute: 0.001}
            why: b
            """;

    private static final String ORDER = """
            id: order
            kind: order
            ask: a
            items: [{id: one, text: b}, {id: two, text: c}, {id: three, text: d}]
            why: e
            """;

    private static final String MATCH = """
            id: match
            kind: match
            ask: a
            pairs: [{id: one, left: b, right: c}, {id: two, left: d, right: e}]
            why: f
            """;

    private static final String TRUTH = """
            id: truth
            kind: truth
            ask: a
            holds: true
            reasons: [{id: one, text: b, right: true, reply: c}, {id: two, text: d, reply: e}]
            why: f
            """;

    private static final List<String> ALL = List.of(CHOICE, NUMBER, STEPS, ORDER, MATCH, TRUTH);

    @TempDir
    private Path course;

    @BeforeEach
    void writeACourse() throws IOException {
        write("course.yaml", """
                id: small
                title: {es: Pequeño, en: Small}
                author: Ana
                year: 2025
                chapters: [{title: {es: Todo, en: All}, screens: [title, one]}]
                """);
        write("misconceptions.yaml", "- {id: belief, text: {es: a, en: b}, experiment: valley}");
        write("experiments/valley.yaml", """
                id: valley
                title: {es: El valle, en: The valley}
                problem: {kind: quadratic, curvature: [2], start: [1]}
                optimizers: [{rule: sgd, lr: 0.25}]
                steps: 3
                """);
        for (Language language : Language.values()) {
            write(language.code() + "/00.md", "---\nid: title\ntitle: T\n---\na\n");
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = course.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }

    private void ask(Language language, List<String> questions) throws IOException {
        String blocks = questions.stream()
                .map(yaml -> "\n```question\n" + yaml + "```\n")
                .collect(Collectors.joining());
        write(language.code() + "/01.md", "---\nid: one\ntitle: T\n---\n" + blocks);
    }

    private void ask(List<String> questions) throws IOException {
        ask(Language.ES, questions);
        ask(Language.EN, questions);
    }

    /**
     * Returns the faults as text, such as {@code es/01.md:5:1 CHECK_WIDE_CODE 90, 76}. Tests that their messages are
     * complete in both languages.
     */
    private List<String> faults() throws CourseException {
        return Linter.diagnostics(course).stream().map(this::describe).toList();
    }

    private String describe(Diagnostic diagnostic) {
        for (Language language : Language.values()) {
            assertThat(Messages.in(language).say(diagnostic.message())).doesNotContainPattern("\\{\\d}");
        }
        String words = diagnostic.message().key() + " "
                + String.join(", ", diagnostic.message().arguments());
        return (diagnostic.position() + " " + words).replace(course + "/", "").strip();
    }

    /** Returns the Spanish faults of a question after an open one. Tests that the English faults are the same. */
    private String faultsOf(String question) throws IOException, CourseException {
        ask(List.of(OPEN, question));
        List<String> all = faults();
        List<String> spanish =
                all.stream().filter(fault -> fault.startsWith("es")).toList();
        assertThat(all)
                .filteredOn(fault -> fault.startsWith("en"))
                .containsExactlyElementsOf(spanish.stream()
                        .map(fault -> fault.replace("es/", "en/"))
                        .toList());
        return String.join("; ", spanish).replace("es/01.md:", "");
    }

    @Test
    void cleanQuestionsOfAllKindsHaveNoDiagnostics() throws Exception {
        ask(Stream.concat(Stream.of(OPEN), ALL.stream()).toList());
        assertThat(faults()).isEmpty();
    }

    static Stream<Arguments> words() {
        String wide = "x".repeat(80);
        return Stream.of(
                arguments(CHOICE, "ask: a", "ask: $\\nope$", "20:7 FORMULA_UNKNOWN_COMMAND \\nope"),
                arguments(CHOICE, "text: d", "text: $\\nope$", "23:22 FORMULA_UNKNOWN_COMMAND \\nope"),
                arguments(CHOICE, "reply: e", "reply: $\\nope$", "23:32 FORMULA_UNKNOWN_COMMAND \\nope"),
                arguments(CHOICE, "why: f", "why: f *$\\nope$*", "24:10 FORMULA_UNKNOWN_COMMAND \\nope"),
                arguments(CHOICE, "why: f", "why: f\nhints: [a, b $\\nope$]", "25:15 FORMULA_UNKNOWN_COMMAND \\nope"),
                arguments(
                        CHOICE,
                        "why: f",
                        "why: f " + wide,
                        "24:6 CHECK_WIDE_WORD xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx, 80, 74"),
                arguments(MATCH, "left: b", "left: $\\nope$", "21:26 FORMULA_UNKNOWN_COMMAND \\nope"),
                arguments(MATCH, "right: e", "right: $\\nope$", "21:66 FORMULA_UNKNOWN_COMMAND \\nope"),
                arguments(MATCH, "left: b", "left: " + "x".repeat(16), ""),
                arguments(MATCH, "left: b", "left: " + "x".repeat(17), "21:25 CHECK_WIDE_SIDE 17, 16"),
                arguments(MATCH, "right: e", "right: a " + "x".repeat(32), ""),
                arguments(MATCH, "right: e", "right: a " + "x".repeat(33), "21:65 CHECK_WIDE_SIDE 35, 34"),
                arguments(ORDER, "text: d", "text: $\\nope$", "21:68 FORMULA_UNKNOWN_COMMAND \\nope"),
                arguments(TRUTH, "reply: e", "reply: $\\nope$", "22:81 FORMULA_UNKNOWN_COMMAND \\nope"),
                arguments(NUMBER, "ask: \"", "ask: \"$x = {{lr}} \\\\nope$ ", "20:19 FORMULA_UNKNOWN_COMMAND \\nope"),
                arguments(
                        NUMBER,
                        "{{answer}}",
                        "$\\\\frac{{{answer}}}{ {{x}} } \\\\nope$",
                        "31:36 FORMULA_UNKNOWN_COMMAND \\nope"),
                arguments(NUMBER, "{{answer}}", "$\\\\frac{{{answer}}}{ {{x}} }$", ""));
    }

    static Stream<Arguments> names() {
        return Stream.of(
                arguments(
                        CHOICE,
                        "misconception: belief",
                        "misconception: beleif",
                        "23:10 CHECK_UNKNOWN_MISCONCEPTION beleif"),
                arguments(CHOICE, "experiment: valley", "experiment: peak", "23:10 CHECK_UNKNOWN_EXPERIMENT peak"),
                arguments(NUMBER, "reply: a", "reply: a, misconception: no", "29:10 CHECK_UNKNOWN_MISCONCEPTION no"),
                arguments(TRUTH, "reply: e", "reply: e, experiment: no", "22:59 CHECK_UNKNOWN_EXPERIMENT no"));
    }

    /** Returns texts that read alike in any style, and the fault if they must differ. */
    static Stream<Arguments> similarTexts() {
        return Stream.of(
                arguments(CHOICE, "text: d", "text: b", "23:21 CHECK_SAME_WORDS one"),
                arguments(CHOICE, "text: d", "text: '*b*'", "23:22 CHECK_SAME_WORDS one"),
                arguments(CHOICE, "reply: e", "reply: c", ""),
                arguments(ORDER, "text: d", "text: c", "21:67 CHECK_SAME_WORDS two"),
                arguments(MATCH, "left: d", "left: b", "21:55 CHECK_SAME_WORDS one"),
                arguments(MATCH, "right: e", "right: c", "21:65 CHECK_SAME_WORDS one"),
                arguments(MATCH, "right: e", "right: b", ""),
                arguments(TRUTH, "text: d", "text: b", "22:70 CHECK_SAME_WORDS one"),
                arguments(NUMBER, "reply: b", "reply: a", ""));
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                arguments(NUMBER, "where: lr < 0.3", "where: lr < 0", "17:1 CHECK_WHERE 200, 200"),
                arguments(NUMBER, "lr: [0.1, 0.2, 0.3]", "lr: [0.1]\n  y: 3", ""),
                arguments(
                        NUMBER.replace("lr: [0.1, 0.2, 0.3]", "lr: 0.1"),
                        "x: {from: 1, to: 4, step: 0.5}",
                        "x: [2, 3, 4]",
                        "17:1 CHECK_FEW_DRAWS 3, 4"),
                arguments(
                        NUMBER,
                        "answer: x - lr*g/20",
                        "answer: x/(x - 2)",
                        "17:1 CHECK_NO_NUMBER lr = 0.1, x = 2, g = 20"),
                arguments(
                        NUMBER,
                        "answer: x - lr*g/20",
                        "answer: sqrt(x - 2)",
                        "17:1 CHECK_NO_NUMBER lr = 0.1, x = 1, g = 10"),
                arguments(
                        NUMBER,
                        "answer: x - lr*g/20",
                        "answer: floor(x/4)",
                        "17:1 CHECK_ZERO lr = 0.2, x = 2.5, g = 25; 30:10 CHECK_TRAP_RIGHT whole, 76, 200"),
                // 0 except for rounding
                arguments(
                        NUMBER,
                        "answer: x - lr*g/20",
                        "answer: x*(0.3 - 3*0.1)",
                        "17:1 CHECK_ZERO lr = 0.2, x = 2.5, g = 25; 30:10 CHECK_TRAP_RIGHT whole, 98, 200"),
                arguments(
                        NUMBER,
                        "answer: x - lr*g/20\ntolerance: {percent: 1}",
                        "answer: floor(x/8)\ntolerance: {absolute: 0.1}",
                        "30:10 CHECK_TRAP_RIGHT whole, 98, 200"),
                arguments(
                        STEPS.replace("start: 1", "start: 0"),
                        "gradients: [g1, g2], of: v",
                        "gradients: [0, 0], of: x",
                        "17:1 CHECK_NO_MISTAKE b = 0.8, g1 = 1, g2 = -4"),
                arguments(
                        NUMBER,
                        "tolerance: {percent: 1}",
                        "tolerance: {percent: 0}",
                        "17:1 CHECK_SENSITIVE lr, lr = 0.2, x = 2.5, g = 25; 17:1 CHECK_SENSITIVE x, lr = 0.2, x = 2.5, g = 25"),
                arguments(
                        NUMBER,
                        "answer: x - lr*g/20\ntolerance: {percent: 1}",
                        "answer: x/3\ntolerance: {digits: 9}",
                        "17:1 CHECK_ROUNDED lr = 0.2, x = 2.5, g = 25; 17:1 CHECK_SENSITIVE x, lr = 0.2, x = 2.5, g = 25"),
                arguments(
                        NUMBER,
                        "answer: x - lr*g/20\ntolerance: {percent: 1}",
                        "answer: 1 + (x - 2.001)*lr\ntolerance: {digits: 9}",
                        "17:1 CHECK_SENSITIVE lr, lr = 0.2, x = 2.5, g = 25; 17:1 CHECK_SENSITIVE x, lr = 0.2, x = 2.5, g = 25"),
                arguments(
                        NUMBER,
                        "answer: x - lr*g/20",
                        "answer: 1/(x - 2.00001)",
                        "17:1 CHECK_SENSITIVE x, lr = 0.1, x = 2, g = 20; 30:10 CHECK_TRAP_RIGHT whole, 16, 200"),
                arguments(
                        NUMBER,
                        "lr: [0.1, 0.2, 0.3]",
                        "lr: [0.1, 0.1234567]",
                        "17:1 CHECK_LONG_VALUE lr, 0.1234567, 6"),
                arguments(NUMBER, "\"{{lr}} {{x}}\"", "\"{{lr}} {{g}}\"", ""),
                arguments(
                        NUMBER,
                        "\"{{lr}} {{x}}\"",
                        "\"{{x}}\"",
                        "17:1 CHECK_UNTOLD lr = 0.1, x = 1, g = 10, lr = 0.2, x = 1, g = 10"),
                arguments(
                        NUMBER,
                        "\"{{lr}} {{x}}\"",
                        "a",
                        "17:1 CHECK_UNTOLD lr = 0.2, x = 2.5, g = 25, lr = 0.1, x = 2, g = 20"),
                arguments(NUMBER, "x + lr*g/20", "x - lr*g/19", "29:10 CHECK_TRAP_RIGHT sign, 200, 200"),
                arguments(
                        NUMBER,
                        "x + lr*g/20",
                        "\"if(x > 3.9, x - lr*g/20, -x)\"",
                        "29:10 CHECK_TRAP_RIGHT sign, 40, 200; 30:10 CHECK_TRAPS_ALIKE sign, 84, 200"),
                arguments(NUMBER, "x + lr*g/20", "x - g*lr*1", "30:10 CHECK_TRAPS_ALIKE sign, 200, 200"),
                arguments(
                        NUMBER,
                        "x + lr*g/20",
                        "1/(x - 2)",
                        "29:10 CHECK_TRAP_NO_NUMBER sign, 28, 200; 30:10 CHECK_TRAPS_ALIKE sign, 16, 200"),
                arguments(STEPS, "beta: b", "beta: b + 0.15", "17:1 CHECK_HYPERPARAMETER b = 0.9, g1 = 2, g2 = 3"),
                arguments(STEPS, "of: v", "of: x", ""),
                arguments(STEPS, "g2: [3, -4]", "g2: [3, -1e400 + 1]", "21:51 EXPRESSION_NOT_FINITE 1e400"),
                arguments(STEPS, "b: [0.5, 0.8, 0.9]", "b: [0.999]", ""),
                arguments(STEPS, "g1: [1, 2], g2: [3, -4]", "g1: [1], g2: [3]", "17:1 CHECK_FEW_DRAWS 3, 4"),
                arguments(
                        STEPS,
                        "b: [0.5, 0.8, 0.9], g1: [1, 2], g2: [3, -4]",
                        "b: 0.5, g1: 1, g2: 1/3",
                        "17:1 CHECK_FEW_DRAWS 1, 4; 17:1 CHECK_LONG_VALUE g2, 0.333333333333, 6"));
    }

    static Stream<Arguments> faultsOfOne() {
        return Stream.of(words(), names(), similarTexts(), numbers()).flatMap(table -> table);
    }

    @ParameterizedTest
    @MethodSource("faultsOfOne")
    void errorsOfQuestionAreFound(String question, String right, String wrong, String expected) throws Exception {
        assertThat(question).contains(right);
        assertThat(faultsOf(question.replace(right, wrong))).isEqualTo(expected);
    }

    static Stream<Arguments> translations() {
        return Stream.of(
                arguments(
                        OPEN,
                        "hints: [g]",
                        "hints: [g, h]",
                        "en/01.md:6:1 CHECK_OTHER_TRAIT hints, 2, 1, es/01.md:6:1"),
                arguments(OPEN, "hints: [g]\n", "", "en/01.md:6:1 CHECK_OTHER_TRAIT hints, 0, 1, es/01.md:6:1"),
                arguments(
                        OPEN,
                        "id: two",
                        "id: three",
                        "en/01.md:6:1 CHECK_OTHER_TRAIT ideas, one, three, one, two, es/01.md:6:1"),
                arguments(
                        OPEN,
                        "  - {id: two, idea: d, signs: [h]}\n",
                        "",
                        "en/01.md:6:1 CHECK_OTHER_TRAIT ideas, one, one, two, es/01.md:6:1"),
                arguments(OPEN, "signs: [h]", "signs: [f, g]", ""),
                arguments(CHOICE, "text: d", "text: e", ""),
                arguments(
                        CHOICE,
                        CHOICE,
                        TRUTH.replace("id: truth", "id: which"),
                        "en/01.md:17:1 CHECK_OTHER_TRAIT kind, truth, choice, es/01.md:17:1"),
                arguments(
                        CHOICE,
                        "id: which",
                        "id: that",
                        "en/01.md:17:1 CHECK_OTHER_QUESTION that, which, es/01.md:17:1"),
                arguments(
                        CHOICE, "text: d, reply", "text: d, right: true, reply", "en/01.md:22:3 QUESTION_ONE_RIGHT 2"),
                arguments(
                        CHOICE,
                        "kind: choice",
                        "kind: choice\nseveral: true",
                        "en/01.md:17:1 CHECK_OTHER_TRAIT several, true, false, es/01.md:17:1"),
                arguments(
                        CHOICE,
                        "misconception: belief, ",
                        "",
                        "en/01.md:17:1 CHECK_OTHER_TRAIT two.misconception, —, belief, es/01.md:17:1"),
                arguments(
                        CHOICE,
                        ", experiment: valley",
                        "",
                        "en/01.md:17:1 CHECK_OTHER_TRAIT two.experiment, —, valley, es/01.md:17:1"),
                arguments(
                        NUMBER,
                        "ask: \"{{lr}} {{x}}\"",
                        "ask: \"{{lr}} {{x}} {{g}}\"",
                        "en/01.md:17:1 CHECK_OTHER_TRAIT ask, … {{g}} {{lr}} {{x}}, … {{lr}} {{x}}, es/01.md:17:1"),
                arguments(NUMBER, "ask: \"{{lr}} {{x}}\"", "ask: \"{{x}} y {{lr}}\"", ""),
                arguments(
                        NUMBER,
                        "why: \"{{answer}}\"",
                        "why: a",
                        "en/01.md:17:1 CHECK_OTHER_TRAIT why, …, … {{answer}}, es/01.md:17:1"),
                arguments(
                        NUMBER,
                        "lr: [0.1, 0.2, 0.3]",
                        "lr: [0.1, 0.2, 0.25, 0.3]",
                        "en/01.md:17:1 CHECK_OTHER_TRAIT values.lr, 0.1, 0.2, 0.25, 0.3, 0.1, 0.2, 0.3, es/01.md:17:1"),
                arguments(
                        NUMBER,
                        "to: 4",
                        "to: 3",
                        "en/01.md:17:1 CHECK_OTHER_TRAIT values.x, 1 … 3 / 0.5, 1 … 4 / 0.5, es/01.md:17:1"),
                arguments(NUMBER, "g: 10*x", "g: 10 * x", ""),
                arguments(
                        NUMBER,
                        "g: 10*x",
                        "g: 11*x",
                        "en/01.md:17:1 CHECK_OTHER_TRAIT values.g, 11*x, 10*x, es/01.md:17:1"),
                arguments(
                        NUMBER,
                        "where: lr < 0.3\n",
                        "",
                        "en/01.md:17:1 CHECK_OTHER_TRAIT where, —, lr<0.3, es/01.md:17:1"),
                arguments(
                        NUMBER,
                        "answer: x - lr*g/20",
                        "answer: x - lr*x/2",
                        "en/01.md:17:1 CHECK_OTHER_TRAIT answer, x-lr*x/2, x-lr*g/20, es/01.md:17:1"),
                arguments(
                        NUMBER,
                        "percent: 1",
                        "percent: 2",
                        "en/01.md:17:1 CHECK_OTHER_TRAIT tolerance, percent: 2, percent: 1, es/01.md:17:1"),
                arguments(
                        NUMBER,
                        "value: x - lr*g",
                        "value: -x",
                        "en/01.md:17:1 CHECK_OTHER_TRAIT whole.value, -x, x-lr*g, es/01.md:17:1"),
                arguments(NUMBER, "why:", "unit: a\nwhy:", "en/01.md:17:1 CHECK_OTHER_TRAIT unit, …, —, es/01.md:17:1"),
                arguments(NUMBER.replace("why:", "unit: b\nwhy:"), "unit: b", "unit: a", ""),
                arguments(
                        STEPS,
                        "beta: b",
                        "beta: b, form: average",
                        "en/01.md:17:1 CHECK_OTHER_TRAIT answer, rule: momentum, lr: 0.1, beta: b, form: 1.0, start: 1, gradients: [g1, g2], of: v, rule: momentum, lr: 0.1, beta: b, start: 1, gradients: [g1, g2], of: v, es/01.md:17:1"),
                arguments(
                        STEPS,
                        "of: v",
                        "of: step",
                        "en/01.md:17:1 CHECK_OTHER_TRAIT answer, rule: momentum, lr: 0.1, beta: b, start: 1, gradients: [g1, g2], of: step, rule: momentum, lr: 0.1, beta: b, start: 1, gradients: [g1, g2], of: v, es/01.md:17:1"),
                arguments(
                        STEPS,
                        "gradients: [g1, g2]",
                        "gradients: [g2, g1]",
                        "en/01.md:17:1 CHECK_OTHER_TRAIT answer, rule: momentum, lr: 0.1, beta: b, start: 1, gradients: [g2, g1], of: v, rule: momentum, lr: 0.1, beta: b, start: 1, gradients: [g1, g2], of: v, es/01.md:17:1"),
                arguments(
                        ORDER,
                        "{id: one, text: b}, {id: two, text: c}",
                        "{id: two, text: b}, {id: one, text: c}",
                        "en/01.md:17:1 CHECK_OTHER_TRAIT items, two, one, three, one, two, three, es/01.md:17:1"),
                arguments(
                        MATCH,
                        "id: two",
                        "id: three",
                        "en/01.md:17:1 CHECK_OTHER_TRAIT pairs, one, three, one, two, es/01.md:17:1"),
                arguments(
                        TRUTH,
                        "holds: true",
                        "holds: false",
                        "en/01.md:17:1 CHECK_OTHER_TRAIT holds, false, true, es/01.md:17:1"),
                arguments(
                        TRUTH,
                        "b, right: true, reply: c}, {id: two, text: d",
                        "b, reply: c}, {id: two, text: d, right: true",
                        "en/01.md:17:1 CHECK_OTHER_TRAIT right, two, one, es/01.md:17:1"));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void differingTranslationIsFound(String question, String right, String wrong, String expected) throws Exception {
        assertThat(question).contains(right);
        boolean isFirst = question.equals(OPEN);
        ask(Language.ES, isFirst ? List.of(question) : List.of(OPEN, question));
        String translation = question.replace(right, wrong);
        ask(Language.EN, isFirst ? List.of(translation) : List.of(OPEN, translation));
        assertThat(String.join("; ", faults())).isEqualTo(expected);
    }

    @Test
    void firstQuestionMustBeOpen() throws Exception {
        ask(List.of(CHOICE, OPEN));
        assertThat(faults()).containsExactly("en/01.md:6:1 CHECK_FIRST_QUESTION", "es/01.md:6:1 CHECK_FIRST_QUESTION");
    }

    @Test
    void errorsOfMisconceptionsAreFound() throws Exception {
        ask(List.of(OPEN));
        write(
                "misconceptions.yaml",
                "- {id: belief, text: {es: a, en: b}, experiment: peak}\n- {id: belief, text: {es: a, en: b}}\n");
        assertThat(faults())
                .containsExactly(
                        "misconceptions.yaml:1:8 CHECK_UNKNOWN_EXPERIMENT peak",
                        "misconceptions.yaml:2:8 QUESTION_SAME_ID belief, misconceptions.yaml:1:8");
    }

    @Test
    void unreadableQuestionIsReportedOnce() throws Exception {
        ask(List.of(OPEN.replace("kind: open", "kind: opn")));
        assertThat(faults())
                .containsExactly(
                        "en/01.md:8:7 EXPERIMENT_MISSPELT_WORD opn, open",
                        "es/01.md:8:7 EXPERIMENT_MISSPELT_WORD opn, open");
    }
}

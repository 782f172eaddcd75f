package descenso.view.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.Course;
import descenso.course.Page;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.progress.Attempt;
import descenso.testing.GoldenFile;
import descenso.testing.TestCourse;
import descenso.tui.CharacterSet;
import descenso.view.section.ParagraphRenderer;
import descenso.view.section.Section;
import descenso.view.text.UiText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LessonTextTest {

    private static final Course COURSE = TestCourse.ABRIDGED.course();
    private static final int LAST = COURSE.pageIds().size() - 1;
    private static final List<Integer> GOLDEN_SCREENS = List.of(0, 2, 6, 10);

    /** Matches marks of lists, rules and boxes, LaTeX sources, and double, outer and no-break spaces. */
    private static final Pattern DECORATION =
            Pattern.compile("[\\\\$•·✓✗→←│┃▌─═]|~(?!=)|--|==|__|^[-*|>#] |  |\\s$|^\\s|\u00A0");

    private static final String QUESTION = """
            ```question
            id: r
            kind: truth
            ask: Is it?
            holds: true
            reasons: [{id: a, text: A, right: true, reply: R}, {id: b, text: B, reply: S}]
            why: Because
            ```""";

    private static final String OPEN = """
            ```question
            id: q
            kind: open
            ask: Why $\\eta$?
            ideas: [{id: a, idea: A, signs: [c]}, {id: b, idea: B, signs: [b]}]
            model: A and b
            ```""";

    private static final String EXPERIMENT = """
            ```experiment
            id: valley
            ```""";

    private static LessonView view(Language language, CharacterSet characters) {
        return new LessonView(new UiText(Messages.in(language), characters), LessonFacts.none());
    }

    private static List<String> told(LessonView view, List<Section> sections) {
        return new ParagraphRenderer(view.texts()).paragraphs(sections);
    }

    private static List<String> body(LessonView view, Page page) {
        return told(view, blocks(view, page));
    }

    private static List<Section> blocks(LessonView view, Page page) {
        return view.blocks(page).stream().flatMap(List::stream).toList();
    }

    private static List<String> formulas(LessonView view, Page page) {
        return new ParagraphRenderer(view.texts()).formulas(blocks(view, page));
    }

    private static List<String> paragraphs(int number, Language language, CharacterSet characters) {
        Page page = COURSE.page(language, COURSE.pageIds().get(number));
        LessonView view = view(language, characters);
        List<Section> sections = new ArrayList<>(
                number == 0 ? view.title(COURSE, page, List.of(), List.of()) : view.title(page, number, LAST));
        sections.addAll(blocks(view, page));
        return told(view, sections);
    }

    @ParameterizedTest
    @MethodSource("descenso.phrases.Language#values")
    void pagesMatchGoldenFile(Language language) {
        StringBuilder text = new StringBuilder();
        for (int number : GOLDEN_SCREENS) {
            text.append(String.join("\n", paragraphs(number, language, CharacterSet.LATIN)))
                    .append("\n\n");
        }
        GoldenFile.compare(
                Path.of("src/test/resources/descenso/view", "lesson-" + language.code() + ".txt"), text.toString());
    }

    static Stream<Arguments> pages() {
        return Stream.of(Language.values())
                .flatMap(language -> Stream.of(CharacterSet.LATIN, CharacterSet.ASCII)
                        .flatMap(characters -> Stream.iterate(0, n -> n <= LAST, n -> n + 1)
                                .map(n -> Arguments.of(n, language, characters))));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageIsSpeakable(int number, Language language, CharacterSet characters) {
        List<String> paragraphs = paragraphs(number, language, characters);
        assertThat(paragraphs).hasSizeGreaterThan(10).noneMatch(String::isBlank);
        assertThat(paragraphs)
                .noneMatch(paragraph -> DECORATION.matcher(paragraph).find());
        assertThat(paragraphs).allMatch(paragraph -> paragraph.equals(characters.encode(paragraph)));
    }

    static List<Arguments> blocks() {
        return List.of(
                Arguments.of("# Valleys\n\nOne *two* **three** `f_x`", List.of("Valleys.", "One two three f_x")),
                Arguments.of("## Why?", List.of("Why?")),
                Arguments.of("One\\\ntwo", List.of("One two")),
                Arguments.of("- one\n- two\n\n  more", List.of("one", "two", "more")),
                Arguments.of("3. one\n   - inner\n4. two", List.of("3. one", "inner", "4. two")),
                Arguments.of("> said\n>\n> more", List.of("Quote: said", "more")),
                Arguments.of(
                        "| Rate | At the end | |\n|--|--|--|\n| 1 | 10\u00A0000 | – |\n| 2 | 99–100 | a |",
                        List.of(
                                "Table of 2 rows.",
                                "Rate: 1. At the end: 10000.",
                                "Rate: 2. At the end: 99 to 100; a.")),
                Arguments.of("| a |\n|--|\n| $x$ |", List.of("Table of one row.", "a: x.")),
                Arguments.of("```\nx -= lr * g\n\ny = 1\n```", List.of("Code:", "x -= lr * g", "y = 1")),
                Arguments.of("one\n\n---\n\ntwo", List.of("one", "two")),
                Arguments.of(
                        "[Adam](https://a.b/c) and <https://a.b>", List.of("Adam (https://a.b/c) and https://a.b")),
                Arguments.of("$$\n\\frac{1}{2}, \\quad \\hat m\n$$", List.of("Formula: 1/2; hat(m)")),
                Arguments.of(
                        "$$\n\\begin{aligned} a &= b \\\\ c &= \\text{día} \\end{aligned}\n$$",
                        List.of("Formula, line 1 of 2: a = b", "Formula, line 2 of 2: c = día")),
                Arguments.of(
                        "$$\n\\nothing\n$$",
                        List.of(
                                "Formula: \\nothing",
                                "the command “\\nothing” is not known in a formula; use one of those listed in lessons/README.md.")),
                Arguments.of("By 45° it is ≈ 91%, 8 × 8", List.of("By 45 degrees it is about 91%, 8 by 8")),
                Arguments.of("*a* — b", List.of("a, b")),
                Arguments.of(QUESTION, List.of("Question: True or false, and why?")),
                Arguments.of(OPEN, List.of("Question: Why eta?")),
                Arguments.of(EXPERIMENT, List.of("Experiment: valley. Type “lab valley” to watch it run.")),
                Arguments.of(
                        "```question\nid: q\n```",
                        List.of(
                                "What belongs here cannot be read. The rest of the lesson is still there.",
                                "07-x.md:7:1: the key “kind” is missing; add a line “kind: …”")));
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void blocksBecomeParagraphs(String markdown, List<String> expected) {
        assertThat(body(view(Language.EN, CharacterSet.LATIN), page(markdown, Language.EN)))
                .isEqualTo(expected);
    }

    @Test
    void factsAboutQuestionsAndExperimentsAreIncluded() {
        LessonFacts facts = new LessonFacts() {
            @Override
            public Optional<String> title(String experiment) {
                return Optional.of("El valle, κ = 100");
            }

            @Override
            public boolean awaitsPrediction(String experiment) {
                return true;
            }

            @Override
            public Optional<Attempt.Grade> answered(String question) {
                return Optional.of(question.equals("q") ? Attempt.Grade.PARTLY : Attempt.Grade.PENDING);
            }
        };
        LessonView view = new LessonView(new UiText(Messages.in(Language.ES), CharacterSet.ASCII), facts);
        assertThat(body(view, page(OPEN + "\n\n" + QUESTION + "\n\n" + EXPERIMENT, Language.ES)))
                .containsExactly(
                        "Pregunta: Why eta? Tu ultima respuesta: a medias.",
                        "Pregunta: Verdadero o falso, y por que?",
                        "Experimento: El valle, kappa = 100. "
                                + "Espera tu prediccion: escribe \"laboratorio valley\" para hacerla.");
    }

    @Test
    void headingNamesNumberAndLanguageOfTheScreen() {
        LessonView view = view(Language.ES, CharacterSet.LATIN);
        assertThat(told(view, view.title(page("text", Language.EN), 3, 16)))
                .containsExactly(
                        "Lección 3 de 16: ¿X?", "And why.", "Esta lección aún no está traducida: la lees en inglés.");
    }

    @Test
    void unreadablePageHasAnErrorAndItsDiagnostic() {
        assertThat(body(view(Language.EN, CharacterSet.LATIN), page("<b>html</b>", Language.EN)))
                .hasSize(3)
                .first()
                .isEqualTo("This lesson cannot be read. The rest of the course is still there.");
    }

    @Test
    void formulasAreSpokenOnceAndOnlyIfInformative() {
        String markdown = """
                # Of $x_t$

                Take $x$ and $\\eta$, $x_t$ and $\\beta^2$ **with** [$\\sqrt{v}$](https://a.b).

                - one $\\nothing$

                $$
                \\begin{aligned} a &= b \\\\ \\theta &\\leftarrow \\theta - \\eta\\, g_t \\end{aligned}
                $$

                | $a/b$ |
                |--|
                | $-1$ |

                """ + OPEN + "\n\n" + QUESTION;
        assertThat(formulas(view(Language.EN, CharacterSet.LATIN), page(markdown, Language.EN)))
                .containsExactly(
                        "x_t: x sub t",
                        "beta^2: beta squared",
                        "sqrt(v): the square root of v",
                        "a = b: a equals b",
                        "theta <- theta - eta * g_t: theta gets theta minus eta times g sub t",
                        "a/b: a over b",
                        "-1: minus 1");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void formulasOfEveryPageAreSpokenInTheCharacterSet(int number, Language language, CharacterSet characters) {
        Page page = COURSE.page(language, COURSE.pageIds().get(number));
        List<String> spoken = formulas(view(language, characters), page);
        assertThat(spoken).isNotEmpty().doesNotHaveDuplicates();
        assertThat(spoken).noneMatch(text -> DECORATION.matcher(text).find());
        assertThat(spoken).allMatch(text -> text.equals(characters.encode(text)));
    }

    private static Page page(String markdown, Language language) {
        String text = "---\nid: x\ntitle: ¿X?\nsubtitle: And why\n---\n" + markdown + "\n";
        return Page.parsed("x", Path.of("07-x.md"), language, text);
    }
}

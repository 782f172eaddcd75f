package descenso.view.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.Page;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.progress.SavedState.Bookmark;
import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.text.UiText;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LessonViewTest {

    private static final String OPEN_QUESTION = """
            ```question
            id: q
            kind: open
            ask: Why?
            ideas: [{id: a, idea: A, signs: [c]}, {id: b, idea: B, signs: [b]}]
            model: A and b
            ```""";

    private static final String TRUTH_QUESTION = """
            ```question
            id: r
            kind: truth
            ask: Is it?
            holds: true
            reasons: [{id: a, text: A, right: true, reply: R}, {id: b, text: B, reply: S}]
            why: Because
            ```""";

    private static final int WIDTH = 40;

    static List<Arguments> pictures() {
        return List.of(
                picture("a paragraph is wrapped", "One two three four five six seven eight nine ten.", """
                        One two three four five six seven eight
                        nine ten.
                        """),
                picture("a line break is kept", "One\\\ntwo", """
                        One
                        two
                        """),
                picture(
                        "a list item has a hanging indent",
                        "- one two three four five six seven eight nine\n- ten",
                        """
                          • one two three four five six seven
                            eight nine
                          • ten
                        """),
                picture("a loose list has blank lines", "- one\n\n- two", """
                          • one

                          • two
                        """),
                picture("a nested list is indented", "1. one\n   - inner\n2. two", """
                          1. one
                               • inner
                          2. two
                        """),
                picture("a quote has a bar", "> said one two three four five six seven eight", """
                          ┃ said one two three four five six
                          ┃ seven eight
                        """),
                picture("a table is aligned", "| a | b |\n|:--|--:|\n| x | 10 |\n| long | 2 |", """
                            a      b
                            ────────
                            x     10
                            long   2
                        """),
                picture("code is indented", "```\nx -= lr * g\n```", """
                            x -= lr * g
                        """),
                picture("a rule takes the full width", "---", "────────────────────────────────────────\n"),
                picture("a link shows its address", "[Adam](https://a.b/c)", """
                        Adam <https://a.b/c>
                        """),
                picture("a display formula is indented", "$$\n\\frac{1}{2}\n$$", """
                             1
                            ───
                             2
                        """),
                picture("a formula that just fits is indented less", "$$a = bcdefghi + jklmnopq + rst + uvwxyz$$", """
                          a = bcdefghi + jklmnopq + rst + uvwxyz
                        """),
                picture(
                        "a wide formula is broken",
                        "$$v = 0.81 \\cdot 1 = 1.8, \\quad x = 0.99 - 0.018 = 0.972$$",
                        """
                            v = 0.81 · 1 = 1.8,
                            x = 0.99 − 0.018 = 0.972
                        """),
                picture(
                        "a formula that cannot be broken is cut with a mark",
                        "$$\\exp(abcdefghijklmnopqrs + \\frac{1}{qrstuvwxyz})$$",
                        """
                              ⎛                           1    …
                          exp ⎜ abcdefghijklmnopqrs + ─────────…
                              ⎝                       qrstuvwxy…
                        """),
                picture("an inline formula takes one row", "The half $\\frac{1}{2}$ of $x_t$.", """
                        The half 1/2 of xₜ.
                        """),
                picture("a short formula is not broken", "One two three four five six seven $a + b + c$.", """
                        One two three four five six seven
                        a + b + c.
                        """),
                picture("an invalid formula shows its source with a mark", "$\\frac{1}$", """
                        $▸\\frac{1}$
                        """),
                picture("an invalid question shows its diagnostic", "One\n\n```question\nid: q\n```\n\nTwo", """
                        One

                        What belongs here cannot be read. The
                        rest of the lesson is still there.

                        07-x.md:8:1
                        the key “kind” is missing; add a line
                        “kind: …”

                        Two
                        """),
                picture("a question has a bar", OPEN_QUESTION, """
                        ▌ Question
                        ▌ Why?
                        """),
                picture("further questions follow directly", OPEN_QUESTION + "\n\n" + TRUTH_QUESTION, """
                        ▌ Question
                        ▌ Why?
                        ▌ True or false, and why?
                        """));
    }

    private static Arguments picture(String name, String markdown, String expected) {
        return Arguments.of(name, markdown, expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void blocksAreRendered(String name, String markdown, String expected) {
        List<Line> lines =
                lines(CharacterSet.UNICODE, page(markdown), Language.EN).lines();
        assertThat(text(lines.subList(2, lines.size()))).isEqualTo(expected);
    }

    @Test
    void inlineMarkupHasItsStyles() {
        List<Line> lines = lines(CharacterSet.UNICODE, page("a *b* **c** `d` $e$"), Language.EN)
                .lines();
        assertThat(lines.get(2).spans().stream()
                        .filter(span -> !span.text().isBlank())
                        .map(Span::style))
                .containsExactly(Style.TEXT, Style.EMPHASIS, Style.STRONG, Style.CODE, Style.FORMULA);
    }

    @Test
    void asciiReplacesAccentsQuotesAndGreekLetters() {
        List<Line> lines = lines(CharacterSet.ASCII, page("¿Cuánto mide «$\\beta$»?"), Language.EN)
                .lines();
        assertThat(lines.get(2).toString()).isEqualTo("Cuanto mide \"beta\"?");
    }

    @Test
    void unreadablePageShowsItsDiagnostic() {
        List<Line> lines = lines(CharacterSet.UNICODE, page("text\n\n<b>html</b>"), Language.EN)
                .lines();
        assertThat(text(lines)).contains("cannot be read", "07-x.md:7:1", "HTML");
    }

    @Test
    void pageInTheOtherLanguageHasANotice() {
        assertThat(text(lines(CharacterSet.UNICODE, page("text"), Language.ES).lines()))
                .contains("aún no está traducida");
    }

    @Test
    void bookmarkReturnsToItsLine() {
        LessonLines lines = lines(CharacterSet.UNICODE, page("one\n\n- two\n- three\n\nfour"), Language.EN);
        for (int line = 0; line < lines.lines().size(); line++) {
            assertThat(lines.line(lines.bookmark("x", line))).isEqualTo(line);
        }
        assertThat(lines.bookmark("x", 5)).isEqualTo(new Bookmark("x", 2, 1));
    }

    @Test
    void bookmarkBeyondTheEndIsTheNearestLine() {
        LessonLines lines = lines(CharacterSet.UNICODE, page("one\n\ntwo"), Language.EN);
        int last = lines.lines().size() - 1;
        assertThat(lines.line(new Bookmark("x", 99, 99))).isEqualTo(last);
        assertThat(lines.line(new Bookmark("x", 0, 99))).isLessThan(last);
    }

    private static LessonLines lines(CharacterSet characters, Page page, Language language) {
        LessonView view = new LessonView(new UiText(Messages.in(language), characters), LessonFacts.none());
        return view.lines(view.title(page, 1, 1), page, WIDTH);
    }

    private static Page page(String markdown) {
        String text = "---\nid: x\ntitle: X\n---\n" + markdown + "\n";
        return Page.parsed("x", Path.of("07-x.md"), Language.EN, text);
    }

    private static String text(List<Line> lines) {
        return lines.stream()
                .map(line -> line.toString().stripTrailing() + "\n")
                .collect(Collectors.joining());
    }
}

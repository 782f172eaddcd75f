package descenso.app;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.phrases.Language;
import descenso.phrases.Phrase;
import descenso.phrases.Sentence;
import descenso.tui.Frame;
import descenso.tui.Glyphs;
import descenso.tui.Key;
import descenso.tui.Key.Code;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.tui.Span;
import descenso.tui.Style;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The screens beside the course's pages, and in what style each cell is drawn. */
class GoldenScreensTest {

    static final Path FOLDER = Golden.FOLDER.resolve("screens");

    private static final Key ENTER = Key.of(Code.ENTER);
    private static final Key END = Key.of(Code.END);

    /** A letter for each style, in the order of {@link descenso.tui.Style}. */
    private static final String LETTERS = ".mThESCFLQ?-bkXMrw123456ABDGHIJK";

    private static final List<Style> STYLES = List.of(Style.values());

    /** What was done before the picture was taken. */
    record Case(String name, Language language, Size size, Glyphs glyphs, UnaryOperator<Learner> steps) {

        Learner learner() {
            return steps.apply(Learner.at(5, language, size, glyphs));
        }

        Path file() {
            String where = size.columns() + "x" + size.rows() + "-" + language.code() + "-"
                    + glyphs.name().toLowerCase(Locale.ROOT);
            return FOLDER.resolve(name + "-" + where + ".txt");
        }

        @Override
        public String toString() {
            return file().getFileName().toString();
        }
    }

    static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        everywhere(cases, "contents", learner -> learner.press(END, Key.of('c')));
        everywhere(cases, "contents-end", learner -> learner.press(Key.of('c'), END));
        everywhere(cases, "search", learner -> learner.type("/momentum").press(Key.of(Code.DOWN)));
        everywhere(cases, "search-none", learner -> learner.type("/zzz"));
        everywhere(cases, "search-found", learner -> learner.type("/momentum").press(ENTER));
        everywhere(cases, "help", learner -> learner.press(Key.of('?')));
        everywhere(cases, "help-search", learner -> learner.press(Key.of('/'), Key.of(Code.F1)));
        everywhere(cases, "jump", learner -> learner.type("12"));
        everywhere(cases, "nowhere", learner -> learner.type("99").press(ENTER));
        everywhere(cases, "end", learner -> learner.type("16").press(ENTER, END, Key.of(Code.RIGHT)));
        everywhere(
                cases,
                "notice",
                learner -> learner.hear(new Message.Failed(Sentence.of(Phrase.STATE_UNWRITABLE, "/x/place"))));
        everywhere(cases, "too-small", learner -> learner.hear(new Message.Resized(new Size(50, 12))));
        everywhere(cases, "smallest", learner -> learner.hear(new Message.Resized(new Size(60, 18))));
        return cases.stream();
    }

    private static void everywhere(List<Case> cases, String name, UnaryOperator<Learner> steps) {
        cases.add(new Case(name, Language.ES, new Size(80, 24), Glyphs.UNICODE, steps));
        cases.add(new Case(name, Language.EN, new Size(120, 40), Glyphs.ASCII, steps));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void looksAsItDid(Case example) {
        Frame frame = example.learner().frame();
        Golden.compare(example.file(), Golden.framed(List.of(frame)) + "\n" + styles(frame));
    }

    /** A letter for the style of each cell. */
    private static String styles(Frame frame) {
        StringBuilder picture = new StringBuilder();
        for (Line row : frame.rows()) {
            StringBuilder letters = new StringBuilder();
            for (Span span : row.spans()) {
                letters.append(Character.toString(LETTERS.charAt(STYLES.indexOf(span.style())))
                        .repeat(span.width()));
            }
            assertThat(letters).hasSize(frame.size().columns());
            picture.append(letters).append('\n');
        }
        return picture.toString();
    }
}

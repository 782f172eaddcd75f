package descenso.app;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.quiz.FreeTextInput;
import descenso.app.screen.AppState;
import descenso.app.screen.Message;
import descenso.phrases.Language;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.testing.GoldenFile;
import descenso.testing.Learner;
import descenso.testing.PastDays;
import descenso.testing.QuestionDriver;
import descenso.tui.CharacterSet;
import descenso.tui.Frame;
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

    static final Path FOLDER = GoldenFile.FOLDER.resolve("screens");

    private static final Key ENTER = Key.of(Code.ENTER);
    private static final Key END = Key.of(Code.END);

    /** A letter for each style, in the order of {@link descenso.tui.Style}. */
    private static final String LETTERS = ".mThESCFLQ?-bkpXMrw123456ABDGHIJK";

    private static final List<Style> STYLES = List.of(Style.values());

    /** What was done before the picture was taken. */
    record Case(String name, Language language, Size size, CharacterSet glyphs, UnaryOperator<Learner> steps) {

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
                learner ->
                        learner.hear(new Message.Failed(LocalizedMessage.of(MessageKey.STATE_UNWRITABLE, "/x/place"))));
        everywhere(cases, "too-small", learner -> learner.hear(new Message.Resized(new Size(50, 12))));
        everywhere(cases, "smallest", learner -> learner.hear(new Message.Resized(new Size(60, 18))));
        everywhere(cases, "sealed", learner -> sealed(learner).press(END));
        everywhere(cases, "sealed-questions", learner -> sealed(learner).press(Key.of('a')));
        everywhere(
                cases,
                "sealed-skipped",
                learner -> sealed(learner).press(END, Key.of('s')).keep());
        everywhere(cases, "sealed-search", learner -> sealed(learner).type("/momentum"));
        everywhere(cases, "sealed-help", learner -> sealed(learner).press(Key.of('?'), END));
        QuestionDriver.EACH.forEach(question -> questions(cases, question));
        everywhere(
                cases,
                "quiz-reason",
                learner ->
                        QuestionDriver.to(QuestionDriver.EACH.get(6), learner).press(ENTER, Key.of('2')));
        everywhere(
                cases,
                "quiz-ideas",
                learner -> QuestionDriver.to(QuestionDriver.EACH.get(0), learner)
                        .type("Se cancelan; velocity adds up")
                        .press(QuestionDriver.FINISH));
        everywhere(
                cases,
                "quiz-refused",
                learner ->
                        QuestionDriver.to(QuestionDriver.EACH.get(2), learner).press(ENTER));
        everywhere(
                cases,
                "quiz-help",
                learner ->
                        QuestionDriver.to(QuestionDriver.EACH.get(1), learner).press(Key.of('?')));
        everywhere(cases, "quiz-end", GoldenScreensTest::ended);
        everywhere(
                cases,
                "review-none",
                learner -> learner.recall(PastDays.nothing()).press(Key.of('v')));
        everywhere(
                cases,
                "review-later",
                learner -> learner.recall(PastDays.at(1, PastDays.answered(30))).press(Key.of('v')));
        everywhere(
                cases,
                "review-enough",
                learner -> learner.recall(PastDays.at(9, PastDays.answered(30), PastDays.again(9, 20)))
                        .press(Key.of('v')));
        everywhere(cases, "review", GoldenScreensTest::reviewed);
        everywhere(cases, "review-end", learner -> reviewed(learner).press(Key.of(Code.TAB), Key.of(Code.ESCAPE)));
        return cases.stream();
    }

    /** Somebody at the same place who has predicted nothing. */
    private static Learner sealed(Learner learner) {
        AppState study = learner.study();
        return Learner.fresh(
                study.number(), study.language(), study.size(), study.speech().glyphs());
    }

    /** Asked, answered wrongly, and told. */
    private static void questions(List<Case> cases, String question) {
        String name = "quiz-" + question;
        everywhere(cases, name, learner -> QuestionDriver.to(question, learner));
        everywhere(
                cases,
                name + "-hint",
                learner -> QuestionDriver.to(question, learner).press(Key.of(Code.F2), Key.of(Code.DOWN)));
        everywhere(
                cases,
                name + "-wrong",
                learner -> QuestionDriver.wrong(QuestionDriver.to(question, learner))
                        .keep());
        everywhere(
                cases,
                name + "-right",
                learner -> QuestionDriver.right(QuestionDriver.to(question, learner))
                        .keep());
        everywhere(cases, name + "-told", learner -> told(QuestionDriver.to(question, learner)));
    }

    private static Learner told(Learner learner) {
        boolean isOpen = QuestionDriver.screen(learner).reply() instanceof FreeTextInput;
        return (isOpen
                        ? learner.press(QuestionDriver.FINISH)
                        : QuestionDriver.wrong(learner).keep().press(Key.of('s')))
                .keep();
    }

    /** A quiz of the slide on momentum, one question of which is left out. */
    private static Learner ended(Learner learner) {
        Learner quiz = learner.quiz("momentum");
        QuestionDriver.right(quiz).keep().press(Key.of(Code.TAB));
        QuestionDriver.wrong(quiz).keep().press(Key.of(Code.TAB));
        quiz.press(Key.of(Code.TAB));
        QuestionDriver.right(quiz).keep();
        return quiz.press(Key.of(Code.TAB));
    }

    private static Learner reviewed(Learner learner) {
        learner.recall(PastDays.at(9, PastDays.answered(3))).press(Key.of('v'));
        return QuestionDriver.right(learner).keep(PastDays.noon(9));
    }

    private static void everywhere(List<Case> cases, String name, UnaryOperator<Learner> steps) {
        cases.add(new Case(name, Language.ES, new Size(80, 24), CharacterSet.UNICODE, steps));
        cases.add(new Case(name, Language.EN, new Size(120, 40), CharacterSet.ASCII, steps));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void looksAsItDid(Case example) {
        Frame frame = example.learner().frame();
        GoldenFile.compare(example.file(), GoldenFile.framed(List.of(frame)) + "\n" + styles(frame));
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

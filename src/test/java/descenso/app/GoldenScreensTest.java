package descenso.app;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.quiz.FreeTextInput;
import descenso.app.screen.AppState;
import descenso.app.screen.Message;
import descenso.phrases.Language;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.testing.GoldenFile;
import descenso.testing.PastDays;
import descenso.testing.QuestionDriver;
import descenso.testing.ScriptedLearner;
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

/**
 * Tests screens and states that {@link GoldenFramesTest} does not show against golden files: the text and the style of
 * each cell.
 */
class GoldenScreensTest {

    static final Path FOLDER = GoldenFile.FOLDER.resolve("screens");

    private static final Key ENTER = Key.of(Code.ENTER);
    private static final Key END = Key.of(Code.END);

    /** Letters of the styles, in the order of {@link descenso.tui.Style}. */
    private static final String LETTERS = ".mThESCFLQ?-bkpXMrw123456ABDGHIJK";

    private static final List<Style> STYLES = List.of(Style.values());

    /** A screen to compare, with the steps that lead to it. */
    record Case(
            String name, Language language, Size size, CharacterSet characters, UnaryOperator<ScriptedLearner> steps) {

        ScriptedLearner learner() {
            return steps.apply(ScriptedLearner.at(5, language, size, characters));
        }

        Path file() {
            String variant = size.columns() + "x" + size.rows() + "-" + language.code() + "-"
                    + characters.name().toLowerCase(Locale.ROOT);
            return FOLDER.resolve(name + "-" + variant + ".txt");
        }

        @Override
        public String toString() {
            return file().getFileName().toString();
        }
    }

    static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        addScreens(cases, "contents", learner -> learner.press(END, Key.of('c')));
        addScreens(cases, "contents-end", learner -> learner.press(Key.of('c'), END));
        addScreens(cases, "search", learner -> learner.type("/momentum").press(Key.of(Code.DOWN)));
        addScreens(cases, "search-none", learner -> learner.type("/zzz"));
        addScreens(cases, "search-found", learner -> learner.type("/momentum").press(ENTER));
        addScreens(cases, "help", learner -> learner.press(Key.of('?')));
        addScreens(cases, "help-search", learner -> learner.press(Key.of('/'), Key.of(Code.F1)));
        addScreens(cases, "jump", learner -> learner.type("12"));
        addScreens(cases, "nowhere", learner -> learner.type("99").press(ENTER));
        addScreens(cases, "end", learner -> learner.type("16").press(ENTER, END, Key.of(Code.RIGHT)));
        addScreens(
                cases,
                "notice",
                learner ->
                        learner.hear(new Message.Failed(LocalizedMessage.of(MessageKey.STATE_UNWRITABLE, "/x/place"))));
        addScreens(cases, "too-small", learner -> learner.hear(new Message.Resized(new Size(50, 12))));
        addScreens(cases, "smallest", learner -> learner.hear(new Message.Resized(new Size(60, 18))));
        addScreens(cases, "sealed", learner -> sealed(learner).press(END));
        addScreens(cases, "sealed-questions", learner -> sealed(learner).press(Key.of('a')));
        addScreens(
                cases,
                "sealed-skipped",
                learner -> sealed(learner).press(END, Key.of('s')).keep());
        addScreens(cases, "sealed-search", learner -> sealed(learner).type("/momentum"));
        addScreens(cases, "sealed-help", learner -> sealed(learner).press(Key.of('?'), END));
        QuestionDriver.EACH.forEach(question -> questions(cases, question));
        addScreens(
                cases,
                "quiz-reason",
                learner ->
                        QuestionDriver.to(QuestionDriver.EACH.get(6), learner).press(ENTER, Key.of('2')));
        addScreens(
                cases,
                "quiz-ideas",
                learner -> QuestionDriver.to(QuestionDriver.EACH.get(0), learner)
                        .type("Se cancelan; velocity adds up")
                        .press(QuestionDriver.FINISH));
        addScreens(
                cases,
                "quiz-refused",
                learner ->
                        QuestionDriver.to(QuestionDriver.EACH.get(2), learner).press(ENTER));
        addScreens(
                cases,
                "quiz-help",
                learner ->
                        QuestionDriver.to(QuestionDriver.EACH.get(1), learner).press(Key.of('?')));
        addScreens(cases, "quiz-end", GoldenScreensTest::ended);
        addScreens(
                cases,
                "review-none",
                learner -> learner.recall(PastDays.nothing()).press(Key.of('v')));
        addScreens(
                cases,
                "review-later",
                learner -> learner.recall(PastDays.at(1, PastDays.answered(30))).press(Key.of('v')));
        addScreens(
                cases,
                "review-enough",
                learner -> learner.recall(PastDays.at(9, PastDays.answered(30), PastDays.again(9, 20)))
                        .press(Key.of('v')));
        addScreens(cases, "review", GoldenScreensTest::reviewed);
        addScreens(cases, "review-end", learner -> reviewed(learner).press(Key.of(Code.TAB), Key.of(Code.ESCAPE)));
        return cases.stream();
    }

    /** Returns a learner on the same page without predictions, so that the page is sealed. */
    private static ScriptedLearner sealed(ScriptedLearner learner) {
        AppState state = learner.state();
        return ScriptedLearner.fresh(
                state.number(), state.language(), state.size(), state.texts().characters());
    }

    /**
     * Adds the screens of a question: asked, with a hint, answered wrongly, answered correctly, and with its solution
     * shown.
     */
    private static void questions(List<Case> cases, String question) {
        String name = "quiz-" + question;
        addScreens(cases, name, learner -> QuestionDriver.to(question, learner));
        addScreens(
                cases,
                name + "-hint",
                learner -> QuestionDriver.to(question, learner).press(Key.of(Code.F2), Key.of(Code.DOWN)));
        addScreens(
                cases,
                name + "-wrong",
                learner -> QuestionDriver.wrong(QuestionDriver.to(question, learner))
                        .keep());
        addScreens(
                cases,
                name + "-right",
                learner -> QuestionDriver.right(QuestionDriver.to(question, learner))
                        .keep());
        addScreens(cases, name + "-told", learner -> withSolution(QuestionDriver.to(question, learner)));
    }

    private static ScriptedLearner withSolution(ScriptedLearner learner) {
        boolean isOpen = QuestionDriver.screen(learner).input() instanceof FreeTextInput;
        return (isOpen
                        ? learner.press(QuestionDriver.FINISH)
                        : QuestionDriver.wrong(learner).keep().press(Key.of('s')))
                .keep();
    }

    /** Returns a learner at the end of a quiz on the momentum page, with one question skipped. */
    private static ScriptedLearner ended(ScriptedLearner learner) {
        ScriptedLearner quiz = learner.quiz("momentum");
        QuestionDriver.right(quiz).keep().press(Key.of(Code.TAB));
        QuestionDriver.wrong(quiz).keep().press(Key.of(Code.TAB));
        quiz.press(Key.of(Code.TAB));
        QuestionDriver.right(quiz).keep();
        return quiz.press(Key.of(Code.TAB));
    }

    private static ScriptedLearner reviewed(ScriptedLearner learner) {
        learner.recall(PastDays.at(9, PastDays.answered(3))).press(Key.of('v'));
        return QuestionDriver.right(learner).keep(PastDays.noon(9));
    }

    /** Adds a screen in two variants: Spanish in 80 × 24 cells of Unicode, and English in 120 × 40 cells of ASCII. */
    private static void addScreens(List<Case> cases, String name, UnaryOperator<ScriptedLearner> steps) {
        cases.add(new Case(name, Language.ES, new Size(80, 24), CharacterSet.UNICODE, steps));
        cases.add(new Case(name, Language.EN, new Size(120, 40), CharacterSet.ASCII, steps));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void textAndStylesEqualTheGoldenFile(Case example) {
        Frame frame = example.learner().frame();
        GoldenFile.compare(example.file(), GoldenFile.framed(List.of(frame)) + "\n" + styles(frame));
    }

    /** Returns a letter for the style of each cell, row by row. */
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

package descenso.app;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.quiz.FreeTextInput;
import descenso.app.screen.AppState;
import descenso.app.screen.LearnerHistory;
import descenso.phrases.Language;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.testing.FrameParts;
import descenso.testing.GoldenFile;
import descenso.testing.KeySequence;
import descenso.testing.PastDays;
import descenso.testing.QuestionDriver;
import descenso.testing.ScreenVariant;
import descenso.testing.ScreenWords;
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
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests screens and states that {@link PageFramesTest} does not show: what must be the same in every variant, and of
 * one screen of each kind the text and the style of each cell.
 */
class GoldenScreensTest {

    /** Letters of the styles, in the order of {@link descenso.tui.Style}. */
    private static final String LETTERS = ".mThESCFLQ?-bkpXMrw123456ABDGHIJKtuvxyz";

    private static final List<Style> STYLES = List.of(Style.values());

    /** One screen of each kind, whose picture is compared. */
    private static final Set<String> PICTURES = Set.of(
            "contents",
            "search",
            "help",
            "notice",
            "sealed",
            "quiz-momentum-forms-wrong",
            "quiz-momentum-two-steps-told",
            "quiz-end");

    /** A screen that shows all that a smaller one would scroll. */
    private static final Size TALL = new Size(120, 80);

    /** Screens that cut long texts to a number of cells, so that other words are left in ASCII. */
    private static final Set<String> CUTTING = Set.of("search", "sealed-search", "quiz-end");

    /** Screens that the steps resize, so that there is no room for all keys. */
    private static final Set<String> RESIZED = Set.of("too-small", "smallest");

    /** A screen whose last row has room for all keys. */
    private static final Size ROOMY = new Size(300, 24);

    /** A screen to compare, with the steps that lead to it. */
    record Case(String name, UnaryOperator<ScriptedLearner> steps) {

        ScriptedLearner learner(ScreenVariant variant) {
            return steps.apply(ScriptedLearner.at(5, variant.language(), variant.size(), variant.characters()));
        }

        FrameParts parts(ScreenVariant variant) {
            return new FrameParts(learner(variant).frame());
        }

        List<Line> body(ScreenVariant variant) {
            return parts(variant).body(0);
        }

        /** Tests whether the screen is a page, whose text {@link PageFramesTest} tests in every variant. */
        boolean isPage() {
            return learner(ScreenVariant.GOLDEN).tutor().screen() instanceof LessonScreen;
        }

        List<String> hints(ScreenVariant variant) {
            return parts(variant).hints().stream()
                    .map(hint -> hint.key() + " " + hint.words())
                    .toList();
        }

        Path file() {
            return GoldenFile.SCREENS.resolve(name + ".txt");
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Screens that keys lead to from a page, which is sealed if an exclamation mark stands before them. */
    private static final List<String> KEYS = List.of(
            "contents: END c",
            "contents-end: c END",
            "search: / momentum DOWN",
            "search-none: / zzz",
            "search-found: / momentum ENTER",
            "help: ?",
            "help-search: / F1",
            "jump: 12",
            "nowhere: 99 ENTER",
            "end: 11 ENTER END RIGHT",
            "sealed: ! END",
            "sealed-questions: ! a",
            "sealed-skipped: ! END s",
            "sealed-search: ! / momentum",
            "sealed-help: ! ? END");

    static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (String each : KEYS) {
            String[] parts = each.split(": !?", -1);
            boolean isSealed = each.contains("!");
            add(
                    cases,
                    parts[0],
                    learner -> pressed(isSealed ? sealed(learner) : learner, parts[1])
                            .keep());
        }
        LocalizedMessage failure = LocalizedMessage.of(MessageKey.STATE_UNWRITABLE, "/x/place");
        add(cases, "notice", learner -> learner.hear(new Message.Failed(failure)));
        add(cases, "too-small", learner -> learner.hear(new Message.Resized(new Size(50, 12))));
        add(cases, "smallest", learner -> learner.hear(new Message.Resized(new Size(60, 18))));
        QuestionDriver.EACH.forEach(question -> questions(cases, question));
        add(
                cases,
                "quiz-reason",
                learner -> pressed(QuestionDriver.to(QuestionDriver.EACH.get(6), learner), "ENTER 2"));
        add(
                cases,
                "quiz-ideas",
                learner -> pressed(
                        QuestionDriver.to(QuestionDriver.EACH.get(0), learner), "«Cancel; optimal lateral final» ^D"));
        add(cases, "quiz-refused", learner -> pressed(QuestionDriver.to(QuestionDriver.EACH.get(2), learner), "ENTER"));
        add(cases, "quiz-help", learner -> pressed(QuestionDriver.to(QuestionDriver.EACH.get(1), learner), "?"));
        add(cases, "quiz-end", GoldenScreensTest::ended);
        add(cases, "review-none", learner -> pressed(learner.recall(PastDays.nothing()), "v"));
        LearnerHistory later = PastDays.at(1, PastDays.answered(30));
        add(cases, "review-later", learner -> pressed(learner.recall(later), "v"));
        LearnerHistory enough = PastDays.at(9, PastDays.answered(30), PastDays.again(9, 20));
        add(cases, "review-enough", learner -> pressed(learner.recall(enough), "v"));
        add(cases, "review", GoldenScreensTest::reviewed);
        add(cases, "review-end", learner -> pressed(reviewed(learner), "TAB ESC"));
        return cases.stream();
    }

    private static ScriptedLearner pressed(ScriptedLearner learner, String keys) {
        KeySequence.keys(keys).forEach(each -> learner.press(each.key()));
        return learner;
    }

    /** Returns a learner on the same page without predictions, so that the page is sealed. */
    private static ScriptedLearner sealed(ScriptedLearner learner) {
        AppState state = learner.state();
        return ScriptedLearner.fresh(
                state.number(), state.language(), state.size(), state.texts().characters());
    }

    /** Adds the screens of a question: asked, with a hint, answered wrongly, correctly, and with its solution. */
    private static void questions(List<Case> cases, String question) {
        String name = "quiz-" + question;
        add(cases, name, learner -> QuestionDriver.to(question, learner));
        add(cases, name + "-hint", learner -> pressed(QuestionDriver.to(question, learner), "F2 DOWN"));
        add(
                cases,
                name + "-wrong",
                learner -> QuestionDriver.wrong(QuestionDriver.to(question, learner))
                        .keep());
        add(
                cases,
                name + "-right",
                learner -> QuestionDriver.right(QuestionDriver.to(question, learner))
                        .keep());
        add(cases, name + "-told", learner -> withSolution(QuestionDriver.to(question, learner)));
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

    private static void add(List<Case> cases, String name, UnaryOperator<ScriptedLearner> steps) {
        cases.add(new Case(name, steps));
    }

    static Stream<Case> pictures() {
        return cases().filter(example -> PICTURES.contains(example.name()));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void textAndStylesEqualTheGoldenFile(Case example) {
        Frame frame = example.learner(ScreenVariant.GOLDEN).frame();
        GoldenFile.compare(example.file(), GoldenFile.framed(List.of(frame)) + "\n" + styles(frame));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void frameFitsItsSizeAndCharacters(Case example) {
        for (ScreenVariant variant : ScreenVariant.all()) {
            Frame frame = example.learner(variant).frame();
            assertThat(frame.rows()).allMatch(row -> row.width() == frame.size().columns());
            if (variant.characters() == CharacterSet.ASCII) {
                assertThat(frame.toString()).matches("[\\n -~]*");
            }
        }
    }

    static Stream<Case> whole() {
        return cases().filter(example -> !example.isPage() && !CUTTING.contains(example.name()));
    }

    @ParameterizedTest
    @MethodSource("whole")
    void asciiShowsTheSameWords(Case example) {
        for (Language language : Language.values()) {
            ScreenVariant unicode = ScreenVariant.GOLDEN.with(language).with(TALL);
            ScreenVariant ascii = unicode.with(CharacterSet.ASCII);
            assertThat(ScreenWords.of(example.body(ascii))).isEqualTo(ScreenWords.of(example.body(unicode)));
        }
    }

    /** Tests that a screen of the usual size shows a part of a tall one, word by word. */
    @ParameterizedTest
    @MethodSource("whole")
    void usualScreenShowsAPartOfTheTallOne(Case example) {
        for (Language language : Language.values()) {
            ScreenVariant usual = ScreenVariant.GOLDEN.with(language);
            assertThat(ScreenWords.of(example.body(usual.with(TALL))))
                    .containsSequence(ScreenWords.of(example.body(usual)));
        }
    }

    @ParameterizedTest
    @MethodSource("whole")
    void languagesShowTheSameParagraphs(Case example) {
        ScreenVariant spanish = ScreenVariant.GOLDEN.with(TALL);
        assertThat(roles(example.body(spanish.with(Language.EN)))).isEqualTo(roles(example.body(spanish)));
    }

    /** Returns the style in which each text between blank rows begins. */
    private static List<Style> roles(List<Line> rows) {
        List<Style> roles = new ArrayList<>();
        boolean isAfterBlank = true;
        for (Line row : rows) {
            boolean isBlank = row.toString().isBlank();
            if (isAfterBlank && !isBlank) {
                roles.add(row.spans().stream()
                        .filter(span -> !span.text().isBlank())
                        .findFirst()
                        .orElseThrow()
                        .style());
            }
            isAfterBlank = isBlank;
        }
        return roles;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void keysAreTheSameInEveryVariant(Case example) {
        ScreenVariant spanish = ScreenVariant.GOLDEN.with(ROOMY);
        for (Language language : Language.values()) {
            List<String> unicode = example.hints(spanish.with(language));
            assertThat(example.hints(spanish.with(language).with(CharacterSet.ASCII)))
                    .isEqualTo(unicode.stream().map(CharacterSet.ASCII::encode).toList());
            if (!RESIZED.contains(example.name())) {
                assertThat(unicode).hasSameSizeAs(example.hints(spanish));
            }
        }
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

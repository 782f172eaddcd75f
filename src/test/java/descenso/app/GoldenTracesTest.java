package descenso.app;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.screen.AppState;
import descenso.app.screen.AppState.DisplaySettings;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.phrases.Messages;
import descenso.plot.Raster;
import descenso.progress.SavedState;
import descenso.testing.GoldenFile;
import descenso.testing.LabLearner;
import descenso.testing.TestCourse;
import descenso.tui.CharacterSet;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Key.Code;
import descenso.tui.Size;
import descenso.view.text.UiText;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the trace that a prediction leaves on its page, with the figures that the race measured. */
class GoldenTracesTest {

    private static final Size USUAL = new Size(80, 24);
    private static final Key ENTER = Key.of(Code.ENTER);
    private static final Key DOWN = Key.of(Code.DOWN);
    private static final Key ESCAPE = Key.of(Code.ESCAPE);
    private static final Key END = Key.of(Code.END);

    /** An experiment with what a learner does who sees its seal. */
    record Case(String name, String experiment, UnaryOperator<LabLearner> steps) {

        Path file() {
            return GoldenFile.TRACES.resolve(name + ".txt");
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case(
                        "number-wrong",
                        "knife-edge",
                        bet(learner -> learner.type("50").press(ENTER))),
                new Case("order", "ball", bet(learner -> learner.press(ENTER))),
                new Case("choice-of-many-runs", "rotation", bet(learner -> learner.press(ENTER))),
                new Case("truth", "bump", bet(learner -> learner.press(DOWN, ENTER))),
                new Case("unknown", "constant-rate", bet(learner -> learner.press(END, ENTER))),
                new Case(
                        "other-numbers",
                        "saddle",
                        bet(learner -> learner.type("50")
                                .press(ENTER)
                                .watch()
                                .press(ESCAPE, Key.of('o'))
                                .type("30")
                                .press(ENTER))));
    }

    /** Returns the steps to the prediction of the seal, to its answer and its verdict, and back to the page. */
    private static UnaryOperator<LabLearner> bet(UnaryOperator<LabLearner> answer) {
        return learner -> answer.apply(learner.press(END, Key.of('e'))).watch().press(ESCAPE);
    }

    /** Opens the page of an experiment, with earlier seals skipped. */
    private static LabLearner before(String experiment) {
        int page = (int) TestCourse.ABRIDGED.course().pageIds().stream()
                .takeWhile(id -> !TestCourse.ABRIDGED
                        .course()
                        .page(Language.ES, id)
                        .experiments()
                        .contains(experiment))
                .count();
        LabLearner learner = LabLearner.reading(page, Language.ES, USUAL, CharacterSet.UNICODE);
        while (!learner.learner().state().page().seal().orElseThrow().equals(experiment)) {
            learner.press(END, Key.of('s'));
        }
        return learner.press(END);
    }

    private static Frame frame(AppState state, String experiment, Language language, Size size) {
        AppState shown = state.with(new DisplaySettings(
                new UiText(Messages.in(language), CharacterSet.UNICODE), state.theme(), Raster.BRAILLE, size, false));
        AppState there = shown.withBookmark(shown.bookmarkOf(experiment).orElseThrow());
        return new Tutor(there, LessonScreen.fresh(), SavedState.nothing()).view();
    }

    /** Tests the row with the longest words on the smallest screen, after a seal is skipped. */
    @Test
    void keysBelowAPictureAreNotCut() {
        try (LabLearner learner = before("saddle")) {
            AppState skipped = learner.press(END, Key.of('s')).learner().state();
            for (Language language : Language.values()) {
                assertThat(frame(skipped, "saddle", language, new Size(60, 24)).toString())
                        .contains(
                                "e  " + Messages.in(language).say(MessageKey.LESSON_TO_LAB),
                                "o  " + Messages.in(language).say(MessageKey.LESSON_ASK_AGAIN));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void pageAfterThePredictionEqualsTheGoldenFile(Case example) {
        try (LabLearner learner = before(example.experiment())) {
            AppState after = example.steps().apply(learner).learner().state();
            GoldenFile.compare(
                    example.file(), GoldenFile.framed(List.of(frame(after, example.experiment(), Language.ES, USUAL))));
        }
    }

    @Test
    void everyGoldenFileBelongsToATrace() {
        GoldenFile.checkFiles(GoldenFile.TRACES, cases().map(Case::file));
    }
}
